-- the queue as far as this run has seen it
DELETE FROM publication_queue
WHERE sequence <= :last
