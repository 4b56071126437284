-- Clients passed from one advisor to another, and advisors who stand in for each other on leave.

CREATE TABLE handover (
  id          TEXT NOT NULL PRIMARY KEY,
  giver       TEXT NOT NULL,
  giver_id    TEXT REFERENCES person (id),
  receiver_id TEXT NOT NULL REFERENCES person (id),
  offered_by  TEXT NOT NULL REFERENCES person (id),
  offered_at  TEXT NOT NULL,
  counts_from TEXT NOT NULL,
  note        TEXT NOT NULL,
  clients     INTEGER NOT NULL CHECK (clients > 0),
  state       TEXT NOT NULL CHECK (state IN ('offered', 'accepted', 'refused', 'withdrawn', 'undone')),
  started     INTEGER NOT NULL CHECK (started IN (0, 1)),
  decided_at  TEXT,
  decided_by  TEXT REFERENCES person (id),
  reason      TEXT NOT NULL,
  undone_at   TEXT,
  undone_by   TEXT REFERENCES person (id),
  letters_at  TEXT,
  revision    INTEGER NOT NULL CHECK (revision > 0),
  CHECK ((state = 'offered') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX handover_time ON handover (offered_at);
CREATE INDEX handover_open ON handover (receiver_id, offered_at) WHERE state = 'offered';
CREATE INDEX handover_due ON handover (counts_from) WHERE state = 'accepted' AND started = 0;

-- `advisor` is who the client had when the offer was made: there the client returns.
CREATE TABLE handover_client (
  handover_id TEXT NOT NULL REFERENCES handover (id),
  client_id   TEXT NOT NULL REFERENCES client (id),
  advisor     TEXT NOT NULL,
  note        TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('offered', 'waiting', 'taken', 'refused', 'withdrawn', 'returned', 'lapsed')),
  PRIMARY KEY (handover_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_client_client ON handover_client (client_id);
-- Nobody is offered twice at the same time.
CREATE UNIQUE INDEX handover_client_open ON handover_client (client_id) WHERE state IN ('offered', 'waiting');

CREATE TABLE substitution (
  id            TEXT NOT NULL PRIMARY KEY,
  absent_id     TEXT NOT NULL REFERENCES person (id),
  substitute_id TEXT NOT NULL REFERENCES person (id),
  first_day     TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  note          TEXT NOT NULL,
  set_by        TEXT NOT NULL REFERENCES person (id),
  set_at        TEXT NOT NULL,
  called_off_on TEXT,
  called_off_by TEXT REFERENCES person (id),
  revision      INTEGER NOT NULL CHECK (revision > 0),
  CHECK (absent_id <> substitute_id),
  CHECK (first_day <= last_day),
  CHECK ((called_off_on IS NULL) = (called_off_by IS NULL))
) STRICT;
CREATE INDEX substitution_last ON substitution (last_day);
