-- Ties between clients, and who signs for a firm. "from is the kind of to"; a tie that ended keeps its row.

CREATE TABLE tie (
  id         TEXT NOT NULL PRIMARY KEY,
  from_id    TEXT NOT NULL REFERENCES client (id),
  to_id      TEXT NOT NULL REFERENCES client (id),
  kind       TEXT NOT NULL CHECK (kind IN ('spouse', 'parent', 'guardian', 'household', 'owner', 'partner',
             'board_member', 'prokurent', 'attorney', 'liquidator', 'beneficial_owner', 'parent_company')),
  share      INTEGER CHECK (share BETWEEN 1 AND 10000),
  prokura    TEXT CHECK (prokura IN ('alone', 'joint', 'with_member')),
  scope      TEXT,
  since      TEXT,
  until      TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  revision   INTEGER NOT NULL CHECK (revision > 0),
  CHECK (from_id <> to_id),
  CHECK (since IS NULL OR until IS NULL OR since <= until),
  CHECK (prokura IS NULL OR kind = 'prokurent'),
  CHECK (kind <> 'prokurent' OR prokura IS NOT NULL),
  CHECK (kind <> 'attorney' OR scope IS NOT NULL)
) STRICT;
CREATE INDEX tie_from ON tie (from_id);
CREATE INDEX tie_to ON tie (to_id);

CREATE TABLE representation (
  client_id TEXT NOT NULL PRIMARY KEY REFERENCES client (id),
  rule      TEXT NOT NULL CHECK (rule IN ('single', 'jointly', 'two_or_with_prokurent', 'text')),
  members   INTEGER CHECK (members BETWEEN 2 AND 20),
  words     TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  CHECK ((rule = 'jointly') = (members IS NOT NULL)),
  CHECK ((rule = 'text') = (words IS NOT NULL))
) STRICT, WITHOUT ROWID;
