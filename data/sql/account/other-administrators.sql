-- how many accounts but one can administer the body today
SELECT COUNT(DISTINCT a.id) AS others
FROM account_role r
JOIN account a ON a.id = r.account_id
WHERE a.id <> :id AND a.is_locked = 0 AND r.role = 'administrator' AND r.organization_id IS NULL
  AND (r.starts_on IS NULL OR r.starts_on <= :today) AND (r.ends_on IS NULL OR r.ends_on >= :today)
