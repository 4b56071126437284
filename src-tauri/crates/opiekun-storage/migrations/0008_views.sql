-- Views of the portfolio that people keep under a name: what is looked for, and which columns are shown.

CREATE TABLE saved_view (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  shared    INTEGER NOT NULL CHECK (shared IN (0, 1)),
  spec      TEXT NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (person_id, name)
) STRICT;
