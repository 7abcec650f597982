-- what a change of password is checked with, and how many roles are in force today
SELECT a.id, a.login, a.password_hash, a.totp_secret, a.totp_step, a.is_locked,
  (SELECT COUNT(*) FROM account_role r
   WHERE r.account_id = a.id AND (r.starts_on IS NULL OR r.starts_on <= :today)
     AND (r.ends_on IS NULL OR r.ends_on >= :today)) AS roles
FROM account a
WHERE a.id = :id
