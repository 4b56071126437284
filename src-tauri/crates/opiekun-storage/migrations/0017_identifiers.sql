-- Every number and address by which a client is found, but the unique ones, stands in one table of keys, telephones as
-- "+48…", e-mail addresses folded, products with "#" before their number. A large import writes its keys into a small
-- table first: in the great one each would touch a page of its own. They are moved over in the order of keys.

DROP INDEX client_phone;
DROP INDEX client_email;
DROP INDEX client_document;
DROP INDEX client_regon;
DROP INDEX client_krs;
DROP INDEX holding_number;

CREATE TABLE client_recent (
  key TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (key, seq)
) STRICT, WITHOUT ROWID;
