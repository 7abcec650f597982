-- the name and body of an organization
SELECT name, body_id FROM organization WHERE id = :id
