-- Packets of documents, and the life of every printed copy.

CREATE TABLE packet (
  id          TEXT NOT NULL PRIMARY KEY,
  purpose     TEXT NOT NULL,
  title       TEXT NOT NULL,
  client_id   TEXT NOT NULL REFERENCES client (id),
  prepared_at TEXT NOT NULL,
  prepared_by TEXT NOT NULL REFERENCES person (id),
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE INDEX packet_client ON packet (client_id, prepared_at);

-- A document may be part of a packet, `place` counted from 1 in the order of signing. Of one whose data changed before
-- it was signed the names of the changed fields are kept.
ALTER TABLE document ADD COLUMN packet_id TEXT REFERENCES packet (id);
ALTER TABLE document ADD COLUMN place INTEGER;
ALTER TABLE document ADD COLUMN overridden TEXT;
ALTER TABLE document ADD COLUMN superseded_at TEXT;
ALTER TABLE document ADD COLUMN superseded_fields TEXT;
CREATE INDEX document_packet ON document (packet_id, place) WHERE packet_id IS NOT NULL;

-- Everybody whose data stand on a document.
CREATE TABLE document_party (
  document_id TEXT NOT NULL REFERENCES document (id),
  client_id   TEXT NOT NULL REFERENCES client (id),
  PRIMARY KEY (document_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_party_client ON document_party (client_id);
INSERT INTO document_party (document_id, client_id)
SELECT id, client_id FROM document
UNION SELECT id, second_holder_id FROM document WHERE second_holder_id IS NOT NULL;

CREATE TABLE copy (
  id          TEXT NOT NULL PRIMARY KEY,
  code        TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id),
  nr          INTEGER NOT NULL CHECK (nr > 0),
  keeper      TEXT NOT NULL CHECK (keeper IN ('bank', 'client')),
  client_id   TEXT REFERENCES client (id),
  state       TEXT NOT NULL CHECK (state IN ('prepared', 'printed', 'handed_over', 'signed', 'sent', 'accepted',
              'returned', 'superseded', 'destroyed')),
  since       TEXT NOT NULL,
  revision    INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (document_id, nr),
  CHECK ((keeper = 'client') = (client_id IS NOT NULL))
) STRICT;
CREATE INDEX copy_state ON copy (state, since) WHERE state NOT IN ('accepted', 'destroyed');

-- Every step of a copy's life. Nothing here is ever changed or deleted.
CREATE TABLE copy_step (
  copy_id   TEXT NOT NULL REFERENCES copy (id),
  nr        INTEGER NOT NULL,
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  state     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  PRIMARY KEY (copy_id, nr)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER copy_step_update BEFORE UPDATE ON copy_step
BEGIN SELECT RAISE(ABORT, 'a step of a copy cannot be changed'); END;
CREATE TRIGGER copy_step_delete BEFORE DELETE ON copy_step
BEGIN SELECT RAISE(ABORT, 'a step of a copy cannot be deleted'); END;
