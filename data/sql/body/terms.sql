-- the legislative terms, newest first
SELECT id, name, starts_on, ends_on
FROM legislative_term
ORDER BY starts_on DESC, id DESC
