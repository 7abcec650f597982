-- the decisions of an agenda item with their wording
SELECT d.id, d.agenda_item_id, d.position, k.label AS kind, k.canonical AS kind_canonical, d.number, d.competence, d.vote_id,
  d.outcome, d.like_draft, w.markdown AS wording, c.number AS changes_number, ci.id AS changes_item_id, ci.title AS changes_title,
  cm.starts_on AS changes_on, qi.id AS quoted_item_id, qm.name AS quoted_meeting, qm.starts_on AS quoted_on
FROM decision d
JOIN vocabulary k ON k.id = d.kind_id
LEFT JOIN text x ON x.owner_id = d.id
LEFT JOIN text_version w ON w.text_id = x.id
  AND w.version = (SELECT MAX(n.version) FROM text_version n WHERE n.text_id = x.id AND n.released_at IS NOT NULL)
LEFT JOIN decision c ON c.id = d.changes_id
LEFT JOIN agenda_item ci ON ci.id = c.agenda_item_id
LEFT JOIN meeting cm ON cm.id = ci.meeting_id
LEFT JOIN decision q ON q.id = d.quoted_from_id
LEFT JOIN agenda_item qi ON qi.id = q.agenda_item_id
LEFT JOIN meeting qm ON qm.id = qi.meeting_id
WHERE d.agenda_item_id = :id
ORDER BY d.position, d.id
