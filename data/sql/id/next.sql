-- the next id; unique in the whole installation
UPDATE id_counter SET value = value + 1 WHERE name = 'object' RETURNING value
