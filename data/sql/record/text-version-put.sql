-- writes a text version, always new: a released version never changes
INSERT INTO text_version (
  id, text_id, version, markdown, reason, created, released_at)
VALUES (
  :id, :text_id, :version, :markdown, :reason, :created, :released_at)
