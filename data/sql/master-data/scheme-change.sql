-- a number scheme, changed
UPDATE number_scheme SET
  type_id = :type_id, grammar = :grammar, scope = :scope, valid_from = :valid_from, valid_to = :valid_to
WHERE id = :id
