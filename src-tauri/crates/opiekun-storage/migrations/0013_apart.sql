-- Pairs of clients that somebody looked at and told apart: they are not asked about again. The smaller number first.

CREATE TABLE told_apart (
  one_seq   INTEGER NOT NULL REFERENCES client (seq),
  other_seq INTEGER NOT NULL REFERENCES client (seq),
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (one_seq, other_seq),
  CHECK (one_seq < other_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_apart_other ON told_apart (other_seq);
