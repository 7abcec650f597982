-- whether an object was withdrawn
SELECT object_id
FROM tombstone
WHERE object_id = :id
