-- the last word of the publication log on every object
SELECT object_id, object_kind, action, content_hash
FROM publication AS last
WHERE NOT EXISTS (
  SELECT 1 FROM publication AS later WHERE later.object_id = last.object_id AND later.sequence > last.sequence
)
ORDER BY object_id
