-- a room or another place with all that is kept here
SELECT
  id, body_id, room, street, postal_code, locality, remark, created, modified
FROM location
WHERE id = :id
