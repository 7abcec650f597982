-- the votes of an agenda item that are elections
SELECT e.vote_id, e.method, e.is_secret, e.seats, e.cast_ballots, e.valid_ballots, e.note
FROM vote v
JOIN election e ON e.vote_id = v.id
WHERE v.agenda_item_id = :id
ORDER BY e.vote_id
