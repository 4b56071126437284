//! Visits: booked, moved, cancelled; days and free times.

use crate::{
    Desk, DeskError,
    people::id,
    time::{day_start, local_text, parse_day, parse_start},
    views::*,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use opiekun_domain::{
    Invalid,
    appointment::{AppointmentState, Minutes, Purpose, Slot},
    command::Command,
    holidays,
    ids::{AppointmentId, CommandId},
    text,
};
use opiekun_storage::read::appointment::AppointmentRecord;

/// Longest stretch of days in one question: a year and a bit.
const DAYS_MAX: i64 = 400;
/// Calendar years ahead in which a visit may be booked.
const YEARS_AHEAD: i32 = 10;
/// Counter hours within which free times are offered.
const OPENS: (u32, u32) = (9, 0);
const CLOSES: (u32, u32) = (17, 0);
/// Step between offered times.
const STEP_MINUTES: i64 = 15;

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

pub(crate) fn day_info(date: NaiveDate) -> DayInfo {
    DayInfo {
        date: date.to_string(),
        working: holidays::is_working(date),
        holiday: holidays::on(date).map(|holiday| holiday.code.to_owned()),
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

    /// Days from one to another, both included.
    ///
    /// # Errors
    /// Days that are no dates or too far apart.
    pub fn calendar_days(&self, from: &str, to: &str) -> Result<Vec<DayInfo>, DeskError> {
        let (from, to) = span(from, to)?;
        Ok(from
            .iter_days()
            .take_while(|day| *day <= to)
            .map(day_info)
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

    /// Free beginnings on a day for a visit of that length, within counter hours; none on a day off.
    ///
    /// # Errors
    /// Locked; not a date; a length outside 5–480 minutes.
    pub fn free_slots(&self, date: &str, minutes: u32) -> Result<Vec<String>, DeskError> {
        let open = self.open()?;
        let date = parse_day(date)?;
        let minutes = length(minutes)?;
        if !holidays::is_working(date) {
            return Ok(Vec::new());
        }
        let at = |(hour, minute): (u32, u32)| {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
            crate::time::instant(date.and_time(time))
        };
        let (opens, closes) = (at(OPENS)?, at(CLOSES)?);
        let taken = open.vault.taken(open.actor.person, opens, closes)?;
        let now = self.now();
        let mut free = Vec::new();
        let mut start = opens;
        while start < closes {
            let slot = Slot { start, minutes };
            if start > now && slot.end() <= closes && !taken.iter().any(|other| slot.overlaps(*other)) {
                free.push(local_text(start));
            }
            start += TimeDelta::minutes(STEP_MINUTES);
        }
        Ok(free)
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
