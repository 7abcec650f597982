-- an earlier name of an organization, changed
UPDATE organization_name SET
  organization_id = :organization_id, name = :name, short_name = :short_name, valid_from = :valid_from,
  valid_to = :valid_to
WHERE id = :id
