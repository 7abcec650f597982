-- files whose contents are kept
SELECT id, sha256
FROM file
WHERE sha256 IS NOT NULL
ORDER BY id
