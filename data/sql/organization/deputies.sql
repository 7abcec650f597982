-- who stands in for the members of an organization on a day, in order
SELECT d.membership_id, d.deputy_id AS person_id, p.name
FROM membership b
JOIN membership_deputy d ON d.membership_id = b.id
JOIN person p ON p.id = d.deputy_id
WHERE b.organization_id = :id AND (d.starts_on IS NULL OR d.starts_on <= :day) AND (d.ends_on IS NULL OR d.ends_on >= :day)
ORDER BY d.membership_id, d.position, d.id
