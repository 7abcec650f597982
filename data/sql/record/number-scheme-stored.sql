-- the stored number scheme with this key, without what only people here can set
SELECT
  id, body_id, type_id, grammar, scope
FROM number_scheme
WHERE body_id = :body_id
  AND grammar = :grammar
  AND type_id IS NOT DISTINCT FROM :type_id
