-- an organization does not belong to a meeting after all
DELETE FROM meeting_organization WHERE meeting_id = :meeting_id AND organization_id = :organization_id
