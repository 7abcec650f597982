-- remembers what was sent and what the rules said
INSERT INTO convocation (id, meeting_id, document, at, expected_on, deadline_on, outcome, sentence, law, reason, recipients)
VALUES (:id, :meeting_id, :document, :at, :expected_on, :deadline_on, :outcome, :sentence, :law, :reason, :recipients)
