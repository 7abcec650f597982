-- who stands in for the members of an organization on a day, with the way they agreed to
SELECT d.deputy_id AS person_id, p.name, m.name AS function,
  (SELECT c.channel FROM delivery_consent c
    WHERE c.person_id = d.deputy_id AND c.given_on <= :today AND (c.withdrawn_on IS NULL OR c.withdrawn_on > :today)
    ORDER BY c.given_on DESC, c.channel LIMIT 1) AS channel
FROM membership b
JOIN person m ON m.id = b.person_id
JOIN membership_deputy d ON d.membership_id = b.id
JOIN person p ON p.id = d.deputy_id
WHERE b.organization_id = :id AND (b.starts_on IS NULL OR b.starts_on <= :day) AND (b.ends_on IS NULL OR b.ends_on >= :day)
  AND (d.starts_on IS NULL OR d.starts_on <= :day) AND (d.ends_on IS NULL OR d.ends_on >= :day)
ORDER BY b.position, b.id, d.position, d.id
