-- what was sent about a meeting, in order
SELECT id, meeting_id, document, at, expected_on, deadline_on, outcome, sentence, law, reason, recipients
FROM convocation
WHERE meeting_id = :id
ORDER BY id
