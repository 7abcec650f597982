-- one object became public, was changed or withdrawn
INSERT INTO publication (sequence, at, object_kind, object_id, action, content_hash, previous_hash, hash)
VALUES (:sequence, :at, :object_kind, :object_id, :action, :content_hash, :previous_hash, :hash)
