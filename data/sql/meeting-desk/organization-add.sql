-- one more organization of a meeting
INSERT INTO meeting_organization (meeting_id, organization_id, position) VALUES (:meeting_id, :organization_id, :position)
