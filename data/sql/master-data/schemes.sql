-- all number schemes, newest first
SELECT id, body_id, type_id, grammar, scope, valid_from, valid_to
FROM number_scheme
ORDER BY id DESC
