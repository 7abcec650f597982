-- offices that take part in a paper beside the lead office
SELECT g.id, g.name, g.short_name, k.label AS kind, k.canonical AS kind_canonical, g.classification, g.starts_on,
  g.ends_on, g.modified
FROM paper_office o
JOIN organization g ON g.id = o.organization_id
JOIN vocabulary k ON k.id = g.kind_id
WHERE o.paper_id = :id
ORDER BY o.position, g.id
