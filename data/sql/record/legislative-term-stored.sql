-- the stored legislative term with this key, without what only people here can set
SELECT
  id, body_id, name, starts_on, ends_on, created, modified
FROM legislative_term
WHERE body_id = :body_id
  AND name = :name
