-- a session is in use
UPDATE session SET last_seen = :now
WHERE id = :id AND ended_at IS NULL
