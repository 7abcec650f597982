-- takes away what the scope published before
DELETE FROM public.membership
WHERE person_id IN (SELECT object_id FROM publication_scope)
