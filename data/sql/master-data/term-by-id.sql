-- a legislative term with all that is kept here
SELECT
  id, body_id, name, starts_on, ends_on, created, modified
FROM legislative_term
WHERE id = :id
