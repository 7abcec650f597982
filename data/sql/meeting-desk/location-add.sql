-- a new room
INSERT INTO location (id, body_id, room, created, modified) VALUES (:id, :body_id, :room, :created, :modified)
