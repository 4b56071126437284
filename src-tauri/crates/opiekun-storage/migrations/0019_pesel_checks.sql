-- Whether a person's PESEL was reserved when the desk asked the register of reserved numbers (act of 7 July 2023).

CREATE TABLE pesel_check (
  id        TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  reserved  INTEGER NOT NULL CHECK (reserved IN (0, 1))
) STRICT;
CREATE INDEX pesel_check_client ON pesel_check (client_id, at);
CREATE TRIGGER pesel_check_update BEFORE UPDATE ON pesel_check
BEGIN SELECT RAISE(ABORT, 'a check of a PESEL cannot be changed'); END;
CREATE TRIGGER pesel_check_delete BEFORE DELETE ON pesel_check
BEGIN SELECT RAISE(ABORT, 'a check of a PESEL cannot be deleted'); END;
