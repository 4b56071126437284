-- Imports of products are kept as those of clients are, and undone whole; an import that can no longer be undone forgets
-- the former values it kept; a number that an undone import gave to a client's data is not given a second time.

ALTER TABLE import ADD COLUMN kind TEXT NOT NULL DEFAULT 'clients' CHECK (kind IN ('clients', 'holdings'));
ALTER TABLE import ADD COLUMN closed_at TEXT;
ALTER TABLE import ADD COLUMN closed_why TEXT CHECK (closed_why IN ('too_old', 'built_on'));

-- A product as it was before an import changed it, as JSON text, empty for one that the import added, and a fingerprint
-- of it as the import left it. `no` tells which import came later. Gone once the import is undone; of an import that
-- something was built on the row stays without its values until the import is too old.
CREATE TABLE import_holding (
  no         INTEGER NOT NULL PRIMARY KEY,
  import_id  TEXT NOT NULL REFERENCES import (id),
  client_seq INTEGER NOT NULL REFERENCES client (seq),
  nr         INTEGER NOT NULL,
  before     TEXT,
  after      TEXT NOT NULL
) STRICT;
CREATE INDEX import_holding_import ON import_holding (import_id);
CREATE INDEX import_holding_client ON import_holding (client_seq, nr);

-- The greatest revision that an undone import had given to a client.
CREATE TABLE client_revision (
  client_seq INTEGER NOT NULL PRIMARY KEY REFERENCES client (seq),
  given      INTEGER NOT NULL CHECK (given > 0)
) STRICT;
