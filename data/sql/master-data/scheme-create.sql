-- a number scheme, new
INSERT INTO number_scheme (
  id, body_id, type_id, grammar, scope, valid_from, valid_to)
VALUES (
  :id, :body_id, :type_id, :grammar, :scope, :valid_from, :valid_to)
