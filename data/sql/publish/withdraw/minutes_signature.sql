-- takes away what the scope published before
DELETE FROM public.minutes_signature
WHERE minutes_id IN (SELECT id FROM public.minutes WHERE meeting_id IN (SELECT object_id FROM publication_scope))
