-- a legal number of members with all that is kept here
SELECT
  id, organization_id, members, valid_from, valid_to
FROM organization_size
WHERE id = :id
