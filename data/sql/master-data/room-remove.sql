-- a room or another place, removed
DELETE FROM location WHERE id = :id
