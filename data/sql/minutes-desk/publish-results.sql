-- recorded results become those of the items; a closed item is not public and stays so
UPDATE agenda_item SET
  result_id = (SELECT r.result_id FROM recording_result r WHERE r.agenda_item_id = agenda_item.id),
  result = (SELECT r.result FROM recording_result r WHERE r.agenda_item_id = agenda_item.id),
  result_certainty = 'recorded', modified = :modified
WHERE meeting_id = :id AND id IN (SELECT r.agenda_item_id FROM recording_result r)
