-- takes away what the scope published before
DELETE FROM public.meeting_organization
WHERE meeting_id IN (SELECT object_id FROM publication_scope)
