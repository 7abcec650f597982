-- somebody signed
INSERT INTO minutes_signature (id, minutes_id, position, person_id, name, function, signed_on)
VALUES (:id, :minutes_id, :position, :person_id, CASE WHEN :person_id IS NULL THEN :name END, :function, :signed_on)
