-- a legal number of members, removed
DELETE FROM organization_size WHERE id = :id
