-- takes away what the scope published before
DELETE FROM public.location
WHERE id IN (SELECT object_id FROM publication_scope)
