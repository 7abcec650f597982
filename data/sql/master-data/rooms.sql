-- all rooms and other places by name
SELECT id, body_id, room, street, postal_code, locality, remark, created, modified
FROM location
ORDER BY room, street, id
