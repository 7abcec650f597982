-- the numbers of the papers of a type, or of all
SELECT number
FROM paper
WHERE number IS NOT NULL AND (type_id = :type_id OR :type_id IS NULL)
ORDER BY id
