-- who signed an edition
SELECT s.id, s.minutes_id, s.position, s.person_id, COALESCE (s.name, p.name) AS name, s.function, s.signed_on
FROM minutes_signature s
LEFT JOIN person p ON p.id = s.person_id
WHERE s.minutes_id = :id
ORDER BY s.position, s.id
