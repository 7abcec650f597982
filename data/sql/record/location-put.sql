-- writes a location, new or changed
INSERT INTO location (
  id, body_id, room, street, postal_code, locality, remark, created, modified)
VALUES (
  :id, :body_id, :room, :street, :postal_code, :locality, :remark, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, room = excluded.room, street = excluded.street, postal_code = excluded.postal_code,
  locality = excluded.locality, remark = excluded.remark, modified = excluded.modified
