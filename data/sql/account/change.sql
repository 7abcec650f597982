-- name, address and person of an account
UPDATE account SET name = :name, email = :email, person_id = :person_id, modified = :modified
WHERE id = :id
