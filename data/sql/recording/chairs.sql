-- who led the meeting, as recorded
SELECT c.id, c.meeting_id, c.position, c.person_id, p.name, c.from_item_id, i.number AS from_number, i.part AS from_part, c.at
FROM recording_chair c
JOIN person p ON p.id = c.person_id
LEFT JOIN agenda_item i ON i.id = c.from_item_id
WHERE c.meeting_id = :id
ORDER BY c.position, c.id
