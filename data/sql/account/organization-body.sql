-- the body an organization belongs to
SELECT body_id, name FROM organization WHERE id = :id
