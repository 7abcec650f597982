-- the roles of an account at all times, the newest first
SELECT r.id, r.account_id, r.role, r.body_id, r.organization_id, g.name AS organization, r.starts_on, r.ends_on
FROM account_role r
LEFT JOIN organization g ON g.id = r.organization_id
WHERE r.account_id = :id
ORDER BY r.starts_on DESC, r.id DESC
