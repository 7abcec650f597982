-- the objects that are looked at in this run; is_flipped: what others may show of them begins or ends now
CREATE TEMP TABLE IF NOT EXISTS publication_scope (
  object_id INTEGER PRIMARY KEY,
  is_flipped INTEGER NOT NULL DEFAULT 0
)
