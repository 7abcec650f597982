-- whether there is such a person
SELECT id FROM person WHERE id = :id
