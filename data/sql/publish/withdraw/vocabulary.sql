-- takes away what the scope published before
DELETE FROM public.vocabulary
WHERE id IN (SELECT object_id FROM publication_scope)
