-- the candidates of the elections of an agenda item
SELECT c.vote_id, c.label, c.votes, c.won, c.by_lot
FROM vote v
JOIN election_candidate c ON c.vote_id = v.id
WHERE v.agenda_item_id = :id
ORDER BY c.vote_id, c.position
