-- a legal number of members, new
INSERT INTO organization_size (
  id, organization_id, members, valid_from, valid_to)
VALUES (
  :id, :organization_id, :members, :valid_from, :valid_to)
