-- the result of an item, new or changed
INSERT INTO recording_result (agenda_item_id, result_id, result, next_consultation_id, recorded_at)
VALUES (:agenda_item_id, :result_id, :result, :next_consultation_id, :recorded_at)
ON CONFLICT (agenda_item_id) DO UPDATE SET
  result_id = excluded.result_id, result = excluded.result, next_consultation_id = excluded.next_consultation_id,
  recorded_at = excluded.recorded_at
