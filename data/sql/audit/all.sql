-- the whole chain from its beginning
SELECT sequence, at, actor, action, object_kind, object_id, before, after, previous_hash, hash
FROM audit
ORDER BY sequence
