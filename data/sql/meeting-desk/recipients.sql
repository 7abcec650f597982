-- who already has something about a meeting, each once, with the way it went
SELECT d.person_id, p.name, MAX(d.channel) AS channel
FROM delivery d
JOIN person p ON p.id = d.person_id
WHERE d.meeting_id = :id
GROUP BY d.person_id, p.name, p.sort_key
ORDER BY p.sort_key, d.person_id
