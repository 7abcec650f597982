-- who moved a paper, with what each is called
SELECT o.organization_id, o.person_id, o.label, COALESCE(o.label, g.name, n.name) AS name
FROM paper_originator o
LEFT JOIN organization g ON g.id = o.organization_id
LEFT JOIN person n ON n.id = o.person_id
WHERE o.paper_id = :id
ORDER BY o.position, o.id
