-- persons whose names are sorted at the same place
SELECT id, name, title, status, is_public
FROM person
WHERE sort_key = :sort_key AND (:id IS NULL OR id <> :id)
ORDER BY id
