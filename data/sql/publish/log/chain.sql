-- the whole log in order, to be checked link by link
SELECT sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash
FROM publication
ORDER BY sequence
