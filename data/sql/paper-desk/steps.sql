-- the planned consultations of a paper in their order
SELECT c.id, c.organization_id, g.name AS organization, g.starts_on, g.ends_on, c.role_id, k.label AS role,
  k.canonical AS role_canonical, c.planned_on, CASE WHEN c.meeting_id IS NULL AND c.agenda_item_id IS NULL THEN 0 ELSE 1 END AS is_fixed
FROM consultation c
JOIN vocabulary k ON k.id = c.role_id
LEFT JOIN organization g ON g.id = c.organization_id
WHERE c.paper_id = :id
ORDER BY c.position, c.id
