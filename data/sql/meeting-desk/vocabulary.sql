-- the entries of a list that are in use, in their order
SELECT id, label FROM vocabulary
WHERE list = :list AND (valid_to IS NULL OR valid_to >= :day)
ORDER BY position, id
