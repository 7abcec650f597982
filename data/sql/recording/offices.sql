-- the offices that tasks can go to
SELECT o.id, o.name AS label
FROM organization o
JOIN vocabulary k ON k.id = o.kind_id AND k.canonical = :kind
WHERE o.ends_on IS NULL OR o.ends_on >= :day
ORDER BY o.sort_key, o.id
