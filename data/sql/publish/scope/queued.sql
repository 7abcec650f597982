-- the objects that were changed since the last run
INSERT INTO publication_scope (object_id)
SELECT DISTINCT object_id
FROM publication_queue
WHERE sequence <= :last
