-- takes away what the scope published before
DELETE FROM public.consultation
WHERE paper_id IN (SELECT object_id FROM publication_scope)
