-- takes away what the scope published before
DELETE FROM public.paper_office
WHERE paper_id IN (SELECT object_id FROM publication_scope)
