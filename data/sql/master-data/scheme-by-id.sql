-- a number scheme with all that is kept here
SELECT
  id, body_id, type_id, grammar, scope, valid_from, valid_to
FROM number_scheme
WHERE id = :id
