-- the session of a browser
SELECT s.id, s.account_id, s.is_complete, s.browser, s.created, s.last_seen, s.expires_at, s.ended_at, s.end_reason
FROM session s
WHERE s.token_hash = :token_hash
