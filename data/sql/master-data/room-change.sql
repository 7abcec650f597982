-- a room or another place, changed
UPDATE location SET
  room = :room, street = :street, postal_code = :postal_code, locality = :locality, remark = :remark,
  modified = :modified
WHERE id = :id
