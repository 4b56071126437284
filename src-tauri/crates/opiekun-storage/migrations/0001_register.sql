-- The register of a desk: people, clients, accounts, visits, documents, the command log and the audit trail.
-- Portable subset: text ids, ISO dates and UTC instants as text, 0/1 booleans, amounts in grosze.

CREATE TABLE person (
  id         TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL UNIQUE,
  role       TEXT NOT NULL CHECK (role IN ('advisor', 'supervisor', 'administrator', 'auditor')),
  active     INTEGER NOT NULL CHECK (active IN (0, 1)),
  revision   INTEGER NOT NULL CHECK (revision > 0),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE counter (
  name  TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- `seq` is a short number for the search index; `sort_key` carries the Polish alphabetical order as bytes.
CREATE TABLE client (
  id             TEXT NOT NULL PRIMARY KEY,
  seq            INTEGER NOT NULL UNIQUE,
  number         TEXT NOT NULL UNIQUE,
  kind           TEXT NOT NULL CHECK (kind IN ('person', 'business')),
  sort_key       TEXT NOT NULL,
  first_name     TEXT,
  last_name      TEXT,
  pesel          TEXT UNIQUE,
  id_document    TEXT,
  id_valid_until TEXT,
  company_name   TEXT,
  legal_form     TEXT,
  nip            TEXT,
  regon          TEXT,
  krs            TEXT,
  street         TEXT,
  postal_code    TEXT,
  city           TEXT,
  phone          TEXT,
  email          TEXT,
  consent_email  INTEGER CHECK (consent_email IN (0, 1)),
  consent_phone  INTEGER CHECK (consent_phone IN (0, 1)),
  segment        TEXT NOT NULL CHECK (segment IN ('individual', 'business', 'strategic')),
  advisor        TEXT NOT NULL,
  revision       INTEGER NOT NULL CHECK (revision > 0),
  CHECK (kind = 'business' OR (first_name IS NOT NULL AND last_name IS NOT NULL)),
  CHECK (kind = 'person' OR (company_name IS NOT NULL AND legal_form IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX client_nip ON client (nip) WHERE kind = 'business' AND nip IS NOT NULL;
CREATE INDEX client_sort ON client (sort_key, seq);
CREATE INDEX client_segment ON client (segment, sort_key, seq);
CREATE INDEX client_advisor ON client (advisor, sort_key, seq);
CREATE INDEX client_phone ON client (phone) WHERE phone IS NOT NULL;

-- Folded names in every rotation ("wozniak lucja", "lucja wozniak"), so that a prefix scan finds any word first.
CREATE TABLE client_key (
  key TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (key, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id         TEXT NOT NULL PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client (id),
  iban       TEXT NOT NULL,
  balance    INTEGER,
  currency   TEXT NOT NULL,
  balance_on TEXT,
  opened_on  TEXT
) STRICT;
CREATE INDEX account_client ON account (client_id);
CREATE INDEX account_iban ON account (iban);

-- What happened to a client's data; names of fields only.
CREATE TABLE client_change (
  client_id TEXT NOT NULL REFERENCES client (id),
  revision  INTEGER NOT NULL,
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind      TEXT NOT NULL CHECK (kind IN ('created', 'imported', 'changed')),
  fields    TEXT NOT NULL,
  PRIMARY KEY (client_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
  id         TEXT NOT NULL PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client (id),
  advisor_id TEXT NOT NULL REFERENCES person (id),
  purpose    TEXT NOT NULL,
  start_at   TEXT NOT NULL,
  end_at     TEXT NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  state      TEXT NOT NULL CHECK (state IN ('booked', 'cancelled')),
  reason     TEXT NOT NULL,
  note       TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  CHECK (start_at < end_at)
) STRICT;
CREATE INDEX appointment_time ON appointment (start_at, end_at);
CREATE INDEX appointment_client ON appointment (client_id, start_at);

CREATE TABLE document (
  id               TEXT NOT NULL PRIMARY KEY,
  number           TEXT NOT NULL UNIQUE,
  template         TEXT NOT NULL,
  template_version TEXT NOT NULL,
  title            TEXT NOT NULL,
  client_id        TEXT NOT NULL REFERENCES client (id),
  second_holder_id TEXT REFERENCES client (id),
  state            TEXT NOT NULL CHECK (state IN ('prepared', 'printed', 'annulled')),
  snapshot         TEXT NOT NULL,
  fields           TEXT NOT NULL,
  pages            INTEGER NOT NULL CHECK (pages > 0),
  sha256           TEXT NOT NULL,
  prepared_at      TEXT NOT NULL,
  prepared_by      TEXT NOT NULL REFERENCES person (id),
  annul_reason     TEXT,
  annulled_by      TEXT REFERENCES person (id),
  approved_by      TEXT REFERENCES person (id),
  revision         INTEGER NOT NULL CHECK (revision > 0),
  CHECK (approved_by IS NULL OR approved_by <> annulled_by)
) STRICT;
CREATE INDEX document_client ON document (client_id, prepared_at);
CREATE INDEX document_second ON document (second_holder_id) WHERE second_holder_id IS NOT NULL;
CREATE INDEX document_time ON document (prepared_at);

CREATE TABLE document_file (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES document (id),
  pdf         BLOB NOT NULL
) STRICT;

CREATE TRIGGER document_file_update BEFORE UPDATE ON document_file
BEGIN SELECT RAISE(ABORT, 'a stored document cannot be changed'); END;
CREATE TRIGGER document_file_delete BEFORE DELETE ON document_file
BEGIN SELECT RAISE(ABORT, 'a stored document cannot be deleted'); END;

-- Idempotency: a command that was confirmed once is answered from here.
CREATE TABLE command_log (
  id        TEXT NOT NULL PRIMARY KEY,
  digest    TEXT NOT NULL,
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  outcome   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for every change and every look that counts. Names of fields, never their values.
CREATE TABLE audit (
  seq          INTEGER NOT NULL PRIMARY KEY,
  at           TEXT NOT NULL,
  person_id    TEXT NOT NULL,
  workstation  TEXT NOT NULL,
  session_id   TEXT NOT NULL,
  action       TEXT NOT NULL,
  object_id    TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  fields       TEXT NOT NULL,
  result       TEXT NOT NULL,
  previous_mac TEXT NOT NULL,
  mac          TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail cannot be changed'); END;
CREATE TRIGGER audit_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail cannot be deleted'); END;
