-- writes a number scheme, new or changed
INSERT INTO number_scheme (
  id, body_id, type_id, grammar, scope)
VALUES (
  :id, :body_id, :type_id, :grammar, :scope)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, type_id = excluded.type_id, grammar = excluded.grammar, scope = excluded.scope
