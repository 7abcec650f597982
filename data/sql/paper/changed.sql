-- papers in order of their last change, newest first
SELECT p.id, p.number, p.name, y.label AS type, y.canonical AS type_canonical, p.lead_organization_id AS lead_id,
  g.name AS lead, p.paper_date, p.received_on, p.author, p.file_reference, s.label AS status, p.released_at, p.release_certainty, p.created,
  p.modified
FROM paper p
JOIN vocabulary y ON y.id = p.type_id
LEFT JOIN organization g ON g.id = p.lead_organization_id
LEFT JOIN vocabulary s ON s.id = p.status_id
ORDER BY p.modified DESC, p.id DESC
LIMIT :limit
