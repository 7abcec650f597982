-- who signs the newest edition of the minutes of a meeting, in order
SELECT s.id, s.position, COALESCE(p.name, s.name) AS name, s.function, s.signed_on, s.refused_because
FROM minutes n
JOIN minutes_signature s ON s.minutes_id = n.id
LEFT JOIN person p ON p.id = s.person_id
WHERE n.meeting_id = :id
  AND n.edition = (SELECT MAX(newest.edition) FROM minutes newest WHERE newest.meeting_id = :id)
ORDER BY s.position
