-- the body of an office, else the first one
SELECT b.id
FROM body b
LEFT JOIN organization g ON g.id = :lead_id
ORDER BY CASE WHEN b.id = g.body_id THEN 0 ELSE 1 END, b.id
LIMIT 1
