-- the open sessions of an account, newest first
SELECT s.id, s.account_id, s.is_complete, s.browser, s.created, s.last_seen, s.expires_at, s.ended_at, s.end_reason
FROM session s
WHERE s.account_id = :account_id AND s.ended_at IS NULL AND s.expires_at > :now AND s.last_seen > :idle_since
ORDER BY s.created DESC, s.id DESC
