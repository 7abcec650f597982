-- the next number, given once and never again
UPDATE number_counter SET value = value + 1 WHERE scheme_id = :scheme_id AND scope_key = :scope_key RETURNING value
