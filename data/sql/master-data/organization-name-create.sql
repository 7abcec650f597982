-- an earlier name of an organization, new
INSERT INTO organization_name (
  id, organization_id, name, short_name, valid_from, valid_to)
VALUES (
  :id, :organization_id, :name, :short_name, :valid_from, :valid_to)
