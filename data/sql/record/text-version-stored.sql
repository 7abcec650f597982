-- the stored text version with this key, without what only people here can set
SELECT
  id, text_id, version, markdown, reason, created, released_at
FROM text_version
WHERE text_id = :text_id
  AND version = :version
