-- who led the meeting, as far as it was public
INSERT INTO meeting_chair (id, meeting_id, person_id, position, from_item_id)
SELECT c.id, c.meeting_id, c.person_id, c.position, c.from_item_id
FROM recording_chair c
LEFT JOIN agenda_item i ON i.id = c.from_item_id
WHERE c.meeting_id = :id AND (i.id IS NULL OR i.part = 'public')
  AND NOT EXISTS (SELECT 1 FROM meeting_chair m WHERE m.id = c.id)
