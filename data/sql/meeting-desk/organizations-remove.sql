-- takes the organizations of a meeting away, before they are set anew
DELETE FROM meeting_organization WHERE meeting_id = :meeting_id
