-- Curators, and how far a guardian or curator may act: for whom, within what, by which decision of the court. A check
-- cannot be widened in place, so the table is made anew; every row comes along. Guardians from before have no mandate:
-- nobody asked them for it, so it stays unknown.

CREATE TABLE tie_wider (
  id         TEXT NOT NULL PRIMARY KEY,
  from_id    TEXT NOT NULL REFERENCES client (id),
  to_id      TEXT NOT NULL REFERENCES client (id),
  kind       TEXT NOT NULL CHECK (kind IN ('spouse', 'parent', 'guardian', 'curator', 'household', 'owner', 'partner',
             'board_member', 'prokurent', 'attorney', 'liquidator', 'beneficial_owner', 'parent_company')),
  share      INTEGER CHECK (share BETWEEN 1 AND 10000),
  prokura    TEXT CHECK (prokura IN ('alone', 'joint', 'with_member')),
  scope      TEXT,
  ward       TEXT CHECK (ward IN ('partly_incapacitated', 'absent', 'disabled', 'child')),
  mandate    TEXT CHECK (mandate IN ('ordinary', 'named', 'court')),
  decision   TEXT,
  since      TEXT,
  until      TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  revision   INTEGER NOT NULL CHECK (revision > 0),
  CHECK (from_id <> to_id),
  CHECK (since IS NULL OR until IS NULL OR since <= until),
  CHECK (prokura IS NULL OR kind = 'prokurent'),
  CHECK (kind <> 'prokurent' OR prokura IS NOT NULL),
  CHECK (kind <> 'attorney' OR scope IS NOT NULL),
  CHECK ((ward IS NOT NULL) = (kind = 'curator')),
  CHECK (mandate IS NULL OR kind IN ('guardian', 'curator')),
  CHECK (decision IS NULL OR kind IN ('guardian', 'curator')),
  CHECK (kind <> 'curator' OR mandate IS NOT NULL),
  CHECK (mandate IS NULL OR mandate <> 'named' OR scope IS NOT NULL)
) STRICT;
INSERT INTO tie_wider (id, from_id, to_id, kind, share, prokura, scope, since, until, created_at, created_by, revision)
  SELECT id, from_id, to_id, kind, share, prokura, scope, since, until, created_at, created_by, revision FROM tie;
DROP TABLE tie;
ALTER TABLE tie_wider RENAME TO tie;
CREATE INDEX tie_from ON tie (from_id);
CREATE INDEX tie_to ON tie (to_id);
