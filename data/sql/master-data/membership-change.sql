-- a membership, changed
UPDATE membership SET
  person_id = :person_id, organization_id = :organization_id, role_id = :role_id, role = :role,
  has_vote = :has_vote, faction_id = :faction_id, position = :position, starts_on = :starts_on,
  ends_on = :ends_on, is_public = :is_public, modified = :modified
WHERE id = :id
