-- The branch day: rooms, rules of purposes, visits with everybody who takes part, those who come without one, those who
-- wait for an earlier time, tasks, notes, opinions, and time that other calendars take.

CREATE TABLE room (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL CHECK (kind IN ('counter', 'office', 'meeting', 'video')),
  active   INTEGER NOT NULL CHECK (active IN (0, 1)),
  revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE TRIGGER room_delete BEFORE DELETE ON room
BEGIN SELECT RAISE(ABORT, 'a room cannot be deleted'); END;

-- Rules of a purpose hold from a day until the next ones; those of days that are over say how long visits were then.
CREATE TABLE visit_rules (
  purpose    TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  rules      TEXT NOT NULL,
  set_by     TEXT NOT NULL REFERENCES person (id),
  set_at     TEXT NOT NULL,
  PRIMARY KEY (purpose, valid_from)
) STRICT, WITHOUT ROWID;

ALTER TABLE person ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN skills TEXT NOT NULL DEFAULT '[]';

-- A visit has more states, a room, a channel, time kept free around it, and the times of its day.
CREATE TABLE appointment_next (
  id             TEXT NOT NULL PRIMARY KEY,
  client_id      TEXT NOT NULL REFERENCES client (id),
  advisor_id     TEXT NOT NULL REFERENCES person (id),
  room_id        TEXT REFERENCES room (id),
  purpose        TEXT NOT NULL,
  channel        TEXT NOT NULL CHECK (channel IN ('branch', 'phone', 'video', 'outside')),
  start_at       TEXT NOT NULL,
  end_at         TEXT NOT NULL,
  minutes        INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  before_minutes INTEGER NOT NULL CHECK (before_minutes BETWEEN 0 AND 120),
  after_minutes  INTEGER NOT NULL CHECK (after_minutes BETWEEN 0 AND 120),
  state          TEXT NOT NULL CHECK (state IN ('booked', 'confirmed', 'arrived', 'in_service', 'served', 'no_show', 'cancelled')),
  reason         TEXT NOT NULL,
  overbooked     TEXT NOT NULL,
  series_id      TEXT,
  packet_id      TEXT REFERENCES packet (id),
  identified     INTEGER CHECK (identified IN (0, 1)),
  confirmed_at   TEXT,
  arrived_at     TEXT,
  begun_at       TEXT,
  ended_at       TEXT,
  note           TEXT NOT NULL,
  created_at     TEXT NOT NULL,
  revision       INTEGER NOT NULL CHECK (revision > 0),
  CHECK (start_at < end_at),
  CHECK (ended_at IS NULL OR begun_at IS NOT NULL),
  CHECK (state NOT IN ('arrived', 'in_service', 'served') OR arrived_at IS NOT NULL)
) STRICT;
INSERT INTO appointment_next SELECT id, client_id, advisor_id, NULL, purpose, 'branch', start_at, end_at, minutes, 0, 0, state,
  reason, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, note, created_at, revision FROM appointment;
DROP TABLE appointment;
ALTER TABLE appointment_next RENAME TO appointment;
CREATE INDEX appointment_time ON appointment (start_at, state, advisor_id);
CREATE INDEX appointment_client ON appointment (client_id, start_at);
CREATE INDEX appointment_series ON appointment (series_id, start_at) WHERE series_id IS NOT NULL;

-- Colleagues who serve together with the advisor.
CREATE TABLE appointment_colleague (
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  person_id      TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (appointment_id, person_id)
) STRICT, WITHOUT ROWID;

-- Who comes along with the client.
CREATE TABLE appointment_guest (
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  nr             INTEGER NOT NULL,
  client_id      TEXT NOT NULL REFERENCES client (id),
  role           TEXT NOT NULL CHECK (role IN ('client', 'attorney', 'guardian', 'board', 'other')),
  PRIMARY KEY (appointment_id, nr)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_guest_client ON appointment_guest (client_id);

-- Whose time is taken, in whole minutes since 1970-01-01 UTC: advisors with what is kept free around a visit, rooms without.
-- Nothing is ever booked on top of it unless somebody gave a reason, and no program can forget to ask: the table keeps
-- itself. A holder is a visit or a block of another calendar; a stretch is a day long at most.
CREATE TABLE taken (
  resource_id TEXT NOT NULL,
  from_minute INTEGER NOT NULL,
  to_minute   INTEGER NOT NULL,
  holder_id   TEXT NOT NULL,
  is_room     INTEGER NOT NULL CHECK (is_room IN (0, 1)),
  forced      INTEGER NOT NULL CHECK (forced IN (0, 1)),
  PRIMARY KEY (resource_id, from_minute, holder_id),
  CHECK (from_minute < to_minute AND to_minute - from_minute <= 1500)
) STRICT, WITHOUT ROWID;
CREATE INDEX taken_holder ON taken (holder_id);
CREATE INDEX taken_time ON taken (from_minute, to_minute, resource_id, holder_id, is_room);
CREATE TRIGGER taken_once BEFORE INSERT ON taken
WHEN NEW.forced = 0 AND EXISTS (SELECT 1 FROM taken t WHERE t.resource_id = NEW.resource_id
  AND t.from_minute > NEW.from_minute - 1500 AND t.from_minute < NEW.to_minute AND t.to_minute > NEW.from_minute
  AND t.holder_id <> NEW.holder_id)
BEGIN SELECT RAISE(ABORT, 'time is taken'); END;
CREATE TRIGGER taken_update BEFORE UPDATE ON taken
BEGIN SELECT RAISE(ABORT, 'taken time is given back and taken anew'); END;

CREATE TRIGGER appointment_takes AFTER INSERT ON appointment WHEN NEW.state NOT IN ('cancelled', 'no_show')
BEGIN
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) VALUES (NEW.advisor_id,
    unixepoch(NEW.start_at) / 60 - NEW.before_minutes, unixepoch(NEW.end_at) / 60 + NEW.after_minutes, NEW.id,
    0, NEW.overbooked <> '');
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.room_id,
    unixepoch(NEW.start_at) / 60, unixepoch(NEW.end_at) / 60, NEW.id, 1, NEW.overbooked <> '' WHERE NEW.room_id IS NOT NULL;
END;
CREATE TRIGGER appointment_takes_anew AFTER UPDATE OF advisor_id, room_id, start_at, end_at, before_minutes,
  after_minutes, state, overbooked ON appointment
WHEN OLD.advisor_id <> NEW.advisor_id OR OLD.room_id IS NOT NEW.room_id OR OLD.start_at <> NEW.start_at
  OR OLD.end_at <> NEW.end_at OR OLD.before_minutes <> NEW.before_minutes OR OLD.after_minutes <> NEW.after_minutes
  OR (OLD.state IN ('cancelled', 'no_show')) <> (NEW.state IN ('cancelled', 'no_show'))
BEGIN
  DELETE FROM taken WHERE holder_id = NEW.id;
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.advisor_id,
    unixepoch(NEW.start_at) / 60 - NEW.before_minutes, unixepoch(NEW.end_at) / 60 + NEW.after_minutes, NEW.id,
    0, NEW.overbooked <> '' WHERE NEW.state NOT IN ('cancelled', 'no_show');
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT c.person_id,
    unixepoch(NEW.start_at) / 60 - NEW.before_minutes, unixepoch(NEW.end_at) / 60 + NEW.after_minutes, NEW.id,
    0, NEW.overbooked <> '' FROM appointment_colleague c
    WHERE c.appointment_id = NEW.id AND NEW.state NOT IN ('cancelled', 'no_show');
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.room_id,
    unixepoch(NEW.start_at) / 60, unixepoch(NEW.end_at) / 60, NEW.id, 1, NEW.overbooked <> ''
    WHERE NEW.room_id IS NOT NULL AND NEW.state NOT IN ('cancelled', 'no_show');
END;
CREATE TRIGGER appointment_colleague_takes AFTER INSERT ON appointment_colleague
BEGIN
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.person_id,
    unixepoch(a.start_at) / 60 - a.before_minutes, unixepoch(a.end_at) / 60 + a.after_minutes, a.id,
    0, a.overbooked <> '' FROM appointment a WHERE a.id = NEW.appointment_id AND a.state NOT IN ('cancelled', 'no_show');
END;
CREATE TRIGGER appointment_colleague_gives AFTER DELETE ON appointment_colleague
BEGIN DELETE FROM taken WHERE holder_id = OLD.appointment_id AND resource_id = OLD.person_id; END;
INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced)
  SELECT advisor_id, unixepoch(start_at) / 60, unixepoch(end_at) / 60, id, 0, 0 FROM appointment WHERE state = 'booked';

-- Somebody who came without a visit; called out by the number of the day.
CREATE TABLE walk_in (
  id         TEXT NOT NULL PRIMARY KEY,
  day        TEXT NOT NULL,
  number     INTEGER NOT NULL CHECK (number > 0),
  client_id  TEXT REFERENCES client (id),
  purpose    TEXT NOT NULL,
  advisor_id TEXT REFERENCES person (id),
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'in_service', 'served', 'left')),
  identified INTEGER CHECK (identified IN (0, 1)),
  arrived_at TEXT NOT NULL,
  begun_at   TEXT,
  ended_at   TEXT,
  note       TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (day, number),
  CHECK (state NOT IN ('in_service', 'served') OR (advisor_id IS NOT NULL AND begun_at IS NOT NULL)),
  CHECK (state <> 'served' OR ended_at IS NOT NULL)
) STRICT;
CREATE INDEX walk_in_client ON walk_in (client_id) WHERE client_id IS NOT NULL;

-- A client who would come earlier if a time fell free.
CREATE TABLE waiting (
  id         TEXT NOT NULL PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES client (id),
  purpose    TEXT NOT NULL,
  advisor_id TEXT REFERENCES person (id),
  from_day   TEXT NOT NULL,
  to_day     TEXT NOT NULL,
  visit_id   TEXT REFERENCES appointment (id),
  note       TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('open', 'booked', 'closed')),
  added_by   TEXT NOT NULL REFERENCES person (id),
  added_at   TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  CHECK (from_day <= to_day)
) STRICT;
CREATE INDEX waiting_client ON waiting (client_id);

CREATE TABLE task (
  id            TEXT NOT NULL PRIMARY KEY,
  title         TEXT NOT NULL,
  client_id     TEXT REFERENCES client (id),
  visit_id      TEXT REFERENCES appointment (id),
  walk_in_id    TEXT REFERENCES walk_in (id),
  first_due     TEXT NOT NULL,
  due           TEXT NOT NULL,
  assignee_id   TEXT NOT NULL REFERENCES person (id),
  author_id     TEXT NOT NULL REFERENCES person (id),
  state         TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  repeats       TEXT NOT NULL CHECK (repeats IN ('never', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly')),
  snoozed_until TEXT,
  escalated_to  TEXT REFERENCES person (id),
  revision      INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE INDEX task_open ON task (due) WHERE state = 'open';
CREATE INDEX task_client ON task (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX task_visit ON task (visit_id) WHERE visit_id IS NOT NULL;

-- Every step of a task. Nothing here is ever changed or deleted.
CREATE TABLE task_step (
  task_id   TEXT NOT NULL REFERENCES task (id),
  nr        INTEGER NOT NULL,
  at        TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  step      TEXT NOT NULL CHECK (step IN ('add', 'finish', 'drop', 'reopen', 'delegate', 'escalate', 'postpone', 'snooze')),
  other_id  TEXT REFERENCES person (id),
  until     TEXT,
  reason    TEXT NOT NULL,
  PRIMARY KEY (task_id, nr)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER task_step_update BEFORE UPDATE ON task_step
BEGIN SELECT RAISE(ABORT, 'a step of a task cannot be changed'); END;
CREATE TRIGGER task_step_delete BEFORE DELETE ON task_step
BEGIN SELECT RAISE(ABORT, 'a step of a task cannot be deleted'); END;

-- What came of a service. A later note stands beside the earlier one.
CREATE TABLE visit_note (
  id         TEXT NOT NULL PRIMARY KEY,
  visit_id   TEXT REFERENCES appointment (id),
  walk_in_id TEXT REFERENCES walk_in (id),
  client_id  TEXT REFERENCES client (id),
  outcome    TEXT NOT NULL CHECK (outcome IN ('done', 'thinking', 'refused', 'again', 'passed')),
  note       TEXT NOT NULL,
  person_id  TEXT NOT NULL REFERENCES person (id),
  at         TEXT NOT NULL,
  CHECK ((visit_id IS NULL) <> (walk_in_id IS NULL))
) STRICT;
CREATE INDEX visit_note_visit ON visit_note (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX visit_note_walk_in ON visit_note (walk_in_id) WHERE walk_in_id IS NOT NULL;
CREATE INDEX visit_note_client ON visit_note (client_id) WHERE client_id IS NOT NULL;
CREATE TRIGGER visit_note_update BEFORE UPDATE OF outcome, note, person_id, at ON visit_note
BEGIN SELECT RAISE(ABORT, 'a note of a visit cannot be changed'); END;
CREATE TRIGGER visit_note_delete BEFORE DELETE ON visit_note
BEGIN SELECT RAISE(ABORT, 'a note of a visit cannot be deleted'); END;

-- What a client said after service: one answer, and no name beside it.
CREATE TABLE opinion (
  id         TEXT NOT NULL PRIMARY KEY,
  visit_id   TEXT UNIQUE REFERENCES appointment (id),
  walk_in_id TEXT UNIQUE REFERENCES walk_in (id),
  score      INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  words      TEXT NOT NULL,
  at         TEXT NOT NULL,
  CHECK ((visit_id IS NULL) <> (walk_in_id IS NULL))
) STRICT;
CREATE TRIGGER opinion_update BEFORE UPDATE ON opinion
BEGIN SELECT RAISE(ABORT, 'an opinion cannot be changed'); END;
CREATE TRIGGER opinion_delete BEFORE DELETE ON opinion
BEGIN SELECT RAISE(ABORT, 'an opinion cannot be deleted'); END;

-- Events of other calendars by their own id, and the time they take.
CREATE TABLE block_event (
  person_id TEXT NOT NULL REFERENCES person (id),
  uid       TEXT NOT NULL,
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),
  stamp     TEXT,
  source    TEXT NOT NULL,
  PRIMARY KEY (person_id, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE block (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  uid       TEXT NOT NULL,
  title     TEXT NOT NULL,
  start_at  TEXT NOT NULL,
  end_at    TEXT NOT NULL,
  all_day   INTEGER NOT NULL CHECK (all_day IN (0, 1)),
  FOREIGN KEY (person_id, uid) REFERENCES block_event (person_id, uid),
  CHECK (start_at < end_at)
) STRICT;
CREATE INDEX block_time ON block (person_id, start_at);
CREATE INDEX block_event_of ON block (person_id, uid);
CREATE TRIGGER block_gives AFTER DELETE ON block
BEGIN DELETE FROM taken WHERE holder_id = OLD.id; END;

-- A merge moves more kinds of rows.
CREATE TABLE client_merge_moved_next (
  merge_id TEXT NOT NULL REFERENCES client_merge (id),
  what     TEXT NOT NULL CHECK (what IN ('appointment', 'document', 'second_holder', 'contact', 'consent', 'attitude',
           'potential', 'tie_from', 'tie_to', 'representation', 'holding', 'guest', 'walk_in', 'waiting', 'task',
           'visit_note')),
  row_id   TEXT NOT NULL,
  was      TEXT NOT NULL,
  PRIMARY KEY (merge_id, what, row_id)
) STRICT, WITHOUT ROWID;
INSERT INTO client_merge_moved_next (merge_id, what, row_id, was)
  SELECT merge_id, what, row_id, was FROM client_merge_moved;
DROP TABLE client_merge_moved;
ALTER TABLE client_merge_moved_next RENAME TO client_merge_moved;
