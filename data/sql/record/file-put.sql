-- writes a file, new or changed
INSERT INTO file (
  id, name, size, size_text, is_public, created, modified)
VALUES (
  :id, :name, :size, :size_text, :is_public, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name, size = excluded.size, size_text = excluded.size_text, is_public = excluded.is_public,
  modified = excluded.modified
