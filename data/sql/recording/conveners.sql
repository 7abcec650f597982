-- the organizations that meet
SELECT organization_id FROM meeting_organization WHERE meeting_id = :id ORDER BY position
