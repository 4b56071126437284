-- What is done to many clients at once and can be taken back: another advisor by decision of who runs the branch, and
-- lists of clients to telephone. Both may be long, so they refer to a client's short number.

CREATE TABLE assignment (
  id        TEXT NOT NULL PRIMARY KEY,
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  advisor   TEXT NOT NULL,
  reason    TEXT NOT NULL CHECK (reason <> ''),
  clients   INTEGER NOT NULL CHECK (clients > 0),
  undone_at TEXT,
  undone_by TEXT REFERENCES person (id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX assignment_time ON assignment (at);

-- `was_no` is the advisor before, to whom the client returns.
CREATE TABLE assignment_client (
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  client_seq    INTEGER NOT NULL REFERENCES client (seq),
  was_no        INTEGER NOT NULL REFERENCES advisor (no),
  PRIMARY KEY (assignment_id, client_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_client_seq ON assignment_client (client_seq);

CREATE TABLE call_list (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  aim       TEXT NOT NULL CHECK (aim IN ('service', 'offer')),
  begun_at  TEXT NOT NULL,
  closed_at TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE UNIQUE INDEX call_list_name ON call_list (person_id, name) WHERE closed_at IS NULL;

-- `added_with` is the command that put the client on the list, so that exactly that can be taken back.
CREATE TABLE call_entry (
  list_id    TEXT NOT NULL REFERENCES call_list (id),
  client_seq INTEGER NOT NULL REFERENCES client (seq),
  added_with TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
  settled_at TEXT,
  PRIMARY KEY (list_id, client_seq),
  CHECK ((state = 'open') = (settled_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX call_entry_client ON call_entry (client_seq);
