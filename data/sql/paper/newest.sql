-- papers, the newest first; older than a paper where one is given
SELECT p.id, p.number, p.name, y.label AS type, y.canonical AS type_canonical, p.lead_organization_id AS lead_id,
  g.name AS lead, p.paper_date, p.received_on, p.author, p.file_reference, s.label AS status, p.released_at, p.release_certainty, p.created,
  p.modified
FROM paper p
JOIN vocabulary y ON y.id = p.type_id
LEFT JOIN organization g ON g.id = p.lead_organization_id
LEFT JOIN vocabulary s ON s.id = p.status_id
WHERE (:before_released IS NULL OR (p.released_at, p.id) < (:before_released, :before_id))
  AND (:type_id IS NULL OR p.type_id = :type_id)
  AND (:lead_id IS NULL OR p.lead_organization_id = :lead_id)
  AND (:from IS NULL OR p.released_at >= :from)
  AND (:to IS NULL OR p.released_at < :to)
ORDER BY p.released_at DESC, p.id DESC
LIMIT :limit
