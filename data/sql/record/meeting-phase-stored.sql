-- the stored meeting phase with this key, without what only people here can set
SELECT
  id, meeting_id, position, kind, begun_at, ended_at, agenda_number, reason, is_public
FROM meeting_phase
WHERE meeting_id = :meeting_id
  AND position = :position
