-- the stored file with this key, without what only people here can set
SELECT
  id, name, size, size_text, is_public, created, modified
FROM file
WHERE id = :id
