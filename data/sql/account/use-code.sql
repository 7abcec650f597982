-- the step of an accepted code; no row where this or a later one was used already
UPDATE account SET totp_step = :totp_step
WHERE id = :id AND totp_secret IS NOT NULL AND (totp_step IS NULL OR totp_step < :totp_step)
RETURNING id
