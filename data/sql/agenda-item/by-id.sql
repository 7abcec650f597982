-- one agenda item
SELECT i.id, i.meeting_id, i.parent_id, i.part, i.kind, i.origin, i.number, NULLIF (i.invitation_number, i.number) AS invitation_number, i.position,
  i.treated_position, i.title, i.paper_id, p.number AS paper_number, p.name AS paper_name, y.label AS paper_type,
  g.name AS paper_lead, i.result, r.canonical AS result_canonical, i.result_certainty,
  (SELECT COUNT(*) FROM vote v WHERE v.agenda_item_id = i.id) AS votes,
  (SELECT v.printed FROM vote v JOIN vocabulary x ON x.id = v.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE v.agenda_item_id = i.id ORDER BY v.position DESC LIMIT 1) AS printed,
  (SELECT d.outcome FROM decision d JOIN vocabulary x ON x.id = d.kind_id AND x.canonical IN ('main', 'election', 'noting')
    WHERE d.agenda_item_id = i.id ORDER BY d.position DESC LIMIT 1) AS outcome,
  (SELECT COUNT(*) FROM attachment a WHERE a.owner_id = i.id) AS files,
  i.begun_at, i.ended_at, i.modified
FROM agenda_item i
LEFT JOIN paper p ON p.id = i.paper_id
LEFT JOIN vocabulary y ON y.id = p.type_id
LEFT JOIN organization g ON g.id = p.lead_organization_id
LEFT JOIN vocabulary r ON r.id = i.result_id
WHERE i.id = :id
