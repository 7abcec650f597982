-- 0006: planning meetings and inviting to them. Nothing of it ever becomes public.

-- what stands on every new agenda, for the secretary to take over
CREATE TABLE standing_item (                                                          -- private
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('public', 'closed')),
  title TEXT NOT NULL CHECK (title <> '')
) STRICT;
INSERT INTO standing_item (id, position, part, title) VALUES
  (601, 1, 'public', 'Eröffnung, Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit'),
  (602, 2, 'public', 'Einwohnerfragestunde'),
  (603, 3, 'public', 'Niederschrift der letzten Sitzung'),
  (604, 4, 'public', 'Mitteilungen'),
  (605, 5, 'public', 'Anfragen'),
  (606, 6, 'closed', 'Mitteilungen'),
  (607, 7, 'closed', 'Anfragen');

-- the public title of a closed item while the agenda is being built: it becomes agenda_item.public_title with the invitation
CREATE TABLE agenda_item_draft (                                                      -- private
  agenda_item_id INTEGER PRIMARY KEY REFERENCES agenda_item (id),
  public_title TEXT NOT NULL CHECK (public_title <> '')
) STRICT;

-- what was sent about a meeting, and what the rules said about it at that moment; delivery has a row for each recipient
CREATE TABLE convocation (                                                            -- private
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  document TEXT NOT NULL CHECK (document IN ('invitation', 'supplement', 'cancellation', 'move')),
  at TEXT NOT NULL,
  expected_on TEXT,
  deadline_on TEXT,
  outcome TEXT,
  sentence TEXT,
  law TEXT,
  reason TEXT,
  recipients INTEGER NOT NULL CHECK (recipients >= 0)
) STRICT;
CREATE INDEX convocation_by_meeting ON convocation (meeting_id, id);
