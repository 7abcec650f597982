-- public.db: what was published, and nothing else. Tables, columns, checks and indexes are those of council.db without
-- everything that is private and without the flags of publicity: whatever stands here is public.
--
-- Only `ris publish` writes here (../../publish/). Every reference is checked when the publisher commits: a row that
-- points to something unpublished makes the whole publication fail, and nothing is published.

-- results, roles, kinds, types: lists a town can extend; canonical groups are what the program decides by
CREATE TABLE vocabulary (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  canonical TEXT NOT NULL,
  position INTEGER NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  UNIQUE (list, label)
) STRICT;

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT,
  classification TEXT,
  ags TEXT,
  district TEXT,
  state TEXT,
  website TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;

CREATE TABLE legislative_term (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX legislative_term_by_body ON legislative_term (body_id, starts_on);

CREATE TABLE location (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  room TEXT,
  street TEXT,
  postal_code TEXT,
  locality TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  kind_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  classification TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT,
  sort_key TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  successor_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX organization_by_kind ON organization (kind_id, sort_key);
CREATE INDEX organization_by_successor ON organization (successor_id);

-- earlier names; meetings of that time are shown under them
CREATE TABLE organization_name (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  short_name TEXT,
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX organization_name_by_organization ON organization_name (organization_id, valid_from);

-- legal number of members per period
CREATE TABLE organization_size (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  members INTEGER NOT NULL CHECK (members > 0),
  valid_from TEXT NOT NULL,
  valid_to TEXT
) STRICT;
CREATE INDEX organization_size_by_organization ON organization_size (organization_id, valid_from);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  title TEXT,
  given_name TEXT,
  family_name TEXT,
  name_suffix TEXT,
  status TEXT,
  sort_key TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  role_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  has_vote INTEGER CHECK (has_vote IN (0, 1)),
  faction_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  starts_on TEXT,
  ends_on TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX membership_by_person ON membership (person_id, starts_on);
CREATE INDEX membership_by_organization ON membership (organization_id, starts_on);
CREATE INDEX membership_by_faction ON membership (faction_id);

-- who stands in for whom, in order
CREATE TABLE membership_deputy (
  id INTEGER PRIMARY KEY,
  membership_id INTEGER NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
  deputy_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX membership_deputy_by_membership ON membership_deputy (membership_id, position);

CREATE TABLE number_scheme (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  type_id INTEGER REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  grammar TEXT NOT NULL CHECK (grammar <> ''),
  scope TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT;

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  number_key TEXT,
  name TEXT NOT NULL,
  type_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  lead_organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  paper_date TEXT,
  received_on TEXT,
  author TEXT,
  file_reference TEXT,
  status_id INTEGER REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  released_at TEXT,
  release_certainty TEXT NOT NULL DEFAULT 'recorded' CHECK (release_certainty IN ('recorded', 'derived')),
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX paper_by_number_key ON paper (number_key);
CREATE INDEX paper_by_lead ON paper (lead_organization_id, id);
CREATE INDEX paper_by_modified ON paper (modified, id);
CREATE INDEX paper_by_release ON paper (released_at, id);

CREATE TABLE paper_number_alias (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL
) STRICT;
CREATE INDEX paper_number_alias_by_key ON paper_number_alias (number_key);
CREATE INDEX paper_number_alias_by_paper ON paper_number_alias (paper_id);

-- who moved it: factions, members, citizens; the owner of a motion can change
CREATE TABLE paper_originator (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT,
  is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1)),
  joined_on TEXT,
  CHECK (organization_id IS NOT NULL OR person_id IS NOT NULL OR label IS NOT NULL)
) STRICT;
CREATE INDEX paper_originator_by_paper ON paper_originator (paper_id, position);
CREATE INDEX paper_originator_by_organization ON paper_originator (organization_id);

-- offices that take part beside the lead office
CREATE TABLE paper_office (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_office_by_paper ON paper_office (paper_id, position);

-- directed and typed; target_text keeps a number that leads to no paper of ours
CREATE TABLE paper_reference (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  kind_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  target_id INTEGER REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  target_text TEXT,
  CHECK (target_id IS NOT NULL OR target_text IS NOT NULL)
) STRICT;
CREATE INDEX paper_reference_by_paper ON paper_reference (paper_id);
CREATE INDEX paper_reference_by_target ON paper_reference (target_id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  legislative_term_id INTEGER REFERENCES legislative_term (id) DEFERRABLE INITIALLY DEFERRED,
  kind_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  status_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  number TEXT,
  starts_on TEXT,
  starts_at TEXT,
  begun_at TEXT,
  ended_at TEXT,
  approximate TEXT,
  date_certainty TEXT NOT NULL DEFAULT 'recorded' CHECK (date_certainty IN ('recorded', 'assumed', 'unknown')),
  time_certainty TEXT NOT NULL DEFAULT 'recorded' CHECK (time_certainty IN ('recorded', 'assumed', 'unknown')),
  sort_on TEXT NOT NULL,
  publicity TEXT NOT NULL CHECK (publicity IN ('public', 'closed', 'mixed')),
  location_id INTEGER REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  continues_id INTEGER REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  moved_to_id INTEGER REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  invited_on TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (ended_at IS NULL OR begun_at IS NULL OR ended_at >= begun_at)
) STRICT;
CREATE INDEX meeting_by_day ON meeting (sort_on, id);
CREATE INDEX meeting_by_modified ON meeting (modified, id);
CREATE INDEX meeting_by_name ON meeting (name);
CREATE INDEX meeting_by_location ON meeting (location_id);
CREATE INDEX meeting_by_continues ON meeting (continues_id);

-- several for a joint meeting
CREATE TABLE meeting_organization (
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  certainty TEXT NOT NULL DEFAULT 'recorded' CHECK (certainty IN ('recorded', 'assumed')),
  PRIMARY KEY (meeting_id, organization_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_organization_by_organization ON meeting_organization (organization_id, meeting_id);

-- what happened when: days, public and closed parts, interruptions, site visits, places
CREATE TABLE meeting_phase (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('public', 'closed', 'interruption', 'site-visit', 'continuation')),
  begun_at TEXT,
  ended_at TEXT,
  agenda_number TEXT,
  location_id INTEGER REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT
) STRICT;
CREATE INDEX meeting_phase_by_meeting ON meeting_phase (meeting_id, position);

-- a paper before a committee: planned before there is any agenda item; postponing adds a row
CREATE TABLE consultation (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  role_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  planned_on TEXT,
  meeting_id INTEGER REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_name TEXT,
  agenda_number TEXT,
  result_id INTEGER REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  result TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX consultation_by_paper ON consultation (paper_id, position);
CREATE INDEX consultation_by_meeting ON consultation (meeting_id);
CREATE INDEX consultation_by_agenda_item ON consultation (agenda_item_id);
CREATE INDEX consultation_by_organization ON consultation (organization_id, planned_on);

-- a tree; number is text; planned and treated order differ; public_title stands for a closed item's title
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL CHECK (part IN ('public', 'closed')),
  kind TEXT NOT NULL DEFAULT 'item' CHECK (kind IN ('item', 'heading', 'notice')),
  origin TEXT NOT NULL DEFAULT 'regular' CHECK (origin IN ('regular', 'supplement', 'late', 'urgent')),
  number TEXT,
  invitation_number TEXT,
  position INTEGER NOT NULL,
  treated_position INTEGER,
  title TEXT,
  paper_id INTEGER REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  result_id INTEGER REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  result TEXT,
  result_certainty TEXT CHECK (result_certainty IN ('recorded', 'derived')),
  begun_at TEXT,
  ended_at TEXT,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (parent_id IS NULL OR parent_id <> id),
  UNIQUE (meeting_id, part, number)
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, part, position);
CREATE INDEX agenda_item_by_parent ON agenda_item (parent_id);
CREATE INDEX agenda_item_by_paper ON agenda_item (paper_id);

-- who led the meeting from which item to which
CREATE TABLE meeting_chair (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  from_item_id INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  to_item_id INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX meeting_chair_by_meeting ON meeting_chair (meeting_id, position);

-- a text with its versions: sections of a paper, minutes of an item, wording of a decision, foreword of minutes
CREATE TABLE text (
  id INTEGER PRIMARY KEY,
  root_id INTEGER NOT NULL,
  owner_id INTEGER NOT NULL,
  section_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX text_by_owner ON text (owner_id, position);
CREATE INDEX text_by_root ON text (root_id);

CREATE TABLE text_version (
  id INTEGER PRIMARY KEY,
  text_id INTEGER NOT NULL REFERENCES text (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version > 0),
  markdown TEXT NOT NULL,
  reason TEXT,
  created TEXT NOT NULL,
  released_at TEXT,
  UNIQUE (text_id, version)
) STRICT;

-- timed arrivals and departures; presence per item is derived from them
CREATE TABLE presence_event (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('arrived', 'left', 'joined-remotely', 'excused', 'absent')),
  capacity TEXT NOT NULL CHECK (capacity IN ('voting', 'advisory', 'administration', 'recorder', 'guest', 'press')),
  at TEXT,
  agenda_item_id INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  represents_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  function TEXT,
  CHECK (person_id IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE INDEX presence_event_by_meeting ON presence_event (meeting_id, position);
CREATE INDEX presence_event_by_person ON presence_event (person_id);

-- 0…n per item, in order; counts belong to the electorate that decides, further electorates stand in vote_count
CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  method TEXT CHECK (method IN ('open', 'named', 'secret', 'electronic', 'acclamation', 'circular')),
  majority TEXT CHECK (majority IN ('simple', 'absolute', 'two-thirds', 'three-quarters', 'unanimous', 'relative')),
  subject TEXT,
  electorate TEXT,
  entitled INTEGER CHECK (entitled >= 0),
  yes INTEGER CHECK (yes >= 0),
  no INTEGER CHECK (no >= 0),
  abstain INTEGER CHECK (abstain >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  absent INTEGER CHECK (absent >= 0),
  recused INTEGER CHECK (recused >= 0),
  is_unanimous INTEGER CHECK (is_unanimous IN (0, 1)),
  outcome TEXT CHECK (outcome IN ('accepted', 'rejected', 'elected', 'settled')),
  is_negated INTEGER NOT NULL DEFAULT 0 CHECK (is_negated IN (0, 1)),
  effect TEXT,
  printed TEXT,
  repeats_id INTEGER REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  follows_id INTEGER REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX vote_by_agenda_item ON vote (agenda_item_id, position);

-- a second electorate that was counted apart (P13)
CREATE TABLE vote_count (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  electorate TEXT NOT NULL,
  yes INTEGER CHECK (yes >= 0),
  no INTEGER CHECK (no >= 0),
  abstain INTEGER CHECK (abstain >= 0)
) STRICT;
CREATE INDEX vote_count_by_vote ON vote_count (vote_id, position);

-- a faction (or one person such as the mayor) on one side, with or without a number
CREATE TABLE vote_faction (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('yes', 'no', 'abstain', 'absent')),
  number INTEGER CHECK (number >= 0)
) STRICT;
CREATE INDEX vote_faction_by_vote ON vote_faction (vote_id, position);

-- single ballots, optional and often incomplete
CREATE TABLE ballot (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL CHECK (value IN ('yes', 'no', 'abstain', 'absent', 'recused')),
  note TEXT,
  UNIQUE (vote_id, person_id)
) STRICT;

-- other items that the same vote decided (en bloc)
CREATE TABLE vote_agenda_item (
  vote_id INTEGER NOT NULL REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (vote_id, agenda_item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_agenda_item_by_item ON vote_agenda_item (agenda_item_id);

CREATE TABLE election (
  vote_id INTEGER PRIMARY KEY REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  method TEXT NOT NULL,
  is_secret INTEGER CHECK (is_secret IN (0, 1)),
  seats INTEGER CHECK (seats >= 0),
  cast_ballots INTEGER CHECK (cast_ballots >= 0),
  valid_ballots INTEGER CHECK (valid_ballots >= 0),
  note TEXT
) STRICT;

CREATE TABLE election_candidate (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES election (vote_id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  votes INTEGER CHECK (votes >= 0),
  won TEXT,
  by_lot INTEGER NOT NULL DEFAULT 0 CHECK (by_lot IN (0, 1))
) STRICT;
CREATE INDEX election_candidate_by_vote ON election_candidate (vote_id, position);

-- conflict of interest per person and item or vote; members may stay unnamed, then only their number is known
CREATE TABLE recusal (
  id INTEGER PRIMARY KEY,
  agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  vote_id INTEGER REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL DEFAULT 1 CHECK (number > 0),
  reason TEXT,
  from_advice INTEGER NOT NULL DEFAULT 1 CHECK (from_advice IN (0, 1)),
  from_vote INTEGER NOT NULL DEFAULT 1 CHECK (from_vote IN (0, 1)),
  left_room INTEGER CHECK (left_room IN (0, 1))
) STRICT;
CREATE INDEX recusal_by_agenda_item ON recusal (agenda_item_id);

-- outcome and wording of an item, as own decision or as recommendation; the wording is a text owned by the decision
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  competence TEXT,
  vote_id INTEGER REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT CHECK (outcome IN ('accepted', 'rejected', 'elected', 'noted', 'settled')),
  like_draft INTEGER NOT NULL DEFAULT 0 CHECK (like_draft IN (0, 1)),
  changes_id INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  quoted_from_id INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_agenda_item ON decision (agenda_item_id, position);
CREATE INDEX decision_by_vote ON decision (vote_id);

-- to whom a decision recommends; also bodies that are not ours
CREATE TABLE decision_recipient (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL
) STRICT;
CREATE INDEX decision_recipient_by_decision ON decision_recipient (decision_id, position);

-- content-addressed; a row without sha256 is a file known by name only
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  file_name TEXT,
  media_type TEXT,
  size INTEGER CHECK (size >= 0),
  size_text TEXT,
  sha256 TEXT CHECK (length (sha256) = 64),
  text_content TEXT,
  published_on TEXT,
  replaced_by_id INTEGER REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX file_by_sha256 ON file (sha256);
CREATE INDEX file_by_publication ON file (COALESCE(published_on, ''), id);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  root_id INTEGER NOT NULL,
  owner_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'excerpt', 'minutes', 'original', 'invitation', 'meeting')),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_by_owner ON attachment (owner_id, position);
CREATE INDEX attachment_by_root ON attachment (root_id);
CREATE INDEX attachment_by_file ON attachment (file_id);

-- minutes: draft, signed, objections, corrected edition; the content is built from the meeting, never stored twice
CREATE TABLE minutes (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  edition INTEGER NOT NULL CHECK (edition > 0),
  kind TEXT NOT NULL CHECK (kind IN ('decisions', 'discussion', 'verbatim')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'objected', 'corrected', 'approved')),
  signed_on TEXT,
  delivered_on TEXT,
  published_on TEXT,
  correction_reason TEXT,
  UNIQUE (meeting_id, edition)
) STRICT;

CREATE TABLE minutes_signature (
  id INTEGER PRIMARY KEY,
  minutes_id INTEGER NOT NULL REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  function TEXT NOT NULL,
  items TEXT,
  signed_on TEXT,
  refused_because TEXT,
  CHECK (person_id IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE INDEX minutes_signature_by_minutes ON minutes_signature (minutes_id, position);

-- from a decision or a promise
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  agenda_item_id INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  decision_id INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'promise', 'question', 'check')),
  subject TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT,
  state_id INTEGER NOT NULL REFERENCES vocabulary (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (agenda_item_id IS NOT NULL OR decision_id IS NOT NULL)
) STRICT;
CREATE INDEX task_by_agenda_item ON task (agenda_item_id);

-- addresses and keys of the systems before us; old links answer 301
CREATE TABLE legacy_key (
  system TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  PRIMARY KEY (system, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX legacy_key_by_object ON legacy_key (object_id);

-- what became public when, and what was withdrawn
CREATE TABLE publication (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('published', 'changed', 'withdrawn')),
  content_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX publication_by_object ON publication (object_id, sequence);

-- OParl objects that were public once
CREATE TABLE tombstone (
  object_id INTEGER PRIMARY KEY,
  object_kind TEXT NOT NULL,
  created TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL
) STRICT;
CREATE INDEX tombstone_by_withdrawal ON tombstone (object_kind, withdrawn_at);

-- one row: until which row of the queue the publisher has looked, and when it last wrote here
CREATE TABLE publication_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  published_at TEXT,
  queue_sequence INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO publication_state (id) VALUES (1);

-- objects that were written and are not in the publication log yet
CREATE TABLE publication_pending (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  object_id INTEGER NOT NULL
) STRICT;

-- the publisher takes rows away and puts them back: what refers to them must be found without reading whole tables
CREATE INDEX ballot_by_person ON ballot (person_id);
CREATE INDEX decision_by_changes ON decision (changes_id);
CREATE INDEX decision_by_quoted_from ON decision (quoted_from_id);
CREATE INDEX decision_recipient_by_organization ON decision_recipient (organization_id);
CREATE INDEX file_by_replaced_by ON file (replaced_by_id);
CREATE INDEX meeting_by_moved_to ON meeting (moved_to_id);
CREATE INDEX meeting_chair_by_from_item ON meeting_chair (from_item_id);
CREATE INDEX meeting_chair_by_person ON meeting_chair (person_id);
CREATE INDEX meeting_chair_by_to_item ON meeting_chair (to_item_id);
CREATE INDEX meeting_phase_by_location ON meeting_phase (location_id);
CREATE INDEX membership_deputy_by_deputy ON membership_deputy (deputy_id);
CREATE INDEX minutes_signature_by_person ON minutes_signature (person_id);
CREATE INDEX paper_office_by_organization ON paper_office (organization_id);
CREATE INDEX paper_originator_by_person ON paper_originator (person_id);
CREATE INDEX presence_event_by_agenda_item ON presence_event (agenda_item_id);
CREATE INDEX presence_event_by_organization ON presence_event (organization_id);
CREATE INDEX presence_event_by_represents ON presence_event (represents_id);
CREATE INDEX recusal_by_person ON recusal (person_id);
CREATE INDEX recusal_by_vote ON recusal (vote_id);
CREATE INDEX task_by_decision ON task (decision_id);
CREATE INDEX task_by_organization ON task (organization_id);
CREATE INDEX vote_by_follows ON vote (follows_id);
CREATE INDEX vote_by_repeats ON vote (repeats_id);
CREATE INDEX vote_faction_by_organization ON vote_faction (organization_id);

-- everything that has an address of its own, with the object it is published together with
CREATE VIEW object (id, kind, root_id, created) AS
SELECT id, 'body', id, created FROM body
UNION ALL
SELECT id, 'legislative_term', body_id, created FROM legislative_term
UNION ALL
SELECT id, 'location', id, created FROM location
UNION ALL
SELECT id, 'organization', id, created FROM organization
UNION ALL
SELECT id, 'person', id, created FROM person
UNION ALL
SELECT id, 'membership', person_id, created FROM membership
UNION ALL
SELECT id, 'paper', id, created FROM paper
UNION ALL
SELECT id, 'consultation', paper_id, created FROM consultation
UNION ALL
SELECT id, 'meeting', id, created FROM meeting
UNION ALL
SELECT id, 'agenda_item', meeting_id, created FROM agenda_item
UNION ALL
SELECT id, 'file', id, created FROM file;

-- what the publication log speaks of: everything else is published as a part of one of these
CREATE VIEW root (id, kind) AS
SELECT id, 'vocabulary' FROM vocabulary
UNION ALL
SELECT id, 'body' FROM body
UNION ALL
SELECT id, 'location' FROM location
UNION ALL
SELECT id, 'organization' FROM organization
UNION ALL
SELECT id, 'person' FROM person
UNION ALL
SELECT id, 'paper' FROM paper
UNION ALL
SELECT id, 'meeting' FROM meeting
UNION ALL
SELECT id, 'file' FROM file;
