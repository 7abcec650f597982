-- one more standing item
INSERT INTO standing_item (id, position, part, title) VALUES (:id, :position, :part, :title)
