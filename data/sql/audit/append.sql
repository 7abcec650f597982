-- a new end of the chain
INSERT INTO audit (sequence, at, actor, action, object_kind, object_id, before, after, previous_hash, hash)
VALUES (:sequence, :at, :actor, :action, :object_kind, :object_id, :before, :after, :previous_hash, :hash)
