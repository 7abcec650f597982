-- what an item decided in the matter itself
SELECT d.id, d.agenda_item_id, d.position, d.kind_id, d.competence, d.vote_id, d.outcome, d.is_public, d.created, d.modified
FROM decision d
JOIN vocabulary k ON k.id = d.kind_id AND k.canonical IN ('main', 'noting', 'election')
WHERE d.agenda_item_id = :id
ORDER BY d.position DESC
LIMIT 1
