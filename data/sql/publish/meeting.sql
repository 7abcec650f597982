-- public meetings
INSERT INTO public.meeting (
  id, body_id, legislative_term_id, kind_id, status_id, name, number, starts_on, starts_at, begun_at, ended_at,
  approximate, date_certainty, time_certainty, sort_on, publicity, location_id, continues_id, moved_to_id, sequence,
  invited_on, created, modified
)
SELECT
  id, meeting.body_id, meeting.legislative_term_id, meeting.kind_id, meeting.status_id, meeting.name, meeting.number,
  meeting.starts_on, meeting.starts_at, meeting.begun_at, meeting.ended_at, meeting.approximate,
  meeting.date_certainty, meeting.time_certainty, meeting.sort_on, meeting.publicity, meeting.location_id,
  (SELECT other.id FROM published_meeting AS other WHERE other.id = continues_id),
  (SELECT other.id FROM published_meeting AS other WHERE other.id = moved_to_id), meeting.sequence,
  meeting.invited_on, meeting.created, meeting.modified
FROM published_meeting
JOIN meeting USING (id)
WHERE published_meeting.root_id IN (SELECT object_id FROM publication_scope)
