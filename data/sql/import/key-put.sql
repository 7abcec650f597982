-- remembers which object a key of another system stands for
INSERT INTO legacy_key (system, kind, key, object_id) VALUES (:system, :kind, :key, :object_id)
