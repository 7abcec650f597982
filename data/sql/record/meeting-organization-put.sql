-- writes a meeting organization, new or changed
INSERT INTO meeting_organization (
  meeting_id, organization_id, position, certainty)
VALUES (
  :meeting_id, :organization_id, :position, :certainty)
ON CONFLICT (meeting_id, organization_id) DO UPDATE SET
  position = excluded.position, certainty = excluded.certainty
