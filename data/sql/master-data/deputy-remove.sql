-- a deputy of a membership, removed
DELETE FROM membership_deputy WHERE id = :id
