-- Valuation of clients in the open: what a client thinks of the bank, what may still come, and the branch's weights.
-- All three only grow: the last row counts, the earlier ones tell how it was.

CREATE TABLE attitude_note (
  id        TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  at        TEXT NOT NULL,
  attitude  TEXT NOT NULL CHECK (attitude IN ('decided', 'undecided', 'unhappy')),
  reason    TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX attitude_note_client ON attitude_note (client_id, at, id);

CREATE TABLE potential (
  id        TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  at        TEXT NOT NULL,
  potential INTEGER NOT NULL CHECK (potential BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX potential_client ON potential (client_id, at, id);

-- Of the rows whose day has come, the one with the latest day counts, and of one day the one set last.
CREATE TABLE valuation_weights (
  id             TEXT NOT NULL PRIMARY KEY,
  valid_from     TEXT NOT NULL,
  set_at         TEXT NOT NULL,
  person_id      TEXT NOT NULL REFERENCES person (id),
  balance        INTEGER NOT NULL CHECK (balance >= 0),
  products       INTEGER NOT NULL CHECK (products >= 0),
  years          INTEGER NOT NULL CHECK (years >= 0),
  potential      INTEGER NOT NULL CHECK (potential >= 0),
  staying        INTEGER NOT NULL CHECK (staying >= 0),
  full_balance   INTEGER NOT NULL CHECK (full_balance > 0),
  full_products  INTEGER NOT NULL CHECK (full_products > 0),
  full_years     INTEGER NOT NULL CHECK (full_years > 0),
  full_days_over INTEGER NOT NULL CHECK (full_days_over > 0),
  unhappy_loss   INTEGER NOT NULL CHECK (unhappy_loss BETWEEN 0 AND 100),
  CHECK (balance + products + years + potential + staying = 100)
) STRICT;
CREATE INDEX valuation_weights_from ON valuation_weights (valid_from, set_at, id);

-- Only a merge of two rows of one client moves a note to the row that stays.
CREATE TRIGGER attitude_note_update BEFORE UPDATE OF id, person_id, at, attitude, reason ON attitude_note
BEGIN SELECT RAISE(ABORT, 'a note of an attitude cannot be changed, only followed by another one'); END;
CREATE TRIGGER attitude_note_delete BEFORE DELETE ON attitude_note
BEGIN SELECT RAISE(ABORT, 'a note of an attitude cannot be deleted'); END;
CREATE TRIGGER potential_update BEFORE UPDATE OF id, person_id, at, potential ON potential
BEGIN SELECT RAISE(ABORT, 'a potential cannot be changed, only followed by another one'); END;
CREATE TRIGGER potential_delete BEFORE DELETE ON potential
BEGIN SELECT RAISE(ABORT, 'a potential cannot be deleted'); END;
CREATE TRIGGER valuation_weights_update BEFORE UPDATE ON valuation_weights
BEGIN SELECT RAISE(ABORT, 'weights cannot be changed, only followed by others'); END;
CREATE TRIGGER valuation_weights_delete BEFORE DELETE ON valuation_weights
BEGIN SELECT RAISE(ABORT, 'weights cannot be deleted'); END;

-- A merge moves two more kinds of rows.
CREATE TABLE client_merge_moved_next (
  merge_id TEXT NOT NULL REFERENCES client_merge (id),
  what     TEXT NOT NULL CHECK (what IN ('appointment', 'document', 'second_holder', 'contact', 'consent', 'attitude',
           'potential', 'tie_from', 'tie_to', 'representation', 'holding')),
  row_id   TEXT NOT NULL,
  was      TEXT NOT NULL,
  PRIMARY KEY (merge_id, what, row_id)
) STRICT, WITHOUT ROWID;
INSERT INTO client_merge_moved_next (merge_id, what, row_id, was)
  SELECT merge_id, what, row_id, was FROM client_merge_moved;
DROP TABLE client_merge_moved;
ALTER TABLE client_merge_moved_next RENAME TO client_merge_moved;
