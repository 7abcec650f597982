-- a membership, new
INSERT INTO membership (
  id, person_id, organization_id, role_id, role, has_vote, faction_id, position, starts_on, ends_on,
  is_public, created, modified)
VALUES (
  :id, :person_id, :organization_id, :role_id, :role, :has_vote, :faction_id, :position, :starts_on,
  :ends_on, :is_public, :created, :modified)
