-- how factions voted on an agenda item
SELECT f.vote_id, f.label, f.side, f.number, f.organization_id
FROM vote v
JOIN vote_faction f ON f.vote_id = v.id
WHERE v.agenda_item_id = :id
ORDER BY f.vote_id, f.position
