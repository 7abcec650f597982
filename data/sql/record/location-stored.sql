-- the stored location with this key, without what only people here can set
SELECT
  id, body_id, room, street, postal_code, locality, remark, created, modified
FROM location
WHERE id = :id
