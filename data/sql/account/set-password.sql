-- a new password; only its hash
UPDATE account SET password_hash = :password_hash, modified = :modified
WHERE id = :id
