-- the rooms of a body
SELECT id, room AS label FROM location WHERE body_id = :body_id AND room IS NOT NULL ORDER BY room, id
