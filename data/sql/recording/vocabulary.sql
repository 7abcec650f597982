-- a list of labels that is in force on a day
SELECT id, label, canonical
FROM vocabulary
WHERE list = :list AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)
ORDER BY position, id
