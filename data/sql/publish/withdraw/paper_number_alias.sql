-- takes away what the scope published before
DELETE FROM public.paper_number_alias
WHERE paper_id IN (SELECT object_id FROM publication_scope)
