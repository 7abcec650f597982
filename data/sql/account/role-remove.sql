-- removes a role that was never in force before today
DELETE FROM account_role
WHERE id = :id
