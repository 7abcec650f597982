-- released papers that wait for a meeting of one of the committees of a meeting
SELECT c.id, c.paper_id, p.number AS paper_number, p.name AS title, p.is_public, c.planned_on, r.label AS role,
  g.name AS organization
FROM meeting_organization o
JOIN consultation c ON c.organization_id = o.organization_id
JOIN paper p ON p.id = c.paper_id
JOIN vocabulary r ON r.id = c.role_id
JOIN organization g ON g.id = c.organization_id
LEFT JOIN vocabulary s ON s.id = p.status_id
WHERE o.meeting_id = :id AND c.meeting_id IS NULL AND c.agenda_item_id IS NULL AND c.result_id IS NULL
  AND c.result IS NULL AND c.meeting_name IS NULL AND p.released_at IS NOT NULL
  AND (s.canonical IS NULL OR s.canonical NOT IN ('withdrawn', 'replaced', 'settled'))
ORDER BY c.planned_on, c.id
