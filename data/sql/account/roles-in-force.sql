-- the roles of an account on a day
SELECT r.id, r.account_id, r.role, r.body_id, r.organization_id, g.name AS organization, r.starts_on, r.ends_on
FROM account_role r
LEFT JOIN organization g ON g.id = r.organization_id
WHERE r.account_id = :id AND (r.starts_on IS NULL OR r.starts_on <= :today)
  AND (r.ends_on IS NULL OR r.ends_on >= :today)
ORDER BY r.id
