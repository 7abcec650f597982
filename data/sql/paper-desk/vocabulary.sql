-- the entries of a list in their order
SELECT id, label, canonical
FROM vocabulary
WHERE list = :list
ORDER BY position, id
