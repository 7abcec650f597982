-- the public copy of the log gets what it lacks
INSERT INTO public.publication (sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash)
SELECT sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash
FROM publication
WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM public.publication)
