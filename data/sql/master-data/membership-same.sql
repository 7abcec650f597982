-- whether a person is a member of an organization with a role within a time already
SELECT id
FROM membership
WHERE person_id = :person_id AND organization_id = :organization_id AND role_id = :role_id AND (:id IS NULL OR id <> :id)
  AND (ends_on IS NULL OR :starts_on IS NULL OR ends_on >= :starts_on)
  AND (starts_on IS NULL OR :ends_on IS NULL OR starts_on <= :ends_on)
ORDER BY id
LIMIT 1
