-- takes away what the scope published before
DELETE FROM public.legacy_key
WHERE object_id IN (SELECT object_id FROM publication_scope)
   OR object_id IN (SELECT object_id FROM publication_before)
