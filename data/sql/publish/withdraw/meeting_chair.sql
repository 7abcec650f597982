-- takes away what the scope published before
DELETE FROM public.meeting_chair
WHERE meeting_id IN (SELECT object_id FROM publication_scope)
