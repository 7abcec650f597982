-- the unused set-up links of an account stop working
DELETE FROM account_link
WHERE account_id = :id AND used_at IS NULL
