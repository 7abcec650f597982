-- one event of the attendance log
SELECT id, meeting_id, position, person_id, name, kind, capacity, at, agenda_item_id, represents_id, organization_id,
  function, is_public
FROM presence_event
WHERE id = :id
