-- what else takes place on a day, with the first committee
SELECT m.id, m.name, m.starts_at, m.location_id, l.room
FROM meeting m
JOIN vocabulary s ON s.id = m.status_id
LEFT JOIN location l ON l.id = m.location_id
WHERE m.sort_on = :day AND m.starts_on = :day AND m.id <> :id AND s.canonical NOT IN ('cancelled', 'moved')
ORDER BY m.starts_at, m.id
