//! Days and visits as lists show them, and free times.

use crate::{
    Desk, DeskError,
    desk::Open,
    people::id,
    time::{day_start, local_date, local_text, parse_day},
    views::*,
    working,
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use opiekun_domain::{
    Invalid,
    appointment::{Minutes, VisitState},
    calendar::{Opening, PurposeRules, VisitPurposes, WorkingHours, working_time},
    holidays,
    ids::{AppointmentId, PersonId},
};
use opiekun_storage::{
    StorageError,
    read::appointment::{AppointmentRecord, GuestRecord, PapersRecord},
};
use std::collections::HashMap;

/// Longest stretch of days in one question: a year and a bit.
const DAYS_MAX: i64 = 400;
/// Most visits of one day of a month.
const DAY_LINES_MAX: u32 = 20;

/// What stands beside visits in a list.
#[derive(Default)]
pub(crate) struct Beside {
    guests: HashMap<AppointmentId, Vec<GuestRecord>>,
    colleagues: HashMap<AppointmentId, Vec<PersonId>>,
    papers: HashMap<AppointmentId, PapersRecord>,
}

impl Beside {
    /// Of visits that begin in `[from, to)`.
    pub(crate) fn read(open: &Open, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Self, DeskError> {
        Ok(Self {
            guests: open.vault.guests(from, to)?,
            colleagues: open.vault.colleagues(from, to)?,
            papers: open.vault.visit_papers(from, to)?,
        })
    }
}

pub(crate) fn state_view(state: VisitState) -> AppointmentStateView {
    match state {
        VisitState::Booked => AppointmentStateView::Booked,
        VisitState::Confirmed => AppointmentStateView::Confirmed,
        VisitState::Arrived => AppointmentStateView::Arrived,
        VisitState::InService => AppointmentStateView::InService,
        VisitState::Served => AppointmentStateView::Served,
        VisitState::NoShow => AppointmentStateView::NoShow,
        VisitState::Cancelled => AppointmentStateView::Cancelled,
    }
}

fn papers_view(found: Option<&PapersRecord>, needed: bool) -> VisitPapers {
    match found {
        None if needed => VisitPapers::Missing,
        None => VisitPapers::None,
        Some(papers) if papers.outdated > 0 => VisitPapers::Outdated,
        Some(papers) if papers.signed == papers.documents => VisitPapers::Signed,
        Some(_) => VisitPapers::Prepared,
    }
}

/// Rules of purposes, all that lines of visits ask of the branch.
pub(crate) struct VisitLines(VisitPurposes);

impl VisitLines {
    pub(crate) fn read(open: &Open) -> Result<Self, DeskError> {
        Ok(Self(open.vault.visit_purposes()?))
    }

    pub(crate) fn visit(&self, record: &AppointmentRecord, beside: &Beside) -> AppointmentView {
        let visit = &record.appointment;
        let guests = beside
            .guests
            .get(&visit.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let colleagues = beside
            .colleagues
            .get(&visit.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let rules = self.0.on(visit.purpose, local_date(visit.slot.start));
        let business = record.business;
        let needed = rules
            .as_ref()
            .is_some_and(|rules| packet_of(rules, business).is_some());
        let at = |time: Option<DateTime<Utc>>| time.map(local_text);
        AppointmentView {
            id: visit.id.to_string(),
            revision: record.revision.0,
            client_id: visit.client.to_string(),
            client_name: record.client_name.clone(),
            advisor_id: visit.advisor.to_string(),
            advisor_name: record.advisor_name.clone(),
            colleagues: colleagues.iter().map(ToString::to_string).collect(),
            guests: guests
                .iter()
                .map(|record| GuestView {
                    client_id: record.guest.client.to_string(),
                    name: record.name.clone(),
                    role: record.guest.role.code().to_owned(),
                })
                .collect(),
            room_id: visit.room.map(|room| room.to_string()),
            room_name: record.room_name.clone(),
            purpose: visit.purpose.code().to_owned(),
            purpose_title: rules.map(|rules| rules.title).unwrap_or_default(),
            channel: visit.channel.code().to_owned(),
            start: local_text(visit.slot.start),
            end: local_text(visit.slot.end()),
            minutes: u32::from(visit.slot.minutes.get()),
            state: state_view(visit.state),
            identified: visit.identified,
            confirmed_at: at(visit.times.confirmed),
            arrived_at: at(visit.times.arrived),
            begun_at: at(visit.times.begun),
            ended_at: at(visit.times.ended),
            overbooked: visit.overbooked.clone(),
            series_id: visit.series.map(|series| series.to_string()),
            note: visit.note.clone(),
            documents: record.documents,
            packet_id: record.packet.map(|packet| packet.to_string()),
            papers: papers_view(beside.papers.get(&visit.id), needed),
        }
    }
}

/// Code of the packet that the purpose calls for with such a client.
pub(crate) fn packet_of(rules: &PurposeRules, business: bool) -> Option<&str> {
    let packet = if business {
        &rules.packet_business
    } else {
        &rules.packet_person
    };
    packet.as_deref().filter(|code| !code.is_empty())
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
        let hours = hours_on(&self.hours, &self.opening, date);
        DayInfo {
            date: date.to_string(),
            working: !hours.is_empty(),
            hours,
            holiday: holidays::on(date).map(|holiday| holiday.code.to_owned()),
        }
    }
}

/// What is worked on a day, as it is shown.
fn hours_on(hours: &WorkingHours, opening: &Opening, date: NaiveDate) -> Vec<WorkedHours> {
    let worked = working_time(hours, opening, date);
    let shown = worked.iter().map(|period| WorkedHours {
        from: clock(period.start, date),
        to: clock(period.end, date),
    });
    shown.collect()
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
    /// Visits from one day to another, both included.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn appointment_range(&self, from: &str, to: &str) -> Result<Vec<AppointmentView>, DeskError> {
        let (from, to) = span(from, to)?;
        let open = self.open()?;
        let end = day_start(to.checked_add_days(Days::new(1)).unwrap_or(to))?;
        self.visits_between(&open, day_start(from)?, end)
    }

    pub(crate) fn visits_between(
        &self,
        open: &Open,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<AppointmentView>, DeskError> {
        let lines = VisitLines::read(open)?;
        let beside = Beside::read(open, from, to)?;
        let found = open.vault.appointments(from, to)?;
        Ok(found.iter().map(|record| lines.visit(record, &beside)).collect())
    }

    /// Visits of one client. Who comes along and how far the papers are matters of those that are still ahead.
    pub(crate) fn visits_of(
        &self,
        open: &Open,
        visits: &[AppointmentRecord],
    ) -> Result<Vec<AppointmentView>, DeskError> {
        let starts = visits.iter().map(|record| record.appointment.slot.start);
        let ahead: Vec<DateTime<Utc>> = starts.filter(|start| *start >= self.now()).collect();
        let beside = match (ahead.iter().min(), ahead.iter().max()) {
            (Some(first), Some(last)) => Beside::read(open, *first, *last + TimeDelta::milliseconds(1))?,
            _ => Beside::default(),
        };
        let lines = VisitLines::read(open)?;
        Ok(visits.iter().map(|record| lines.visit(record, &beside)).collect())
    }

    /// Days of a month: how many visits each has, and the first few of them; with `mine` only the acting person's.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn calendar_month(
        &self,
        from: &str,
        to: &str,
        mine: bool,
        most: u32,
    ) -> Result<Vec<MonthDay>, DeskError> {
        let (from, to) = span(from, to)?;
        let open = self.open()?;
        let lines = VisitLines::read(&open)?;
        let beside = Beside::default();
        let whose = mine.then_some(open.actor.person);
        let mut out = Vec::new();
        for day in from.iter_days().take_while(|day| *day <= to) {
            let start = day_start(day)?;
            let end = day_start(day.succ_opt().unwrap_or(day))?;
            let (count, first) = open
                .vault
                .appointments_first(start, end, whose, most.min(DAY_LINES_MAX))?;
            let visits = first.iter().map(|record| lines.visit(record, &beside));
            out.push(MonthDay {
                date: day.to_string(),
                count,
                visits: visits.collect(),
            });
        }
        Ok(out)
    }

    /// One visit.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn appointment_one(&self, visit: &str) -> Result<AppointmentView, DeskError> {
        let open = self.open()?;
        let found = open.vault.appointment(id(visit)?)?;
        let missing = StorageError::NotFound { what: "appointment" };
        self.visit_view(&open, &found.ok_or(missing)?)
    }

    pub(crate) fn visit_view(
        &self,
        open: &Open,
        record: &AppointmentRecord,
    ) -> Result<AppointmentView, DeskError> {
        let start = record.appointment.slot.start;
        let beside = Beside::read(open, start, start + TimeDelta::milliseconds(1))?;
        Ok(VisitLines::read(open)?.visit(record, &beside))
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

    /// When everybody who serves works on a day, and when the branch is open.
    ///
    /// # Errors
    /// Locked; not a date.
    pub fn calendar_columns(&self, date: &str) -> Result<Vec<ColumnHours>, DeskError> {
        let open = self.open()?;
        let date = parse_day(date)?;
        let branch = crate::branch::Branch::read(&open)?;
        let mut out = vec![ColumnHours {
            person_id: None,
            hours: hours_on(&working::usual_hours(&branch.opening)?, &branch.opening, date),
        }];
        for advisor in branch.advisors(&branch.serving())? {
            out.push(ColumnHours {
                person_id: Some(advisor.id.to_string()),
                hours: hours_on(&advisor.hours, &branch.opening, date),
            });
        }
        Ok(out)
    }

    /// Time that other calendars take of anybody, from one day to another, both included. What it is called is shown to
    /// whose it is only.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn calendar_blocks(&self, from: &str, to: &str) -> Result<Vec<BlockView>, DeskError> {
        let (from, to) = span(from, to)?;
        let open = self.open()?;
        let end = to.checked_add_days(Days::new(1)).unwrap_or(to);
        let found = open.vault.blocks(day_start(from)?, day_start(end)?)?;
        Ok(found
            .into_iter()
            .map(|record| BlockView {
                id: record.block.id.to_string(),
                person_id: record.person.to_string(),
                title: if record.person == open.actor.person {
                    record.block.title
                } else {
                    String::new()
                },
                start: local_text(record.block.start),
                end: local_text(record.block.end),
                all_day: record.block.all_day,
            })
            .collect())
    }
}

pub(crate) fn length(minutes: u32) -> Result<Minutes, DeskError> {
    let out_of_range = Invalid::OutOfRange { min: 5, max: 480 };
    u16::try_from(minutes)
        .map_err(|_| out_of_range)
        .and_then(Minutes::new)
        .map_err(|reason| DeskError::field("minutes", reason))
}

pub(crate) fn span(from: &str, to: &str) -> Result<(NaiveDate, NaiveDate), DeskError> {
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
