-- a room or another place, new
INSERT INTO location (
  id, body_id, room, street, postal_code, locality, remark, created, modified)
VALUES (
  :id, :body_id, :room, :street, :postal_code, :locality, :remark, :created, :modified)
