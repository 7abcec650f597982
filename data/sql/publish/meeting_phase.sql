-- public phases of public meetings
INSERT INTO public.meeting_phase (
  id, meeting_id, position, kind, begun_at, ended_at, agenda_number, location_id, reason
)
SELECT
  id, meeting_phase.meeting_id, meeting_phase.position, meeting_phase.kind, meeting_phase.begun_at,
  meeting_phase.ended_at, meeting_phase.agenda_number, meeting_phase.location_id, meeting_phase.reason
FROM published_meeting_phase
JOIN meeting_phase USING (id)
WHERE published_meeting_phase.root_id IN (SELECT object_id FROM publication_scope)
