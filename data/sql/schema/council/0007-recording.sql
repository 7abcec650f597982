-- 0007: live recording: what the recorder keeps while a meeting runs and its minutes are not yet published. Publishing the
-- minutes copies what is public of it to the tables of the meeting; here it stays internal.

-- the result of an item, and the consultation that postponing or referring it has added
CREATE TABLE recording_result (                                                       -- private
  agenda_item_id INTEGER PRIMARY KEY REFERENCES agenda_item (id),
  result_id INTEGER NOT NULL REFERENCES vocabulary (id),
  result TEXT NOT NULL,
  next_consultation_id INTEGER REFERENCES consultation (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX recording_result_by_next_consultation ON recording_result (next_consultation_id);

-- as what the law sees a vote, what was computed of it, and why the recorder decided otherwise
CREATE TABLE recording_vote (                                                         -- private
  vote_id INTEGER PRIMARY KEY REFERENCES vote (id),
  law_subject TEXT NOT NULL,
  computed TEXT,
  reason TEXT
) STRICT;

-- who led the meeting from which item on; no item: from the beginning
CREATE TABLE recording_chair (                                                        -- private
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_item_id INTEGER REFERENCES agenda_item (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX recording_chair_by_meeting ON recording_chair (meeting_id, position);
CREATE INDEX recording_chair_by_person ON recording_chair (person_id);
CREATE INDEX recording_chair_by_item ON recording_chair (from_item_id);
