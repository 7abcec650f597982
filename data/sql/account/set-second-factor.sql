-- the secret of the second factor and the step of the code that proved it, or nothing of both
UPDATE account SET totp_secret = :totp_secret, totp_step = :totp_step, modified = :modified
WHERE id = :id
