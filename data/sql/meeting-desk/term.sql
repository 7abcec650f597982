-- the legislative term of a day
SELECT id, name FROM legislative_term
WHERE body_id = :body_id AND (starts_on IS NULL OR starts_on <= :day) AND (ends_on IS NULL OR ends_on >= :day)
ORDER BY starts_on DESC
LIMIT 1
