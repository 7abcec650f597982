-- the stored meeting chair with this key, without what only people here can set
SELECT
  id, meeting_id, person_id, position, from_item_id, to_item_id, note
FROM meeting_chair
WHERE meeting_id = :meeting_id
  AND position = :position
