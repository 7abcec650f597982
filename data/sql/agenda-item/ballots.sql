-- single ballots on an agenda item
SELECT b.vote_id, b.person_id, p.name, b.value, b.note
FROM vote v
JOIN ballot b ON b.vote_id = v.id
JOIN person p ON p.id = b.person_id
WHERE v.agenda_item_id = :id
ORDER BY b.vote_id, p.sort_key, p.id
