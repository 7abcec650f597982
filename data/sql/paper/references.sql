-- papers that this one refers to and that refer to it
SELECT k.canonical AS kind_canonical, 0 AS is_incoming, p.id AS paper_id, COALESCE(p.number, f.target_text) AS number, p.name
FROM paper_reference f
JOIN vocabulary k ON k.id = f.kind_id
LEFT JOIN paper p ON p.id = f.target_id
WHERE f.paper_id = :id
UNION ALL
SELECT k.canonical AS kind_canonical, 1 AS is_incoming, p.id AS paper_id, p.number, p.name
FROM paper_reference f
JOIN vocabulary k ON k.id = f.kind_id
JOIN paper p ON p.id = f.paper_id
WHERE f.target_id = :id
ORDER BY 2, 1, 4, 3
