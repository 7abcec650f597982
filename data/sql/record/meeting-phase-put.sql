-- writes a meeting phase, new or changed
INSERT INTO meeting_phase (
  id, meeting_id, position, kind, begun_at, ended_at, agenda_number, reason, is_public)
VALUES (
  :id, :meeting_id, :position, :kind, :begun_at, :ended_at, :agenda_number, :reason, :is_public)
ON CONFLICT (id) DO UPDATE SET
  meeting_id = excluded.meeting_id, position = excluded.position, kind = excluded.kind, begun_at = excluded.begun_at,
  ended_at = excluded.ended_at, agenda_number = excluded.agenda_number, reason = excluded.reason,
  is_public = excluded.is_public
