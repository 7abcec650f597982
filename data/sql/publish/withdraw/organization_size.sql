-- takes away what the scope published before
DELETE FROM public.organization_size
WHERE organization_id IN (SELECT object_id FROM publication_scope)
