-- rows in which the log and its public copy differ
SELECT sequence FROM (
  SELECT sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash FROM publication
  EXCEPT
  SELECT sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash FROM public.publication
)
UNION
SELECT sequence FROM (
  SELECT sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash FROM public.publication
  EXCEPT
  SELECT sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash FROM publication
)
