-- whether a counter has begun
SELECT value FROM number_counter WHERE scheme_id = :scheme_id AND scope_key = :scope_key
