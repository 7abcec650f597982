-- 0005: papers while they are written: what the desk has to know about them before and beside what is published.

-- publicity_wanted becomes paper.is_public with the release; revision counts the saves, so that nobody overwrites another's;
-- note is why it was returned or withdrawn
CREATE TABLE paper_desk (                                                             -- private
  paper_id INTEGER PRIMARY KEY REFERENCES paper (id),
  publicity_wanted INTEGER NOT NULL DEFAULT 0 CHECK (publicity_wanted IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  note TEXT
) STRICT;

-- sections that stay internal even where their paper is public
CREATE TABLE text_withheld (                                                          -- private
  text_id INTEGER PRIMARY KEY REFERENCES text (id)
) STRICT;

-- handed in, with a number, and not yet released
INSERT INTO vocabulary (id, list, label, canonical, position) VALUES
  (209, 'paper-status', 'eingereicht', 'submitted', 9);
