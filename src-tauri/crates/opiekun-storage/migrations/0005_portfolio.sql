-- Clients in full, what they hold, and a search for a million of them.
-- The short number becomes the key of the row, and what belongs to a client in great numbers refers to it: a 36-letter
-- id in every row and in two of its indexes was a third of the file. Run with foreign keys off; they are checked after.

CREATE TABLE advisor (
  no   INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO advisor (name) SELECT DISTINCT advisor FROM client ORDER BY advisor;

CREATE TABLE client_new (
  seq                     INTEGER NOT NULL PRIMARY KEY,
  id                      TEXT NOT NULL UNIQUE,
  number                  TEXT NOT NULL UNIQUE,
  kind                    TEXT NOT NULL CHECK (kind IN ('person', 'business')),
  sort_key                TEXT NOT NULL,
  first_name              TEXT,
  last_name               TEXT,
  pesel                   TEXT UNIQUE,
  id_document             TEXT,
  id_document_valid_until TEXT,
  company_name            TEXT,
  legal_form              TEXT,
  nip                     TEXT,
  regon                   TEXT,
  krs                     TEXT,
  street                  TEXT,
  postal_code             TEXT,
  city                    TEXT,
  phone                   TEXT,
  email                   TEXT,
  consent_email           INTEGER CHECK (consent_email IN (0, 1)),
  consent_phone           INTEGER CHECK (consent_phone IN (0, 1)),
  segment                 TEXT NOT NULL CHECK (segment IN ('individual', 'business', 'strategic')),
  advisor_no              INTEGER NOT NULL REFERENCES advisor (no),
  revision                INTEGER NOT NULL CHECK (revision > 0),
  former_names            TEXT,
  address_form            TEXT CHECK (address_form IN ('pan', 'pani', 'neutral')),
  birth_date              TEXT,
  birth_country           TEXT,
  sex                     TEXT CHECK (sex IN ('female', 'male')),
  citizenship             TEXT,
  languages               TEXT,
  other_documents         TEXT,
  pkd                     TEXT,
  mail_street             TEXT,
  mail_postal_code        TEXT,
  mail_city               TEXT,
  other_phones            TEXT,
  other_emails            TEXT,
  preferred_channel       TEXT CHECK (preferred_channel IN ('phone', 'email', 'sms', 'letter', 'in_person')),
  preferred_hours         TEXT,
  CHECK (kind = 'business' OR (first_name IS NOT NULL AND last_name IS NOT NULL)),
  CHECK (kind = 'person' OR (company_name IS NOT NULL AND legal_form IS NOT NULL)),
  CHECK (pesel IS NULL OR (birth_date IS NULL AND sex IS NULL))
) STRICT;
INSERT INTO client_new (seq, id, number, kind, sort_key, first_name, last_name, pesel, id_document,
  id_document_valid_until, company_name, legal_form, nip, regon, krs, street, postal_code, city, phone, email,
  consent_email, consent_phone, segment, advisor_no, revision)
SELECT c.seq, c.id, c.number, c.kind, c.sort_key, c.first_name, c.last_name, c.pesel, c.id_document, c.id_valid_until,
  c.company_name, c.legal_form, c.nip, c.regon, c.krs, c.street, c.postal_code, c.city, c.phone, c.email,
  c.consent_email, c.consent_phone, c.segment, a.no, c.revision
FROM client c JOIN advisor a ON a.name = c.advisor ORDER BY c.seq;

CREATE TABLE client_change_new (
  client_seq INTEGER NOT NULL REFERENCES client (seq),
  revision   INTEGER NOT NULL,
  at         TEXT NOT NULL,
  person_id  TEXT NOT NULL REFERENCES person (id),
  kind       TEXT NOT NULL CHECK (kind IN ('created', 'imported', 'changed')),
  fields     TEXT NOT NULL,
  PRIMARY KEY (client_seq, revision)
) STRICT, WITHOUT ROWID;
-- The coming of an imported client is told by its import; only what came before imports were kept has its own row.
INSERT INTO client_change_new (client_seq, revision, at, person_id, kind, fields)
SELECT c.seq, h.revision, h.at, h.person_id, h.kind, h.fields
FROM client_change h JOIN client c ON c.id = h.client_id
WHERE h.kind <> 'imported'
   OR NOT EXISTS (SELECT 1 FROM import_part p WHERE c.seq BETWEEN p.first_seq AND p.last_seq);

-- Accounts, deposits, loans, cards and insurance as the bank's export says; `nr` counts within the client.
CREATE TABLE holding (
  client_seq INTEGER NOT NULL REFERENCES client (seq),
  nr         INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('account', 'savings', 'deposit', 'loan', 'card', 'insurance')),
  number     TEXT NOT NULL,
  product    TEXT,
  state      TEXT NOT NULL CHECK (state IN ('active', 'blocked', 'closed')),
  balance    INTEGER,
  currency   TEXT NOT NULL,
  balance_on TEXT,
  opened_on  TEXT,
  ends_on    TEXT,
  PRIMARY KEY (client_seq, nr)
) STRICT, WITHOUT ROWID;
INSERT INTO holding (client_seq, nr, kind, number, state, balance, currency, balance_on, opened_on)
SELECT c.seq, ROW_NUMBER() OVER (PARTITION BY c.seq ORDER BY a.opened_on, a.id), 'account', a.iban, 'active',
  a.balance, a.currency, a.balance_on, a.opened_on
FROM account a JOIN client c ON c.id = a.client_id;
CREATE INDEX holding_number ON holding (number);
CREATE INDEX holding_ends ON holding (ends_on) WHERE ends_on IS NOT NULL AND state <> 'closed';

DROP TABLE account;
DROP TABLE client_change;
DROP TABLE client;
ALTER TABLE client_new RENAME TO client;
ALTER TABLE client_change_new RENAME TO client_change;

CREATE UNIQUE INDEX client_nip ON client (nip) WHERE kind = 'business' AND nip IS NOT NULL;
CREATE INDEX client_sort ON client (sort_key);
CREATE INDEX client_segment ON client (segment, sort_key);
CREATE INDEX client_advisor ON client (advisor_no, sort_key);
CREATE INDEX client_phone ON client (phone) WHERE phone IS NOT NULL;
CREATE INDEX client_email ON client (email) WHERE email IS NOT NULL;
CREATE INDEX client_document ON client (id_document) WHERE id_document IS NOT NULL;
CREATE INDEX client_regon ON client (regon) WHERE regon IS NOT NULL;
CREATE INDEX client_krs ON client (krs) WHERE krs IS NOT NULL;

-- Which import a client came with, by its short number.
CREATE INDEX import_part_seq ON import_part (first_seq);

-- Addresses that were: the day on which each was left.
CREATE TABLE client_address (
  client_seq  INTEGER NOT NULL REFERENCES client (seq),
  revision    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('main', 'mail')),
  until       TEXT NOT NULL,
  street      TEXT,
  postal_code TEXT,
  city        TEXT,
  PRIMARY KEY (client_seq, revision, kind)
) STRICT, WITHOUT ROWID;

-- Folded names of one advisor's clients, so that one's own portfolio comes first without looking through the branch.
CREATE TABLE client_own (
  advisor_no INTEGER NOT NULL,
  key        TEXT NOT NULL,
  seq        INTEGER NOT NULL,
  PRIMARY KEY (advisor_no, key, seq)
) STRICT, WITHOUT ROWID;

-- Further telephones ("+48…"), e-mail addresses (folded) and papers of identity of a client.
CREATE TABLE client_further (
  key TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (key, seq)
) STRICT, WITHOUT ROWID;

-- Words of names and towns: every word of a query in any order. Search is the one part that differs by engine.
CREATE VIRTUAL TABLE client_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, prefix = '2', tokenize = 'ascii'
);

-- Each different word once, to find what a mistyped one was meant to be.
CREATE TABLE word (
  no   INTEGER NOT NULL PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  uses INTEGER NOT NULL CHECK (uses > 0)
) STRICT;

-- How the bank's systems sign a person of the desk, and whom that person looks after.
ALTER TABLE person ADD COLUMN signature TEXT;
ALTER TABLE person ADD COLUMN specialisation TEXT CHECK (specialisation IN ('individual', 'business', 'strategic'));
CREATE UNIQUE INDEX person_signature ON person (signature) WHERE signature IS NOT NULL;
