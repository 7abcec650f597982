-- the town or district that is kept here
SELECT id FROM body ORDER BY id LIMIT 1
