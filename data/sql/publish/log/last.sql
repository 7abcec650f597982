-- the end of the chain
SELECT sequence, hash
FROM publication
ORDER BY sequence DESC
LIMIT 1
