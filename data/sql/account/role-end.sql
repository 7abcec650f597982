-- the last day of a role
UPDATE account_role SET ends_on = :ends_on
WHERE id = :id
