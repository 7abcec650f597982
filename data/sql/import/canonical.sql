-- the usual entry of a list for a canonical value
SELECT id, canonical, position FROM vocabulary
WHERE list = :list AND canonical = :canonical
ORDER BY position, id
LIMIT 1
