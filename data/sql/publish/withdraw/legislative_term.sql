-- takes away what the scope published before
DELETE FROM public.legislative_term
WHERE body_id IN (SELECT object_id FROM publication_scope)
