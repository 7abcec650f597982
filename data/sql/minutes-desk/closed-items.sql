-- closed items with a result, which can be announced
SELECT i.id, i.number, i.title, i.public_title, COALESCE (r.result, i.result) AS result
FROM agenda_item i
LEFT JOIN recording_result r ON r.agenda_item_id = i.id
WHERE i.meeting_id = :id AND i.part = 'closed' AND COALESCE (r.result, i.result) IS NOT NULL
ORDER BY i.position, i.id
