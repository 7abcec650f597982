-- writes a attachment, new or changed
INSERT INTO attachment (
  id, root_id, owner_id, file_id, kind, position)
VALUES (
  :id, :root_id, :owner_id, :file_id, :kind, :position)
ON CONFLICT (id) DO UPDATE SET
  root_id = excluded.root_id, owner_id = excluded.owner_id, file_id = excluded.file_id, kind = excluded.kind,
  position = excluded.position
