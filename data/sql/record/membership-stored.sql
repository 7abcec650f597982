-- the stored membership with this key, without what only people here can set
SELECT
  id, person_id, organization_id, role_id, role, has_vote, faction_id, starts_on, ends_on, is_public, created,
  modified
FROM membership
WHERE person_id = :person_id
  AND organization_id = :organization_id
  AND role_id = :role_id
  AND starts_on IS NOT DISTINCT FROM :starts_on
