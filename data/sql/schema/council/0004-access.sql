-- 0004: who may do what. Nothing of it ever becomes public.

-- somebody who can log in; the password is an argon2id hash, absent until the set-up link was used
CREATE TABLE account (                                                                -- private
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE CHECK (login <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT,
  person_id INTEGER REFERENCES person (id),
  password_hash TEXT,
  totp_secret TEXT,
  totp_step INTEGER,
  is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1)),
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX account_by_person ON account (person_id);

-- a role in one organization, in a whole body, or (without either) in the whole installation, from one day to another
CREATE TABLE account_role (                                                           -- private
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'secretary', 'author', 'co-signer', 'chair', 'member', 'deputy', 'auditor')),
  body_id INTEGER REFERENCES body (id),
  organization_id INTEGER REFERENCES organization (id),
  starts_on TEXT,
  ends_on TEXT,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX account_role_by_account ON account_role (account_id);

-- one-time links that set a password; only their hash is kept
CREATE TABLE account_link (                                                           -- private
  token_hash TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  created TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX account_link_by_account ON account_link (account_id);

-- failed log-ins by name, whether there is such an account or not
CREATE TABLE login_failure (                                                          -- private
  login TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (                                                                -- private
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  token_hash TEXT NOT NULL UNIQUE,
  is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)),
  browser TEXT,
  created TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ended_at TEXT,
  end_reason TEXT CHECK (end_reason IN ('logged-out', 'revoked', 'expired', 'roles-changed', 'password-changed', 'locked'))
) STRICT;
CREATE INDEX session_by_account ON session (account_id, ended_at);
