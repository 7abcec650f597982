-- how papers of a type are numbered on a day, own rules of the type first
SELECT id, grammar, scope
FROM number_scheme
WHERE body_id = :body_id AND (type_id IS NULL OR type_id = :type_id)
  AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)
ORDER BY CASE WHEN type_id IS NULL THEN 1 ELSE 0 END, id
