-- who meets, in order
SELECT o.organization_id AS id, g.name AS label
FROM meeting_organization o
JOIN organization g ON g.id = o.organization_id
WHERE o.meeting_id = :id
ORDER BY o.position, o.organization_id
