-- a decision that was none
DELETE FROM decision WHERE id = :id
