-- the changes that fit a filter, newest first; :below is the sequence that the page before ended with
SELECT sequence, at, actor, action, object_kind, object_id, before, after, previous_hash, hash
FROM audit
WHERE (:below IS NULL OR sequence < :below)
  AND (:actor IS NULL OR actor = :actor)
  AND (:object_kind IS NULL OR object_kind = :object_kind)
  AND (:object_id IS NULL OR object_id = :object_id)
  AND (:from_at IS NULL OR at >= :from_at)
  AND (:to_at IS NULL OR at < :to_at)
ORDER BY sequence DESC
LIMIT :n
