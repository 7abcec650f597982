-- takes away what the scope published before
DELETE FROM public.body
WHERE id IN (SELECT object_id FROM publication_scope)
