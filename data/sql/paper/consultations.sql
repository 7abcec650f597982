-- before whom a paper comes or came, in planned order; then where it was on the agenda without having been planned
SELECT c.id, c.position, c.organization_id, g.name AS organization, k.label AS role, k.canonical AS role_canonical,
  c.planned_on, c.meeting_id, COALESCE(m.name, c.meeting_name) AS meeting_name, m.starts_on, m.approximate,
  s.canonical AS meeting_status_canonical, c.agenda_item_id, COALESCE(i.number, c.agenda_number) AS agenda_number,
  COALESCE(i.result, c.result) AS result, COALESCE(r.canonical, q.canonical) AS result_canonical,
  (SELECT v.printed FROM vote v JOIN vocabulary x ON x.id = v.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE v.agenda_item_id = i.id ORDER BY v.position DESC LIMIT 1) AS printed,
  (SELECT d.outcome FROM decision d JOIN vocabulary x ON x.id = d.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE d.agenda_item_id = i.id ORDER BY d.position DESC LIMIT 1) AS outcome
FROM consultation c
JOIN vocabulary k ON k.id = c.role_id
LEFT JOIN organization g ON g.id = c.organization_id
LEFT JOIN meeting m ON m.id = c.meeting_id
LEFT JOIN vocabulary s ON s.id = m.status_id
LEFT JOIN agenda_item i ON i.id = c.agenda_item_id
LEFT JOIN vocabulary r ON r.id = i.result_id
LEFT JOIN vocabulary q ON q.id = c.result_id
WHERE c.paper_id = :id
UNION ALL
SELECT NULL, NULL, g.id, g.name, NULL, NULL, NULL, m.id, m.name, m.starts_on, m.approximate, s.canonical, i.id, i.number, i.result,
  r.canonical,
  (SELECT v.printed FROM vote v JOIN vocabulary x ON x.id = v.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE v.agenda_item_id = i.id ORDER BY v.position DESC LIMIT 1),
  (SELECT d.outcome FROM decision d JOIN vocabulary x ON x.id = d.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE d.agenda_item_id = i.id ORDER BY d.position DESC LIMIT 1)
FROM agenda_item i
JOIN meeting m ON m.id = i.meeting_id
JOIN vocabulary s ON s.id = m.status_id
LEFT JOIN organization g ON g.id = (SELECT o.organization_id FROM meeting_organization o
  WHERE o.meeting_id = m.id ORDER BY o.position LIMIT 1)
LEFT JOIN vocabulary r ON r.id = i.result_id
WHERE i.paper_id = :id AND NOT EXISTS (SELECT 1 FROM consultation c
  WHERE c.paper_id = i.paper_id AND (c.agenda_item_id = i.id OR c.meeting_id = m.id
    OR (c.planned_on = m.starts_on AND c.organization_id = g.id)))
ORDER BY 2 NULLS LAST, 10, 1
