-- the entries of a list
SELECT id, list, label, canonical, position, valid_from, valid_to, is_public
FROM vocabulary
WHERE list = :list
ORDER BY position, id
