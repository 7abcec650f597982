-- writes a presence event, new or changed
INSERT INTO presence_event (
  id, meeting_id, position, person_id, name, kind, capacity, at, agenda_item_id, represents_id, organization_id,
  function, is_public)
VALUES (
  :id, :meeting_id, :position, :person_id, :name, :kind, :capacity, :at, :agenda_item_id, :represents_id,
  :organization_id, :function, :is_public)
ON CONFLICT (id) DO UPDATE SET
  meeting_id = excluded.meeting_id, position = excluded.position, person_id = excluded.person_id,
  name = excluded.name, kind = excluded.kind, capacity = excluded.capacity, at = excluded.at,
  agenda_item_id = excluded.agenda_item_id, represents_id = excluded.represents_id,
  organization_id = excluded.organization_id, function = excluded.function, is_public = excluded.is_public
