-- the consultations that the items were get their results
UPDATE consultation SET
  result_id = (SELECT r.result_id FROM recording_result r WHERE r.agenda_item_id = consultation.agenda_item_id),
  result = (SELECT r.result FROM recording_result r WHERE r.agenda_item_id = consultation.agenda_item_id),
  modified = :modified
WHERE agenda_item_id IN (SELECT i.id FROM agenda_item i JOIN recording_result r ON r.agenda_item_id = i.id
  WHERE i.meeting_id = :id)
