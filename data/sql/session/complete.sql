-- the second factor was given: from now on the session has another token; no row where it does not wait any more
UPDATE session SET token_hash = :token_hash, is_complete = 1, last_seen = :now, expires_at = :expires_at
WHERE id = :id AND is_complete = 0 AND ended_at IS NULL
RETURNING id
