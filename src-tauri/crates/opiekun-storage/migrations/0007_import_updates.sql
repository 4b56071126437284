-- Imports that change known clients, and mappings of columns kept by name.

ALTER TABLE import ADD COLUMN changed INTEGER NOT NULL DEFAULT 0 CHECK (changed >= 0);

-- A client as it was before an import changed it, so that the import can be undone whole; gone once it is. Positions
-- follow the rows of the file: what was changed last is put back first.
CREATE TABLE import_before (
  import_id      TEXT NOT NULL REFERENCES import (id),
  position       INTEGER NOT NULL,
  client_id      TEXT NOT NULL REFERENCES client (id),
  revision       INTEGER NOT NULL CHECK (revision > 0),
  revision_after INTEGER NOT NULL CHECK (revision_after > revision),
  number         TEXT NOT NULL,
  draft          TEXT NOT NULL,
  holdings       TEXT NOT NULL,
  at             TEXT NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_before_client ON import_before (client_id);

CREATE TABLE import_map (
  name_key TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL,
  map      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
