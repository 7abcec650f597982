-- what was recorded of an item
SELECT r.agenda_item_id, r.result_id, r.result, k.canonical, r.next_consultation_id, r.recorded_at
FROM recording_result r
JOIN vocabulary k ON k.id = r.result_id
WHERE r.agenda_item_id = :id
