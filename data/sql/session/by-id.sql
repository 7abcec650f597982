-- one session
SELECT s.id, s.account_id, s.is_complete, s.browser, s.created, s.last_seen, s.expires_at, s.ended_at, s.end_reason
FROM session s
WHERE s.id = :id
