-- writes a membership, new or changed
INSERT INTO membership (
  id, person_id, organization_id, role_id, role, has_vote, faction_id, starts_on, ends_on, is_public, created,
  modified)
VALUES (
  :id, :person_id, :organization_id, :role_id, :role, :has_vote, :faction_id, :starts_on, :ends_on, :is_public,
  :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  person_id = excluded.person_id, organization_id = excluded.organization_id, role_id = excluded.role_id,
  role = excluded.role, has_vote = excluded.has_vote, faction_id = excluded.faction_id,
  starts_on = excluded.starts_on, ends_on = excluded.ends_on, is_public = excluded.is_public,
  modified = excluded.modified
