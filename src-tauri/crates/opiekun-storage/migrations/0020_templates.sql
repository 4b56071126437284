-- Templates of papers that the branch wrote itself, beside those that come with the program.
-- A version is a draft, is given to a second person, approved, published from a day, and never changed after that.

CREATE TABLE template (
  id              TEXT NOT NULL PRIMARY KEY,
  code            TEXT NOT NULL,
  language        TEXT NOT NULL,
  version         TEXT NOT NULL,
  title           TEXT NOT NULL,
  body            TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('draft', 'review', 'approved', 'published', 'withdrawn')),
  valid_from      TEXT,
  changed_by      TEXT NOT NULL REFERENCES person (id),
  changed_at      TEXT NOT NULL,
  approved_by     TEXT REFERENCES person (id),
  approved_sha256 TEXT,
  revision        INTEGER NOT NULL CHECK (revision > 0),
  CHECK (approved_by IS NULL OR approved_by <> changed_by),
  CHECK ((approved_by IS NULL) = (approved_sha256 IS NULL)),
  CHECK (approved_sha256 IS NULL OR approved_sha256 = sha256),
  CHECK (state NOT IN ('approved', 'published') OR approved_by IS NOT NULL),
  CHECK (state <> 'published' OR valid_from IS NOT NULL)
) STRICT;
-- A version is there once; of those that count from a day there is one for a code and a language.
CREATE UNIQUE INDEX template_version ON template (code, language, version) WHERE state <> 'withdrawn';
CREATE UNIQUE INDEX template_day ON template (code, language, valid_from) WHERE state = 'published';

CREATE TRIGGER template_update BEFORE UPDATE ON template
WHEN OLD.state = 'published' AND (NEW.code <> OLD.code OR NEW.language <> OLD.language OR NEW.version <> OLD.version
 OR NEW.title <> OLD.title OR NEW.body <> OLD.body OR NEW.sha256 <> OLD.sha256 OR NEW.valid_from <> OLD.valid_from
 OR NEW.changed_by <> OLD.changed_by OR NEW.approved_by <> OLD.approved_by
 OR NEW.state NOT IN ('published', 'withdrawn'))
BEGIN SELECT RAISE(ABORT, 'a published template cannot be changed'); END;
CREATE TRIGGER template_gone BEFORE UPDATE ON template WHEN OLD.state = 'withdrawn'
BEGIN SELECT RAISE(ABORT, 'a withdrawn template cannot be changed'); END;
CREATE TRIGGER template_delete BEFORE DELETE ON template
BEGIN SELECT RAISE(ABORT, 'a template cannot be deleted'); END;

-- Every step of a template's life. Nothing here is ever changed or deleted.
CREATE TABLE template_step (
  template_id TEXT NOT NULL REFERENCES template (id),
  nr          INTEGER NOT NULL,
  at          TEXT NOT NULL,
  person_id   TEXT NOT NULL REFERENCES person (id),
  step        TEXT NOT NULL CHECK (step IN ('save', 'submit', 'approve', 'return', 'publish', 'withdraw')),
  sha256      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (template_id, nr)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER template_step_update BEFORE UPDATE ON template_step
BEGIN SELECT RAISE(ABORT, 'a step of a template cannot be changed'); END;
CREATE TRIGGER template_step_delete BEFORE DELETE ON template_step
BEGIN SELECT RAISE(ABORT, 'a step of a template cannot be deleted'); END;
