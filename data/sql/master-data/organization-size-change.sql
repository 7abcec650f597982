-- a legal number of members, changed
UPDATE organization_size SET
  organization_id = :organization_id, members = :members, valid_from = :valid_from, valid_to = :valid_to
WHERE id = :id
