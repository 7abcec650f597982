-- other items that were decided by the votes of this one
SELECT b.vote_id, b.agenda_item_id, i.number, i.title
FROM vote v
JOIN vote_agenda_item b ON b.vote_id = v.id
JOIN agenda_item i ON i.id = b.agenda_item_id
WHERE v.agenda_item_id = :id
ORDER BY b.vote_id, i.position, i.id
