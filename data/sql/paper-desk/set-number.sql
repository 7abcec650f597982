-- the number that a paper gets when it is handed in
UPDATE paper SET number = :number, number_key = :key, modified = :now WHERE id = :id
