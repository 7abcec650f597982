-- who is excluded from an item
SELECT r.id, r.agenda_item_id, r.vote_id, r.person_id, p.name, r.number, r.reason, r.left_room
FROM recusal r
LEFT JOIN person p ON p.id = r.person_id
WHERE r.agenda_item_id = :id
ORDER BY r.id
