-- the end of the chain
SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1
