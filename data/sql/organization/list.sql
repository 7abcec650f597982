-- all organizations by kind and name
SELECT g.id, g.name, g.short_name, k.label AS kind, k.canonical AS kind_canonical, g.classification, g.starts_on,
  g.ends_on, g.successor_id, n.name AS successor,
  (SELECT COUNT(*) FROM meeting_organization o WHERE o.organization_id = g.id) AS meetings,
  (SELECT COUNT(*) FROM membership b WHERE b.organization_id = g.id) AS members, g.modified
FROM organization g
JOIN vocabulary k ON k.id = g.kind_id
LEFT JOIN organization n ON n.id = g.successor_id
ORDER BY k.position, g.sort_key, g.id
