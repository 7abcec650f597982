-- who was excluded from an agenda item
SELECT r.vote_id, r.person_id, p.name, r.number, r.reason, r.left_room
FROM recusal r
LEFT JOIN person p ON p.id = r.person_id
WHERE r.agenda_item_id = :id
ORDER BY r.id
