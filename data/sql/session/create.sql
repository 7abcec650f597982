-- a new session; of its token only the hash
INSERT INTO session (id, account_id, token_hash, is_complete, browser, created, last_seen, expires_at)
VALUES (:id, :account_id, :token_hash, :is_complete, :browser, :now, :now, :expires_at)
