-- the stored meeting organization with this key, without what only people here can set
SELECT
  meeting_id, organization_id, position, certainty
FROM meeting_organization
WHERE meeting_id = :meeting_id
  AND organization_id = :organization_id
