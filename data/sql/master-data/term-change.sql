-- a legislative term, changed
UPDATE legislative_term SET
  name = :name, starts_on = :starts_on, ends_on = :ends_on, modified = :modified
WHERE id = :id
