-- votes on other items that decided this one as well
SELECT v.id AS vote_id, i.id AS agenda_item_id, i.number, i.title
FROM vote_agenda_item b
JOIN vote v ON v.id = b.vote_id
JOIN agenda_item i ON i.id = v.agenda_item_id
WHERE b.agenda_item_id = :id
ORDER BY v.id
