-- takes away what the scope published before
DELETE FROM public.number_scheme
WHERE body_id IN (SELECT object_id FROM publication_scope)
