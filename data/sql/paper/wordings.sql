-- the wording that each committee gave to a paper, in order of time
SELECT d.id AS decision_id, i.id AS agenda_item_id, i.number AS agenda_number, g.name AS organization, m.starts_on,
  m.approximate, k.label AS kind, k.canonical AS kind_canonical, d.competence, d.outcome, v.printed, w.markdown AS wording
FROM agenda_item i
JOIN meeting m ON m.id = i.meeting_id
JOIN decision d ON d.agenda_item_id = i.id
JOIN vocabulary k ON k.id = d.kind_id
JOIN text x ON x.owner_id = d.id
JOIN text_version w ON w.text_id = x.id
  AND w.version = (SELECT MAX(n.version) FROM text_version n WHERE n.text_id = x.id AND n.released_at IS NOT NULL)
LEFT JOIN vote v ON v.id = d.vote_id
LEFT JOIN organization g ON g.id = (SELECT o.organization_id FROM meeting_organization o
  WHERE o.meeting_id = m.id ORDER BY o.position LIMIT 1)
WHERE i.paper_id = :id
ORDER BY m.sort_on, m.starts_at, m.id, i.position, d.position
