-- takes away what the scope published before
DELETE FROM public.text_version
WHERE text_id IN (SELECT id FROM public.text WHERE root_id IN (SELECT object_id FROM publication_scope))
