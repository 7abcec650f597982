-- the account that a set-up link opens, while it does
SELECT a.id, a.login, a.name, a.email, a.person_id, a.is_locked,
  CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END AS has_password,
  CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END AS has_second_factor, a.created, a.modified
FROM account_link l
JOIN account a ON a.id = l.account_id
WHERE l.token_hash = :token_hash AND l.used_at IS NULL AND l.expires_at > :now AND a.is_locked = 0
