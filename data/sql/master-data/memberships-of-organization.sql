-- the memberships in an organization that last on a day and beyond it, or end on it
SELECT id, person_id, organization_id, role_id, role, has_vote, faction_id, position, starts_on, ends_on, is_public,
  created, modified
FROM membership
WHERE organization_id = :organization_id AND (starts_on IS NULL OR starts_on <= :ends_on)
  AND (ends_on IS NULL OR ends_on >= :ends_on)
ORDER BY id
