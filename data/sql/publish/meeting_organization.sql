-- which public organizations met
INSERT INTO public.meeting_organization (
  meeting_id, organization_id, position, certainty
)
SELECT
  meeting_organization.meeting_id, meeting_organization.organization_id, meeting_organization.position,
  meeting_organization.certainty
FROM published_meeting
JOIN meeting_organization ON meeting_organization.meeting_id = published_meeting.id
WHERE published_meeting.root_id IN (SELECT object_id FROM publication_scope)
  AND EXISTS (SELECT 1 FROM published_organization WHERE id = organization_id)
