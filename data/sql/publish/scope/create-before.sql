-- what was public of them before this run, so that nothing vanishes without a tombstone
CREATE TEMP TABLE IF NOT EXISTS publication_before (
  object_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  created TEXT NOT NULL
)
