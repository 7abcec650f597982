-- writes a meeting chair, new or changed
INSERT INTO meeting_chair (
  id, meeting_id, person_id, position, from_item_id, to_item_id, note)
VALUES (
  :id, :meeting_id, :person_id, :position, :from_item_id, :to_item_id, :note)
ON CONFLICT (id) DO UPDATE SET
  meeting_id = excluded.meeting_id, person_id = excluded.person_id, position = excluded.position,
  from_item_id = excluded.from_item_id, to_item_id = excluded.to_item_id, note = excluded.note
