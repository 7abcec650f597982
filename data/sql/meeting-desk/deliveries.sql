-- what was provided to whom about a meeting
SELECT d.id, d.meeting_id, d.person_id, p.name, d.document, d.channel, d.provided_at, d.sent_at, d.received_at, d.note
FROM delivery d
JOIN person p ON p.id = d.person_id
WHERE d.meeting_id = :id
ORDER BY d.id
