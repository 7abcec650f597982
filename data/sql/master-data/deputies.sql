-- the deputies of a membership in order
SELECT d.id, d.membership_id, d.deputy_id, p.name, d.position, d.starts_on, d.ends_on
FROM membership_deputy d
JOIN person p ON p.id = d.deputy_id
WHERE d.membership_id = :id
ORDER BY d.position, d.id
