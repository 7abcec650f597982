-- who led a meeting
SELECT c.person_id, p.name, a.number AS from_number, b.number AS to_number, c.note
FROM meeting_chair c
JOIN person p ON p.id = c.person_id
LEFT JOIN agenda_item a ON a.id = c.from_item_id
LEFT JOIN agenda_item b ON b.id = c.to_item_id
WHERE c.meeting_id = :id
ORDER BY c.position, c.id
