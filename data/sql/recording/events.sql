-- the attendance log of a meeting, with the columns of the table
SELECT id, meeting_id, position, person_id, name, kind, capacity, at, agenda_item_id, represents_id, organization_id,
  function, is_public
FROM presence_event
WHERE meeting_id = :id
ORDER BY position, id
