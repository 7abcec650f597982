-- whether an organization takes part in a meeting
SELECT 1 AS found FROM meeting_organization WHERE meeting_id = :meeting_id AND organization_id = :organization_id
