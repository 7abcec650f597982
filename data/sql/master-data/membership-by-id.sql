-- a membership with all that is kept here
SELECT
  id, person_id, organization_id, role_id, role, has_vote, faction_id, position, starts_on, ends_on,
  is_public, created, modified
FROM membership
WHERE id = :id
