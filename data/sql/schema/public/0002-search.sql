-- Full-text search over what was published: one row for everything that can be found, and its index.
--
-- The rows are made from the tables of 0001 whenever something is published, and could be made again at any time. The
-- tokenizer 'german' is part of the program (src/db/tokenizer.c).

-- id is that of the paper, agenda item, meeting, attachment, person or organization; object_id is what a hit leads to (for
-- an attachment its file); root_id is what it is published with. The columns up to organizations are what people filter by:
-- result is a canonical value, organizations a list of committees "|12|34|". The long body stands last.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'agenda_item', 'meeting', 'file', 'person', 'organization')),
  object_id INTEGER NOT NULL,
  root_id INTEGER NOT NULL,
  root_kind TEXT NOT NULL CHECK (root_kind IN ('paper', 'meeting', 'person', 'organization')),
  type_id INTEGER,
  result TEXT,
  lead_organization_id INTEGER,
  legislative_term_id INTEGER,
  date TEXT,
  organizations TEXT NOT NULL DEFAULT '',
  number TEXT,
  title TEXT NOT NULL,
  context TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX search_document_by_root ON search_document (root_id);
CREATE INDEX search_document_by_date ON search_document (date, id);

CREATE VIRTUAL TABLE search_index USING fts5 (
  number, title, body, tokenize = 'german', content = 'search_document', content_rowid = 'id'
);

-- long words of the index with one spelling of each, for finding a word inside a compound
CREATE TABLE search_word (
  word TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- rows are added to and taken from the index by data/sql/sqlite/search/, together with the table
CREATE TRIGGER search_document_is_replaced BEFORE UPDATE ON search_document
BEGIN
  SELECT RAISE (ABORT, 'a search document is replaced, never changed');
END;
