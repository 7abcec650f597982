-- the stored presence event with this key, without what only people here can set
SELECT
  id, meeting_id, position, person_id, name, kind, capacity, at, agenda_item_id, represents_id, organization_id,
  function, is_public
FROM presence_event
WHERE meeting_id = :meeting_id
  AND position = :position
