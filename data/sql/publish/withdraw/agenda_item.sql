-- takes away what the scope published before
DELETE FROM public.agenda_item
WHERE meeting_id IN (SELECT object_id FROM publication_scope)
