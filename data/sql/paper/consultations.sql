-- before whom a paper comes or came, in planned order
SELECT c.id, c.position, c.organization_id, g.name AS organization, k.label AS role, k.canonical AS role_canonical,
  c.planned_on, c.meeting_id, COALESCE(m.name, c.meeting_name) AS meeting_name, m.starts_on, m.approximate,
  s.canonical AS meeting_status_canonical, c.agenda_item_id, COALESCE(i.number, c.agenda_number) AS agenda_number,
  COALESCE(i.result, c.result) AS result, COALESCE(r.canonical, q.canonical) AS result_canonical,
  (SELECT v.printed FROM vote v WHERE v.agenda_item_id = i.id ORDER BY v.position DESC LIMIT 1) AS printed
FROM consultation c
JOIN vocabulary k ON k.id = c.role_id
LEFT JOIN organization g ON g.id = c.organization_id
LEFT JOIN meeting m ON m.id = c.meeting_id
LEFT JOIN vocabulary s ON s.id = m.status_id
LEFT JOIN agenda_item i ON i.id = c.agenda_item_id
LEFT JOIN vocabulary r ON r.id = i.result_id
LEFT JOIN vocabulary q ON q.id = c.result_id
WHERE c.paper_id = :id
ORDER BY c.position, c.id
