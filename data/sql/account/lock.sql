-- locks or unlocks an account
UPDATE account SET is_locked = :is_locked, modified = :modified
WHERE id = :id
