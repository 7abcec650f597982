-- all roles in force on a day of accounts that are not locked, with their holders
SELECT a.id AS account_id, a.login, a.name, CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END AS has_password, r.role,
  r.organization_id, g.name AS organization, r.starts_on, r.ends_on
FROM account_role r
JOIN account a ON a.id = r.account_id AND a.is_locked = 0
LEFT JOIN organization g ON g.id = r.organization_id
WHERE (r.starts_on IS NULL OR r.starts_on <= :today) AND (r.ends_on IS NULL OR r.ends_on >= :today)
ORDER BY a.name, a.id, r.id
