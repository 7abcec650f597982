-- the memberships that a person has in a faction or on its behalf on a day or later
SELECT id, person_id, organization_id, role_id, role, has_vote, faction_id, position, starts_on, ends_on, is_public,
  created, modified
FROM membership
WHERE person_id = :person_id AND (organization_id = :faction_id OR faction_id = :faction_id)
  AND (ends_on IS NULL OR ends_on >= :starts_on)
ORDER BY id
