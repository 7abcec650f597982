-- what was recorded of the items of a meeting and is not yet published
SELECT r.agenda_item_id, r.result_id, r.result, k.canonical, r.next_consultation_id, r.recorded_at
FROM agenda_item i
JOIN recording_result r ON r.agenda_item_id = i.id
JOIN vocabulary k ON k.id = r.result_id
WHERE i.meeting_id = :id
