-- Two rows for one client, made into one and back. The row that is given up stays as a stub with its number, so that a
-- later import knows it; what it said is kept with the merge, and what pointed at it points at the other one.

ALTER TABLE client ADD COLUMN merged_into INTEGER REFERENCES client (seq);
CREATE INDEX client_merged ON client (merged_into) WHERE merged_into IS NOT NULL;

DROP INDEX client_sort;
DROP INDEX client_segment;
DROP INDEX client_advisor;
CREATE INDEX client_sort ON client (sort_key) WHERE merged_into IS NULL;
CREATE INDEX client_segment ON client (segment, sort_key) WHERE merged_into IS NULL;
CREATE INDEX client_advisor ON client (advisor_no, sort_key) WHERE merged_into IS NULL;

CREATE TABLE client_merge (
  id            TEXT NOT NULL PRIMARY KEY,
  kept_seq      INTEGER NOT NULL REFERENCES client (seq),
  given_up_seq  INTEGER NOT NULL REFERENCES client (seq),
  kept_draft    TEXT NOT NULL,
  given_up_draft TEXT NOT NULL,
  kept_revision INTEGER NOT NULL CHECK (kept_revision > 0),
  at            TEXT NOT NULL,
  person_id     TEXT NOT NULL REFERENCES person (id),
  undone_at     TEXT,
  undone_by     TEXT REFERENCES person (id),
  CHECK (kept_seq <> given_up_seq),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX client_merge_kept ON client_merge (kept_seq);
CREATE UNIQUE INDEX client_merge_given_up ON client_merge (given_up_seq) WHERE undone_at IS NULL;

-- What was moved, so that exactly that goes back.
CREATE TABLE client_merge_moved (
  merge_id TEXT NOT NULL REFERENCES client_merge (id),
  what     TEXT NOT NULL CHECK (what IN ('appointment', 'document', 'second_holder', 'contact', 'consent', 'tie_from',
           'tie_to', 'representation', 'holding')),
  row_id   TEXT NOT NULL,
  was      TEXT NOT NULL,
  PRIMARY KEY (merge_id, what, row_id)
) STRICT, WITHOUT ROWID;

-- Still only added: whose statement it is may be told better, what was stated may not.
DROP TRIGGER consent_update;
CREATE TRIGGER consent_update BEFORE UPDATE OF id, person_id, at, purpose, channel, given, text_version ON consent
BEGIN SELECT RAISE(ABORT, 'a consent cannot be changed, only followed by another statement'); END;

-- How many clients the list has: counted once here, kept by the door, compared when the vault is verified.
INSERT INTO counter (name, value) SELECT 'live_clients', COUNT(*) FROM client;
