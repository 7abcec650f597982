-- the organizations of a meeting
SELECT organization_id FROM meeting_organization WHERE meeting_id = :meeting_id ORDER BY position, organization_id
