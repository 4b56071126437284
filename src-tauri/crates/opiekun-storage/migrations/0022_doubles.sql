-- A reason for an unusual time is no reason for taking somebody's time twice: only a visit that was put on top of another
-- one on purpose is let through by the table of taken time.

ALTER TABLE appointment ADD COLUMN doubles INTEGER NOT NULL DEFAULT 0 CHECK (doubles IN (0, 1));
UPDATE appointment SET doubles = 1 WHERE overbooked <> '' AND EXISTS (SELECT 1 FROM taken t JOIN taken o
  ON o.resource_id = t.resource_id AND o.holder_id <> t.holder_id AND o.from_minute > t.from_minute - 1500
  AND o.from_minute < t.to_minute AND o.to_minute > t.from_minute WHERE t.holder_id = appointment.id);

DROP TRIGGER appointment_takes;
DROP TRIGGER appointment_takes_anew;
DROP TRIGGER appointment_colleague_takes;
CREATE TRIGGER appointment_takes AFTER INSERT ON appointment WHEN NEW.state NOT IN ('cancelled', 'no_show')
BEGIN
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) VALUES (NEW.advisor_id,
    unixepoch(NEW.start_at) / 60 - NEW.before_minutes, unixepoch(NEW.end_at) / 60 + NEW.after_minutes, NEW.id,
    0, NEW.doubles);
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.room_id,
    unixepoch(NEW.start_at) / 60, unixepoch(NEW.end_at) / 60, NEW.id, 1, NEW.doubles WHERE NEW.room_id IS NOT NULL;
END;
CREATE TRIGGER appointment_takes_anew AFTER UPDATE OF advisor_id, room_id, start_at, end_at, before_minutes,
  after_minutes, state, doubles ON appointment
WHEN OLD.advisor_id <> NEW.advisor_id OR OLD.room_id IS NOT NEW.room_id OR OLD.start_at <> NEW.start_at
  OR OLD.end_at <> NEW.end_at OR OLD.before_minutes <> NEW.before_minutes OR OLD.after_minutes <> NEW.after_minutes
  OR (OLD.state IN ('cancelled', 'no_show')) <> (NEW.state IN ('cancelled', 'no_show'))
BEGIN
  DELETE FROM taken WHERE holder_id = NEW.id;
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.advisor_id,
    unixepoch(NEW.start_at) / 60 - NEW.before_minutes, unixepoch(NEW.end_at) / 60 + NEW.after_minutes, NEW.id,
    0, NEW.doubles WHERE NEW.state NOT IN ('cancelled', 'no_show');
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT c.person_id,
    unixepoch(NEW.start_at) / 60 - NEW.before_minutes, unixepoch(NEW.end_at) / 60 + NEW.after_minutes, NEW.id,
    0, NEW.doubles FROM appointment_colleague c
    WHERE c.appointment_id = NEW.id AND NEW.state NOT IN ('cancelled', 'no_show');
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.room_id,
    unixepoch(NEW.start_at) / 60, unixepoch(NEW.end_at) / 60, NEW.id, 1, NEW.doubles
    WHERE NEW.room_id IS NOT NULL AND NEW.state NOT IN ('cancelled', 'no_show');
END;
CREATE TRIGGER appointment_colleague_takes AFTER INSERT ON appointment_colleague
BEGIN
  INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) SELECT NEW.person_id,
    unixepoch(a.start_at) / 60 - a.before_minutes, unixepoch(a.end_at) / 60 + a.after_minutes, a.id,
    0, a.doubles FROM appointment a WHERE a.id = NEW.appointment_id AND a.state NOT IN ('cancelled', 'no_show');
END;
