-- all legislative terms of a body, newest first
SELECT id, body_id, name, starts_on, ends_on, created, modified
FROM legislative_term
WHERE body_id = :id
ORDER BY starts_on DESC, id DESC
