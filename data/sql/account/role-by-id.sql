-- one role
SELECT r.id, r.account_id, r.role, r.body_id, r.organization_id, g.name AS organization, r.starts_on, r.ends_on
FROM account_role r
LEFT JOIN organization g ON g.id = r.organization_id
WHERE r.id = :id
