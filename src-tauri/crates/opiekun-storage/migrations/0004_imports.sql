-- Imports as wholes, so that one can be undone. The clients of one part have consecutive numbers.

CREATE TABLE import (
  id        TEXT NOT NULL PRIMARY KEY,
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  added     INTEGER NOT NULL CHECK (added >= 0),
  undone_at TEXT,
  undone_by TEXT REFERENCES person (id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX import_time ON import (at);

CREATE TABLE import_part (
  import_id TEXT NOT NULL REFERENCES import (id),
  first_seq INTEGER NOT NULL,
  last_seq  INTEGER NOT NULL,
  PRIMARY KEY (import_id, first_seq),
  CHECK (first_seq <= last_seq)
) STRICT, WITHOUT ROWID;
