-- a new set-up link; only its hash
INSERT INTO account_link (token_hash, account_id, created, expires_at)
VALUES (:token_hash, :account_id, :created, :expires_at)
