-- a new version of a text
INSERT INTO text_version (id, text_id, version, markdown, reason, created, released_at)
VALUES (:id, :text_id, :version, :markdown, :reason, :now, :released_at)
