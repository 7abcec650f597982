-- what an organization is to the program, and when it exists
SELECT g.body_id, g.starts_on, g.ends_on, k.canonical
FROM organization g
JOIN vocabulary k ON k.id = g.kind_id
WHERE g.id = :id
