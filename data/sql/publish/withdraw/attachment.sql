-- takes away what the scope published before
DELETE FROM public.attachment
WHERE root_id IN (SELECT object_id FROM publication_scope)
