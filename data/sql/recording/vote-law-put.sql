-- how the law saw a vote
INSERT INTO recording_vote (vote_id, law_subject, computed, reason)
VALUES (:vote_id, :law_subject, :computed, :reason)
ON CONFLICT (vote_id) DO UPDATE SET
  law_subject = excluded.law_subject, computed = excluded.computed, reason = excluded.reason
