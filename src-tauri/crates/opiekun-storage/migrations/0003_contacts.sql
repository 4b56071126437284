-- Talks and letters outside visits, questions that wait for an answer, and consents, which are only ever added.

CREATE TABLE contact (
  id          TEXT NOT NULL PRIMARY KEY,
  client_id   TEXT NOT NULL REFERENCES client (id),
  person_id   TEXT NOT NULL REFERENCES person (id),
  channel     TEXT NOT NULL CHECK (channel IN ('phone', 'email', 'sms', 'letter', 'in_person')),
  direction   TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  aim         TEXT NOT NULL CHECK (aim IN ('service', 'offer')),
  at          TEXT NOT NULL,
  subject     TEXT NOT NULL CHECK (subject <> ''),
  note        TEXT NOT NULL,
  answer_by   TEXT,
  answered_at TEXT,
  answered_by TEXT REFERENCES person (id),
  answer      TEXT,
  revision    INTEGER NOT NULL CHECK (revision > 0),
  CHECK (answer_by IS NULL OR direction = 'in'),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CHECK ((answered_at IS NULL) = (answer IS NULL))
) STRICT;
CREATE INDEX contact_client ON contact (client_id, at);
CREATE INDEX contact_open ON contact (answer_by) WHERE answer_by IS NOT NULL AND answered_at IS NULL;

CREATE TABLE consent (
  id           TEXT NOT NULL PRIMARY KEY,
  client_id    TEXT NOT NULL REFERENCES client (id),
  person_id    TEXT NOT NULL REFERENCES person (id),
  at           TEXT NOT NULL,
  purpose      TEXT NOT NULL CHECK (purpose IN ('marketing', 'partners', 'survey')),
  channel      TEXT NOT NULL CHECK (channel IN ('phone', 'email', 'sms', 'letter', 'in_person')),
  given        INTEGER NOT NULL CHECK (given IN (0, 1)),
  text_version TEXT NOT NULL
) STRICT;
CREATE INDEX consent_client ON consent (client_id, at, id);

CREATE TRIGGER consent_update BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'a consent cannot be changed, only followed by another statement'); END;
CREATE TRIGGER consent_delete BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'a consent cannot be deleted'); END;
