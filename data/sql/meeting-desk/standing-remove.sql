-- a standing item less
DELETE FROM standing_item WHERE id = :id
