-- uses a set-up link up; no row where it does not work any more
UPDATE account_link SET used_at = :now
WHERE token_hash = :token_hash AND used_at IS NULL AND expires_at > :now
RETURNING account_id
