-- which public persons led public meetings
INSERT INTO public.meeting_chair (
  id, meeting_id, person_id, position, from_item_id, to_item_id, note
)
SELECT
  meeting_chair.id, meeting_chair.meeting_id, meeting_chair.person_id, meeting_chair.position,
  (SELECT item.id FROM published_agenda_item AS item
   WHERE item.id = meeting_chair.from_item_id AND item.root_id = published_meeting.root_id),
  (SELECT item.id FROM published_agenda_item AS item
   WHERE item.id = meeting_chair.to_item_id AND item.root_id = published_meeting.root_id),
  meeting_chair.note
FROM published_meeting
JOIN meeting_chair ON meeting_chair.meeting_id = published_meeting.id
WHERE published_meeting.root_id IN (SELECT object_id FROM publication_scope)
  AND EXISTS (SELECT 1 FROM published_person WHERE id = person_id)
