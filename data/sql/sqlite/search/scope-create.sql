-- the roots whose documents are made anew
CREATE TEMP TABLE IF NOT EXISTS search_scope (object_id INTEGER PRIMARY KEY)
