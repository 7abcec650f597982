-- writes a text, new or changed
INSERT INTO text (
  id, root_id, owner_id, section_id, position, is_public)
VALUES (
  :id, :root_id, :owner_id, :section_id, :position, :is_public)
ON CONFLICT (id) DO UPDATE SET
  root_id = excluded.root_id, owner_id = excluded.owner_id, section_id = excluded.section_id,
  position = excluded.position, is_public = excluded.is_public
