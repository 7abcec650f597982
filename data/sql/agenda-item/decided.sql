-- the newest decisions of one committee or of all
-- (+m.id: meetings come first, from the newest on, until there are enough)
SELECT i.id, i.meeting_id, i.number, i.title, p.number AS paper_number, i.result, r.canonical AS result_canonical,
  (SELECT v.printed FROM vote v JOIN vocabulary x ON x.id = v.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE v.agenda_item_id = i.id ORDER BY v.position DESC LIMIT 1) AS printed,
  (SELECT d.outcome FROM decision d JOIN vocabulary x ON x.id = d.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE d.agenda_item_id = i.id ORDER BY d.position DESC LIMIT 1) AS outcome,
  m.name AS meeting_name, m.starts_on, m.approximate, m.sort_on, i.modified
FROM meeting m
JOIN agenda_item i ON i.meeting_id = +m.id
JOIN vocabulary r ON r.id = i.result_id
LEFT JOIN paper p ON p.id = i.paper_id
WHERE i.kind <> 'notice' AND (:organization_id IS NULL OR EXISTS (SELECT 1 FROM meeting_organization o
    WHERE o.meeting_id = m.id AND o.organization_id = :organization_id))
ORDER BY m.sort_on DESC, m.id DESC, i.position
LIMIT :limit
