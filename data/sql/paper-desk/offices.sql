-- offices that take part in a paper beside the lead office
SELECT o.organization_id, g.name
FROM paper_office o
JOIN organization g ON g.id = o.organization_id
WHERE o.paper_id = :id
ORDER BY o.position, o.id
