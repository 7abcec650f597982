-- papers that a paper refers to, by number; without target_id the number leads to none of ours
SELECT f.kind_id, k.canonical AS kind_canonical, f.target_id, COALESCE(p.number, f.target_text, p.name) AS target_text, p.name
FROM paper_reference f
JOIN vocabulary k ON k.id = f.kind_id
LEFT JOIN paper p ON p.id = f.target_id
WHERE f.paper_id = :id
ORDER BY f.id
