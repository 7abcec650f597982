-- public arrivals and departures
INSERT INTO public.presence_event (
  id, meeting_id, position, person_id, name, kind, capacity, at, agenda_item_id, represents_id, organization_id,
  function
)
SELECT
  id, presence_event.meeting_id, presence_event.position, (SELECT id FROM published_person WHERE id = person_id),
  presence_event.name, presence_event.kind, presence_event.capacity, presence_event.at,
  (SELECT item.id FROM published_open_item AS item
   WHERE item.id = presence_event.agenda_item_id AND item.root_id = published_presence_event.root_id),
  (SELECT id FROM published_person WHERE id = represents_id),
  (SELECT id FROM published_organization WHERE id = organization_id), presence_event.function
FROM published_presence_event
JOIN presence_event USING (id)
WHERE published_presence_event.root_id IN (SELECT object_id FROM publication_scope)
