-- an earlier name of an organization with all that is kept here
SELECT
  id, organization_id, name, short_name, valid_from, valid_to
FROM organization_name
WHERE id = :id
