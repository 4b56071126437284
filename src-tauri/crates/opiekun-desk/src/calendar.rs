//! Visits: booked, moved, cancelled; days and free times.

use crate::{
    Desk, DeskError,
    desk::Open,
    people::id,
    time::{day_start, local_text, parse_day, parse_start},
    views::*,
    working,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use opiekun_domain::{
    Invalid,
    access::Act,
    appointment::{AppointmentState, Minutes, Purpose, Slot},
    calendar::{
        Advisor, Booking, Buffers, Busy, FreeSlot, Lengths, Opening, PurposeRules, Query, Resources,
        SearchDays, Step, WorkingHours, slots, working_time,
    },
    client::Segment,
    command::Command,
    holidays,
    ids::{AppointmentId, CommandId, PersonId},
    text,
};
use opiekun_storage::{
    StorageError,
    read::{appointment::AppointmentRecord, people},
};
use std::collections::BTreeSet;

/// Longest stretch of days in one question: a year and a bit.
const DAYS_MAX: i64 = 400;
/// Calendar years ahead in which a visit may be booked.
const YEARS_AHEAD: i32 = 10;
/// Minutes between offered times.
const STEP_MINUTES: u16 = 15;

pub(crate) fn view(record: &AppointmentRecord) -> AppointmentView {
    let visit = &record.appointment;
    AppointmentView {
        id: visit.id.to_string(),
        revision: record.revision.0,
        client_id: visit.client.to_string(),
        client_name: record.client_name.clone(),
        purpose: visit.purpose.code().to_owned(),
        start: local_text(visit.slot.start),
        end: local_text(visit.slot.end()),
        minutes: u32::from(visit.slot.minutes.get()),
        state: match visit.state {
            AppointmentState::Booked => AppointmentStateView::Booked,
            AppointmentState::Cancelled { .. } => AppointmentStateView::Cancelled,
        },
        note: visit.note.clone(),
        documents: record.documents,
    }
}

/// When somebody works.
pub(crate) struct Worked {
    opening: Opening,
    hours: WorkingHours,
}

impl Worked {
    /// Of the acting person.
    pub(crate) fn read(open: &Open) -> Result<Self, DeskError> {
        let opening = working::opening(open)?;
        let hours = working::working_hours(open, &opening, open.actor.person)?;
        Ok(Self { opening, hours })
    }

    pub(crate) fn day(&self, date: NaiveDate) -> DayInfo {
        let worked = working_time(&self.hours, &self.opening, date);
        let hours: Vec<WorkedHours> = worked
            .iter()
            .map(|period| WorkedHours {
                from: clock(period.start, date),
                to: clock(period.end, date),
            })
            .collect();
        DayInfo {
            date: date.to_string(),
            working: !hours.is_empty(),
            hours,
            holiday: holidays::on(date).map(|holiday| holiday.code.to_owned()),
        }
    }
}

/// Local time of a day as `09:00`; the end of the day is `24:00`.
fn clock(time: DateTime<Utc>, date: NaiveDate) -> String {
    let text = local_text(time);
    match text.split_once('T') {
        Some((day, clock)) if day == date.to_string() => clock.to_owned(),
        _ => "24:00".to_owned(),
    }
}

impl Desk {
    /// Purposes in the order of lists.
    pub fn appointment_purposes(&self) -> Vec<PurposeView> {
        Purpose::ALL
            .iter()
            .map(|p| PurposeView {
                code: p.code().to_owned(),
                minutes: u32::from(p.minutes().get()),
            })
            .collect()
    }

    /// Visits from one day to another, both included.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn appointment_range(&self, from: &str, to: &str) -> Result<Vec<AppointmentView>, DeskError> {
        let (from, to) = span(from, to)?;
        let end = to.checked_add_days(Days::new(1)).unwrap_or(to);
        let found = self
            .open()?
            .vault
            .appointments(day_start(from)?, day_start(end)?)?;
        Ok(found.iter().map(view).collect())
    }

    /// One visit.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn appointment_one(&self, visit: &str) -> Result<AppointmentView, DeskError> {
        let found = self.open()?.vault.appointment(id(visit)?)?;
        let missing = StorageError::NotFound { what: "appointment" };
        Ok(view(&found.ok_or(missing)?))
    }

    /// Days from one to another, both included.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn calendar_days(&self, from: &str, to: &str) -> Result<Vec<DayInfo>, DeskError> {
        let (from, to) = span(from, to)?;
        let open = self.open()?;
        let worked = Worked::read(&open)?;
        Ok(from
            .iter_days()
            .take_while(|day| *day <= to)
            .map(|day| worked.day(day))
            .collect())
    }

    /// Books a visit with the acting person.
    ///
    /// # Errors
    /// `appointment_conflict`, `appointment_past`, `not_found`, refused fields.
    pub fn appointment_book(&self, command_id: CommandId, input: &BookInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let slot = self.slot(&input.start, input.minutes)?;
        let command = Command::BookAppointment {
            id: AppointmentId::of_command(&command_id),
            client: open.live(&input.client_id)?,
            purpose: Purpose::parse(&input.purpose).map_err(|reason| DeskError::field("purpose", reason))?,
            slot,
            note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
        };
        open.apply(self, command_id, None, command)
    }

    /// Gives a visit another time.
    ///
    /// # Errors
    /// `appointment_conflict`, `appointment_past`, `appointment_cancelled`, `revision_conflict`.
    pub fn appointment_move(
        &self,
        command_id: CommandId,
        visit: &str,
        base: u32,
        start: &str,
        minutes: u32,
    ) -> Result<Saved, DeskError> {
        let slot = self.slot(start, minutes)?;
        self.open()?.apply(
            self,
            command_id,
            Some(base),
            Command::MoveAppointment { id: id(visit)?, slot },
        )
    }

    /// Calls a visit off.
    ///
    /// # Errors
    /// `appointment_cancelled`, `revision_conflict`.
    pub fn appointment_cancel(
        &self,
        command_id: CommandId,
        visit: &str,
        base: u32,
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let reason = text::note(reason).map_err(|reason| DeskError::field("reason", reason))?;
        let command = Command::CancelAppointment {
            id: id(visit)?,
            reason,
        };
        self.open()?.apply(self, command_id, Some(base), command)
    }

    /// Free beginnings on a day for a visit of that length with the acting person, within working time.
    ///
    /// # Errors
    /// Locked; not a date; a length outside 5–480 minutes.
    pub fn free_slots(&self, date: &str, minutes: u32) -> Result<Vec<String>, DeskError> {
        let open = self.open()?;
        let date = parse_day(date)?;
        let minutes = length(minutes)?;
        let rules = PurposeRules {
            lengths: Lengths {
                individual: minutes,
                business: minutes,
                strategic: minutes,
            },
            ..PurposeRules::usual(Purpose::Review)
        };
        let days = SearchDays::new(date, date).map_err(|reason| DeskError::field("date", reason))?;
        let found = self.search(&open, &rules, Segment::Individual, days, &[open.actor.person])?;
        // In autumn an hour comes twice; whoever names it means the first.
        let mut seen = BTreeSet::new();
        let starts = found.iter().map(|slot| local_text(slot.start));
        Ok(starts.filter(|start| seen.insert(start.clone())).collect())
    }

    /// Free times for a purpose with any of the people who serve clients, the earliest first.
    ///
    /// # Errors
    /// Locked; an unknown purpose; days that are no dates, in the wrong order or more than a year apart.
    pub fn appointment_slots(
        &self,
        purpose: &str,
        segment: SegmentView,
        from: &str,
        to: &str,
    ) -> Result<Vec<SlotView>, DeskError> {
        let open = self.open()?;
        let purpose = Purpose::parse(purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        let days = SearchDays::new(parse_day(from)?, parse_day(to)?)
            .map_err(|reason| DeskError::field("to", reason))?;
        let people: Vec<_> = people::all(&open.vault)?
            .into_iter()
            .filter(|person| person.active && person.role.may(Act::Serve))
            .collect();
        let who: Vec<PersonId> = people.iter().map(|person| person.id).collect();
        let name = |id: PersonId| {
            let found = people.iter().find(|person| person.id == id);
            found.map_or_else(String::new, |person| person.name.clone())
        };
        let rules = PurposeRules::usual(purpose);
        let found = self.search(&open, &rules, segment.into(), days, &who)?;
        Ok(found
            .iter()
            .map(|slot| SlotView {
                start: local_text(slot.start),
                end: local_text(slot.end),
                advisor: slot.advisor.to_string(),
                advisor_name: name(slot.advisor),
                room: slot.room.map(|room| room.to_string()),
            })
            .collect())
    }

    /// The search itself: nothing that has begun already.
    fn search(
        &self,
        open: &Open,
        rules: &PurposeRules,
        segment: Segment,
        days: SearchDays,
        who: &[PersonId],
    ) -> Result<Vec<FreeSlot>, DeskError> {
        let opening = working::opening(open)?;
        let mut advisors = Vec::with_capacity(who.len());
        for id in who {
            advisors.push(Advisor {
                id: *id,
                hours: working::working_hours(open, &opening, *id)?,
                specialisations: Vec::new(),
                languages: Vec::new(),
            });
        }
        let range = days.range();
        // Visits of the night before may reach into the first day.
        let first = range.first().pred_opt().unwrap_or(range.first());
        let after = range.last().succ_opt().unwrap_or(range.last());
        let visits = open.vault.appointments(day_start(first)?, day_start(after)?)?;
        let bookings: Vec<Booking> = visits
            .iter()
            .map(|record| &record.appointment)
            .filter(|visit| visit.state == AppointmentState::Booked)
            .map(|visit| Booking {
                visit: visit.id,
                advisors: vec![visit.advisor],
                room: None,
                slot: visit.slot,
                buffers: Buffers::default(),
            })
            .collect();
        let query = Query {
            rules,
            segment,
            days,
            step: Step::new(STEP_MINUTES).map_err(|reason| DeskError::field("start", reason))?,
            // A time that begins now has begun before anybody books it.
            not_before: Some(self.now() + TimeDelta::seconds(1)),
            limit: None,
            except: None,
        };
        let resources = Resources {
            opening: &opening,
            advisors: &advisors.iter().collect::<Vec<_>>(),
            rooms: &[],
        };
        Ok(slots(&query, &resources, &Busy::new(&bookings)))
    }

    fn slot(&self, start: &str, minutes: u32) -> Result<Slot, DeskError> {
        let start: DateTime<Utc> = parse_start(start)?;
        let now = self.now();
        if start < now {
            return Err(DeskError::AppointmentPast);
        }
        // A year far ahead is a slip of the finger.
        if start.year() > now.year() + YEARS_AHEAD {
            return Err(DeskError::field("start", Invalid::DateTooFar));
        }
        Ok(Slot {
            start,
            minutes: length(minutes)?,
        })
    }
}

fn length(minutes: u32) -> Result<Minutes, DeskError> {
    let out_of_range = Invalid::OutOfRange { min: 5, max: 480 };
    u16::try_from(minutes)
        .map_err(|_| out_of_range)
        .and_then(Minutes::new)
        .map_err(|reason| DeskError::field("minutes", reason))
}

fn span(from: &str, to: &str) -> Result<(NaiveDate, NaiveDate), DeskError> {
    let (from, to) = (parse_day(from)?, parse_day(to)?);
    if to < from || (to - from).num_days() > DAYS_MAX {
        return Err(DeskError::field(
            "to",
            Invalid::OutOfRange {
                min: 0,
                max: DAYS_MAX,
            },
        ));
    }
    Ok((from, to))
}
