//! Calendars of other programs: their times are kept free of visits, and visits go out as a file or as a feed that says
//! nothing but that a time is taken.

use crate::{
    Desk, DeskError,
    calendar::span,
    desk::Open,
    time::{day_start, local_date},
    views::*,
    words::{Words, key},
};
use chrono::{DateTime, Days, TimeDelta, Utc};
use opiekun_domain::{
    command::Command,
    ids::{BlockId, CommandId, PersonId},
    text,
    visits::{Block, BlockEvent},
};
use opiekun_exchange::ical::{
    CalendarFile, Event, IcalFault, Method, Outgoing, Slot, Status, When, busy_feed, occurrences, read, write,
};
use opiekun_storage::{
    StorageError,
    folder::write_whole,
    read::{appointment::AppointmentRecord, people},
};
use std::{collections::BTreeMap, path::PathBuf};

/// Days before today and after it of which times are kept.
const DAYS: (i64, i64) = (31, 400);
/// Most times that one file brings.
const TIMES_MAX: usize = 20_000;
/// Most days that they may take together: a time of a year is kept day by day.
const DAYS_MAX: i64 = 20_000;
/// Days ahead that the feed tells.
const FEED_DAYS: u64 = 90;
/// End of the ids under which this program's own visits leave it.
pub(crate) const OWN: &str = "@opiekun";
/// Name of a feed in the folder for saved files; whose it is follows as a sign of theirs.
const FEED: &str = "opiekun-zajetosc";

impl Desk {
    /// Reads a calendar file of another program: its busy times are the acting person's and are kept free of visits. A
    /// newer version of an event takes the place of the older one; a cancelled one gives its times back.
    ///
    /// # Errors
    /// `ical_…` for a file that is no calendar; a damaged register.
    pub fn calendar_import(&self, command_id: CommandId, bytes: &[u8]) -> Result<CalendarImport, DeskError> {
        let open = self.open()?;
        let file = read(bytes)?;
        let skipped = file
            .skipped
            .iter()
            .map(|one| Coded {
                code: one.reason.code().to_owned(),
                params: params(vec![("line", one.line.to_string())]),
            })
            .collect();
        let plans = !matches!(
            file.method,
            Some(Method::Reply | Method::Refresh | Method::Counter | Method::DeclineCounter)
        );
        let called_off = file.method == Some(Method::Cancel);
        let mut by_uid: BTreeMap<String, Vec<Event>> = BTreeMap::new();
        let mut own = 0;
        for mut event in file.events.into_iter().filter(|_| plans) {
            if own_visit(&open, &event.uid)? {
                own += 1;
                continue;
            }
            if called_off {
                event.status = Some(Status::Cancelled);
            }
            by_uid.entry(event.uid.clone()).or_default().push(event);
        }
        let now = self.now();
        let window = (now - TimeDelta::days(DAYS.0), now + TimeDelta::days(DAYS.1));
        let known = open.vault.block_sources(open.actor.person)?;
        let mut merged: Vec<Event> = Vec::new();
        for (uid, new) in by_uid {
            let mut all = match known.get(&uid) {
                Some(source) => read(source.as_bytes())?.events,
                None => Vec::new(),
            };
            all.extend(new.into_iter().map(times_alone));
            merged.extend(newest(all));
        }
        // All at once: what may be looked at is measured by the file, not by each of its events.
        let file = CalendarFile {
            method: None,
            events: merged,
            skipped: Vec::new(),
            others: 0,
        };
        let found = occurrences(&file, window.0, window.1, TIMES_MAX);
        let mut truncated = found.stopped.is_some();
        let (mut times, mut days, mut nr) = (0_usize, 0, 0_u32);
        let mut blocks: BTreeMap<&str, Vec<Block>> = BTreeMap::new();
        for one in found.busy() {
            let (start, end) = (one.start.max(window.0), one.end.min(window.1));
            if start >= end {
                continue;
            }
            days += (end - start).num_days() + 1;
            if days > DAYS_MAX {
                truncated = true;
                break;
            }
            blocks.entry(one.uid).or_default().push(Block {
                id: BlockId::part_of(&command_id, nr),
                title: text::clean(one.summary, text::NAME_MAX).unwrap_or_default(),
                start,
                end,
                all_day: one.all_day,
            });
            nr += 1;
            times += 1;
        }
        let mut events = Vec::new();
        for all in file.events.chunk_by(|one, other| one.uid == other.uid) {
            let uid = all.first().map(|event| event.uid.clone()).unwrap_or_default();
            let source = write(&Outgoing {
                method: None,
                stamp: now,
                events: all.to_vec(),
            });
            events.push(BlockEvent {
                sequence: all.iter().map(|event| event.sequence).max().unwrap_or(0),
                stamp: all.iter().filter_map(|event| event.stamp).max(),
                source: String::from_utf8(source)
                    .map_err(|_| StorageError::Internal { place: "calendar" })?,
                blocks: blocks.remove(uid.as_str()).unwrap_or_default(),
                uid,
            });
        }
        let command = Command::KeepBlocks {
            person: open.actor.person,
            events,
        };
        let envelope = opiekun_domain::command::Envelope {
            id: command_id,
            base: None,
            command,
        };
        let outcome = open.vault.apply(&open.actor, &envelope, None, now)?;
        Ok(CalendarImport {
            added: outcome.added,
            changed: outcome.changed,
            already: outcome.already,
            times: u32::try_from(times).unwrap_or(u32::MAX),
            own,
            truncated,
            skipped,
        })
    }

    /// Gives the times of other calendars back.
    ///
    /// # Errors
    /// Locked.
    pub fn blocks_drop(&self, command_id: CommandId) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::DropBlocks {
            person: open.actor.person,
        };
        open.apply(self, command_id, None, command)
    }

    /// The acting person's visits of some days as a calendar file; with `busy` only that the times are taken. Recorded.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn calendar_export(&self, from: &str, to: &str, busy: bool) -> Result<Vec<u8>, DeskError> {
        let (from, to) = span(from, to)?;
        let open = self.open()?;
        let end = day_start(to.checked_add_days(Days::new(1)).unwrap_or(to))?;
        let visits = visits_of(&open, open.actor.person, day_start(from)?, end)?;
        open.vault.record(
            &open.actor,
            "calendar.export",
            "",
            if busy { "busy" } else { "" },
            self.now(),
        )?;
        let words = Words::load(self.appearance().language);
        if busy {
            return Ok(feed(&words, &visits, self.now()));
        }
        let branch = crate::branch::Branch::read(&open)?;
        let none = Params::new();
        let events = visits.iter().map(|record| {
            let visit = &record.appointment;
            let rules = branch.rules(visit.purpose, local_date(visit.slot.start));
            let title = rules.map(|rules| rules.title).unwrap_or_default();
            let purpose = if title.is_empty() {
                words.text(&key("purpose", visit.purpose.code()), &none)
            } else {
                title
            };
            Event {
                sequence: revision_of(record),
                stamp: Some(record.created),
                status: Some(Status::Confirmed),
                summary: format!("{purpose} – {}", record.client_name),
                description: visit.note.clone(),
                location: record.room_name.clone().unwrap_or_default(),
                ..Event::new(
                    format!("{}{OWN}", visit.id),
                    When::between(visit.slot.start, visit.slot.end()),
                )
            }
        });
        Ok(write(&Outgoing {
            method: Some(Method::Publish),
            stamp: self.now(),
            events: events.collect(),
        }))
    }

    /// The same into the folder for saved files.
    ///
    /// # Errors
    /// As [`Desk::calendar_export`]; `folder_read_only`, `disk_full`.
    pub fn calendar_export_save(&self, from: &str, to: &str) -> Result<String, DeskError> {
        let bytes = self.calendar_export(from, to, false)?;
        let words = Words::load(self.appearance().language);
        let name = format!(
            "{} {}",
            words.text("cli-calendar-file", &Params::new()),
            local_date(self.now())
        );
        let path = self.save_path(&name, "ics")?;
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    /// Writes the feed of the acting person's busy times of the next three months, without a word about clients, into the
    /// folder for saved files, where other calendars may read it. Written anew whenever visits change.
    ///
    /// # Errors
    /// Locked; `folder_read_only`, `disk_full`.
    pub fn busy_feed_save(&self) -> Result<String, DeskError> {
        let open = self.open()?;
        let me = open.actor.person;
        let path = self.feed_path(me);
        std::fs::create_dir_all(&self.places.save)?;
        self.write_feed(&open, me, &path)?;
        open.vault
            .record(&open.actor, "calendar.export", "", "feed", self.now())?;
        Ok(path.display().to_string())
    }

    /// Brings the feeds up to date of those who have one: whoever changes a visit may change a colleague's time. They are
    /// copies: that one could not be written stands in nobody's way.
    pub(crate) fn refresh_feed(&self, open: &Open) {
        for person in people::all(&open.vault).unwrap_or_default() {
            let path = self.feed_path(person.id);
            if path.is_file() {
                self.write_feed(open, person.id, &path).unwrap_or_default();
            }
        }
    }

    /// Each person has a feed of their own; its name does not say whose it is.
    fn feed_path(&self, person: PersonId) -> PathBuf {
        let id = person.to_string();
        let sign = id.rsplit('-').next().unwrap_or_default();
        self.places.save.join(format!("{FEED}-{sign}.ics"))
    }

    fn write_feed(&self, open: &Open, person: PersonId, path: &std::path::Path) -> Result<(), DeskError> {
        let today = local_date(self.now());
        let end = today.checked_add_days(Days::new(FEED_DAYS)).unwrap_or(today);
        let visits = visits_of(open, person, day_start(today)?, day_start(end)?)?;
        let words = Words::load(self.appearance().language);
        Ok(write_whole(path, &feed(&words, &visits, self.now()))?)
    }
}

/// Visits on which somebody serves and that hold their time.
fn visits_of(
    open: &Open,
    person: PersonId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<AppointmentRecord>, DeskError> {
    let beside = open.vault.colleagues(from, to)?;
    let mut visits = open.vault.appointments(from, to)?;
    visits.retain(|record| {
        let visit = &record.appointment;
        let serves =
            visit.advisor == person || beside.get(&visit.id).is_some_and(|all| all.contains(&person));
        serves && visit.state.holds_time()
    });
    Ok(visits)
}

/// What is kept of an event of another calendar: when it is and its title, nobody's address and no words.
fn times_alone(mut event: Event) -> Event {
    event.description.clear();
    event.location.clear();
    event.organizer = None;
    event.attendees.clear();
    event
}

/// Whether an event is a visit of this vault that comes back; that of another branch is somebody else's.
fn own_visit(open: &Open, uid: &str) -> Result<bool, DeskError> {
    let id = uid.strip_suffix(OWN).and_then(|id| id.parse().ok());
    match id {
        Some(id) => Ok(open.vault.appointment(id)?.is_some()),
        None => Ok(false),
    }
}

/// Of two versions of an event, or of one of its changed occurrences, the newer one stays.
fn newest(events: Vec<Event>) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    for event in events {
        let known = out
            .iter_mut()
            .find(|known| known.recurrence_id == event.recurrence_id);
        match known {
            None => out.push(event),
            Some(known) if (known.sequence, known.stamp) <= (event.sequence, event.stamp) => *known = event,
            Some(_) => {}
        }
    }
    // A series comes before its changed occurrences.
    out.sort_by_key(|event| event.recurrence_id.is_some());
    out
}

fn feed(words: &Words, visits: &[AppointmentRecord], now: DateTime<Utc>) -> Vec<u8> {
    let slots: Vec<Slot> = visits
        .iter()
        .filter_map(|record| {
            let visit = &record.appointment;
            Some(Slot {
                id: uuid_of(visit.id)?,
                start: visit.slot.start,
                end: visit.slot.end(),
            })
        })
        .collect();
    busy_feed(now, &words.text("cli-busy", &Params::new()), &slots)
}

/// Version of a visit as calendars count it: from nought.
pub(crate) fn revision_of(record: &AppointmentRecord) -> u32 {
    record.revision.0.saturating_sub(1)
}

fn uuid_of(id: opiekun_domain::ids::AppointmentId) -> Option<uuid::Uuid> {
    id.to_string().parse().ok()
}

impl From<IcalFault> for DeskError {
    fn from(fault: IcalFault) -> Self {
        Self::Document {
            code: fault.code(),
            params: params(fault.params()),
        }
    }
}
