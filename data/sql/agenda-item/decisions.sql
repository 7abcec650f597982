-- the decisions of an agenda item with their wording
SELECT d.id, d.agenda_item_id, d.position, k.label AS kind, k.canonical AS kind_canonical, d.number, d.competence, d.vote_id,
  d.outcome, d.like_draft, w.markdown AS wording
FROM decision d
JOIN vocabulary k ON k.id = d.kind_id
LEFT JOIN text x ON x.owner_id = d.id
LEFT JOIN text_version w ON w.text_id = x.id
  AND w.version = (SELECT MAX(n.version) FROM text_version n WHERE n.text_id = x.id AND n.released_at IS NOT NULL)
WHERE d.agenda_item_id = :id
ORDER BY d.position, d.id
