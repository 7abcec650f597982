-- a counter begins behind the numbers that were given before it
INSERT INTO number_counter (scheme_id, scope_key, value) VALUES (:scheme_id, :scope_key, :value)
ON CONFLICT (scheme_id, scope_key) DO NOTHING
