-- files and places are public because of what carries them: they are looked at together with it
INSERT INTO publication_scope (object_id)
SELECT attachment.file_id
FROM publication_scope AS scope
CROSS JOIN attachment ON attachment.root_id = scope.object_id
UNION
SELECT attachment.file_id
FROM publication_scope AS scope
CROSS JOIN public.attachment AS attachment ON attachment.root_id = scope.object_id
UNION
SELECT meeting.location_id
FROM publication_scope AS scope
CROSS JOIN meeting ON meeting.id = scope.object_id
WHERE meeting.location_id IS NOT NULL
UNION
SELECT meeting.location_id
FROM publication_scope AS scope
CROSS JOIN public.meeting AS meeting ON meeting.id = scope.object_id
WHERE meeting.location_id IS NOT NULL
UNION
SELECT phase.location_id
FROM publication_scope AS scope
CROSS JOIN meeting_phase AS phase ON phase.meeting_id = scope.object_id
WHERE phase.location_id IS NOT NULL
UNION
SELECT phase.location_id
FROM publication_scope AS scope
CROSS JOIN public.meeting_phase AS phase ON phase.meeting_id = scope.object_id
WHERE phase.location_id IS NOT NULL
ON CONFLICT DO NOTHING
