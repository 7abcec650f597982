-- a new role
INSERT INTO account_role (id, account_id, role, body_id, organization_id, starts_on, ends_on)
VALUES (:id, :account_id, :role, :body_id, :organization_id, :starts_on, :ends_on)
