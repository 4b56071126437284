-- The e-mail a contact was taken from: the whole file, never changed, and the list of what was attached to it. The size is
-- bounded as the reader bounds it (40 MiB).

CREATE TABLE contact_mail (
  contact_id TEXT NOT NULL PRIMARY KEY REFERENCES contact (id),
  sha256     TEXT NOT NULL,
  size       INTEGER NOT NULL CHECK (size BETWEEN 1 AND 41943040),
  original   BLOB NOT NULL
) STRICT;

CREATE TABLE contact_attachment (
  contact_id TEXT NOT NULL REFERENCES contact_mail (contact_id),
  no         INTEGER NOT NULL CHECK (no >= 0),
  name       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL CHECK (size >= 0),
  PRIMARY KEY (contact_id, no)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_mail_update BEFORE UPDATE ON contact_mail
BEGIN SELECT RAISE(ABORT, 'a kept e-mail cannot be changed'); END;
CREATE TRIGGER contact_mail_delete BEFORE DELETE ON contact_mail
BEGIN SELECT RAISE(ABORT, 'a kept e-mail cannot be deleted'); END;
CREATE TRIGGER contact_attachment_update BEFORE UPDATE ON contact_attachment
BEGIN SELECT RAISE(ABORT, 'what was attached cannot be changed'); END;
CREATE TRIGGER contact_attachment_delete BEFORE DELETE ON contact_attachment
BEGIN SELECT RAISE(ABORT, 'what was attached cannot be deleted'); END;
