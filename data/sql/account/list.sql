-- all accounts; nothing of what a login is checked with
SELECT a.id, a.login, a.name, a.email, a.person_id, a.is_locked,
  CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END AS has_password,
  CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END AS has_second_factor, a.created, a.modified
FROM account a
ORDER BY a.id
