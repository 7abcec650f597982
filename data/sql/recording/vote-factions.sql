-- how factions voted on an item, with the columns of the table
SELECT f.id, f.vote_id, f.position, f.organization_id, f.label, f.side, f.number
FROM vote v
JOIN vote_faction f ON f.vote_id = v.id
WHERE v.agenda_item_id = :id
ORDER BY f.vote_id, f.position
