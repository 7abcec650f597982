-- who has any membership on a day: whom one could invite besides
SELECT p.id, p.name AS label
FROM person p
WHERE EXISTS (SELECT 1 FROM membership b WHERE b.person_id = p.id
  AND (b.starts_on IS NULL OR b.starts_on <= :day) AND (b.ends_on IS NULL OR b.ends_on >= :day))
ORDER BY p.sort_key, p.id
