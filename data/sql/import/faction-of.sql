-- the faction of a person on a day, given only that it is one
SELECT MIN (membership.organization_id) AS id
FROM membership
  JOIN organization ON organization.id = membership.organization_id
  JOIN vocabulary ON vocabulary.id = organization.kind_id
WHERE membership.person_id = :person_id AND vocabulary.canonical = 'faction'
  AND (membership.starts_on IS NULL OR :day IS NULL OR membership.starts_on <= :day)
  AND (membership.ends_on IS NULL OR :day IS NULL OR membership.ends_on >= :day)
HAVING COUNT (DISTINCT membership.organization_id) = 1
