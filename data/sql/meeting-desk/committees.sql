-- what can meet: all organizations but factions and offices, as long as they exist
SELECT g.id, g.name AS label
FROM organization g
JOIN vocabulary k ON k.id = g.kind_id
WHERE k.canonical NOT IN ('faction', 'office') AND (g.ends_on IS NULL OR g.ends_on >= :day)
ORDER BY k.position, g.sort_key, g.id
