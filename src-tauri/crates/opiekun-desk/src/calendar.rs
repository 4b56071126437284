//! Days and visits as lists show them, and free times.

use crate::{
    Desk, DeskError,
    branch::Branch,
    desk::Open,
    people::id,
    time::{day_start, local_text, parse_day},
    views::*,
    working,
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use opiekun_domain::{
    Invalid,
    appointment::{Minutes, Purpose, VisitState},
    calendar::{
        Advisor, Busy, DayRange, FreeSlot, Lengths, Opening, PurposeRules, Query, SearchDays, Step,
        WorkingHours, common, slots, working_time,
    },
    client::Segment,
    holidays,
    ids::{AppointmentId, PersonId},
};
use opiekun_storage::{
    StorageError,
    read::appointment::{AppointmentRecord, GuestRecord, PapersRecord},
};
use std::collections::{BTreeSet, HashMap};

/// Longest stretch of days in one question: a year and a bit.
const DAYS_MAX: i64 = 400;
/// Minutes between offered times.
const STEP_MINUTES: u16 = 15;
/// Most visits of one day of a month.
const DAY_LINES_MAX: u32 = 20;
/// Most free times in one answer.
const SLOTS_MAX: u32 = 5_000;

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

impl Branch {
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
        let rules = self.rules(visit.purpose, crate::time::local_date(visit.slot.start));
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

/// A search as the calendar understands it.
struct Wanted {
    rules: PurposeRules,
    segment: Segment,
    common: bool,
    except: Option<AppointmentId>,
    limit: Option<usize>,
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
        let branch = Branch::read(open)?;
        let beside = Beside::read(open, from, to)?;
        let found = open.vault.appointments(from, to)?;
        Ok(found.iter().map(|record| branch.visit(record, &beside)).collect())
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
        let branch = Branch::read(open)?;
        Ok(visits
            .iter()
            .map(|record| branch.visit(record, &beside))
            .collect())
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
        let branch = Branch::read(&open)?;
        let whose = mine.then_some(open.actor.person);
        let mut out = Vec::new();
        for day in from.iter_days().take_while(|day| *day <= to) {
            let start = day_start(day)?;
            let end = day_start(day.succ_opt().unwrap_or(day))?;
            let (count, first) = open
                .vault
                .appointments_first(start, end, whose, most.min(DAY_LINES_MAX))?;
            let visits = first
                .iter()
                .map(|record| branch.visit(record, &Beside::default()));
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
        Ok(Branch::read(open)?.visit(record, &beside))
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

    /// Free beginnings on a day for a visit of that length with the acting person, within working time.
    ///
    /// # Errors
    /// Locked; not a date; a length outside 5–480 minutes.
    pub fn free_slots(&self, date: &str, minutes: u32) -> Result<Vec<String>, DeskError> {
        let open = self.open()?;
        let date = parse_day(date)?;
        let rules = PurposeRules {
            room: None,
            ..with_length(PurposeRules::usual(Purpose::REVIEW), length(minutes)?)
        };
        let wanted = Wanted {
            rules,
            segment: Segment::Individual,
            common: false,
            except: None,
            limit: None,
        };
        let days = SearchDays::new(date, date).map_err(|reason| DeskError::field("date", reason))?;
        let branch = Branch::read(&open)?;
        let who = branch.advisors(&[open.actor.person])?;
        let found = self.search(&open, &branch, &wanted, days, &who)?;
        // In autumn an hour comes twice; whoever names it means the first.
        let mut seen = BTreeSet::new();
        let starts = found.iter().map(|slot| local_text(slot.start));
        Ok(starts.filter(|start| seen.insert(start.clone())).collect())
    }

    /// Free times for a purpose, the earliest first: with any of the people who serve clients, or at which all who are
    /// named are free together.
    ///
    /// # Errors
    /// Locked; an unknown purpose; days that are no dates, in the wrong order or more than a year apart; nobody named
    /// for a common time.
    pub fn appointment_slots(&self, query: &SlotQuery) -> Result<Vec<SlotView>, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let purpose = Purpose::parse(&query.purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        let (from, to) = (parse_day(&query.from)?, parse_day(&query.to)?);
        let days = SearchDays::new(from, to).map_err(|reason| DeskError::field("to", reason))?;
        let segment = match (&query.client_id, query.segment) {
            (Some(client), _) if !client.is_empty() => open.client(id(client)?)?.draft.segment,
            (_, Some(segment)) => segment.into(),
            _ => Segment::Individual,
        };
        let mut named = Vec::new();
        for advisor in &query.advisors {
            named.push(id(advisor)?);
        }
        if query.common && named.is_empty() {
            return Err(DeskError::field("advisors", Invalid::Required));
        }
        let who = if named.is_empty() { branch.serving() } else { named };
        let advisors = branch.advisors(&who)?;
        let limit = query.limit.unwrap_or(SLOTS_MAX).min(SLOTS_MAX);
        let except = query.except.as_deref().map(id).transpose()?;
        let mut out = Vec::new();
        // Rules change on a day: each stretch of days is searched by its own.
        let mut first = days.range().first();
        while first <= days.range().last() {
            let rules = branch.offered(purpose, first)?;
            let change = branch.purposes.changes_after(purpose, first);
            let last = change
                .and_then(|day| day.pred_opt())
                .unwrap_or(days.range().last())
                .min(days.range().last());
            let part = SearchDays::new(first, last).map_err(|reason| DeskError::field("to", reason))?;
            let wanted = Wanted {
                rules: match query.minutes {
                    Some(minutes) => with_length(rules, length(minutes)?),
                    None => rules,
                },
                segment,
                common: query.common,
                except,
                limit: usize::try_from(limit)
                    .ok()
                    .map(|limit| limit.saturating_sub(out.len())),
            };
            let found = self.search(&open, &branch, &wanted, part, &advisors)?;
            out.extend(branch.slot_views(&found));
            match last.succ_opt() {
                Some(next) => first = next,
                None => break,
            }
        }
        Ok(out)
    }

    /// The search itself: nothing that has begun already.
    fn search(
        &self,
        open: &Open,
        branch: &Branch,
        wanted: &Wanted,
        days: SearchDays,
        who: &[Advisor],
    ) -> Result<Vec<FreeSlot>, DeskError> {
        let busy = busy(open, days.range())?;
        let query = Query {
            rules: &wanted.rules,
            segment: wanted.segment,
            days,
            step: Step::new(STEP_MINUTES).map_err(|reason| DeskError::field("start", reason))?,
            // A time that begins now has begun before anybody books it.
            not_before: Some(self.now() + TimeDelta::seconds(1)),
            limit: wanted.limit,
            except: wanted.except,
        };
        let advisors: Vec<&Advisor> = who.iter().collect();
        let resources = branch.resources(&advisors);
        if !wanted.common {
            return Ok(slots(&query, &resources, &busy));
        }
        let Some(first) = who.first() else {
            return Ok(Vec::new());
        };
        let together = common(&query, &resources, &busy).into_iter();
        Ok(together
            .map(|slot| FreeSlot {
                start: slot.start,
                end: slot.end,
                advisor: first.id,
                room: slot.room,
            })
            .collect())
    }
}

/// What is taken on those days, and of the nights before and after.
pub(crate) fn busy(open: &Open, days: DayRange) -> Result<Busy, DeskError> {
    let first = days.first().pred_opt().unwrap_or(days.first());
    let after = days.last().checked_add_days(Days::new(2)).unwrap_or(days.last());
    Ok(Busy::of_stretches(
        open.vault.taken(day_start(first)?, day_start(after)?)?,
    ))
}

/// The same rules with one length for everybody.
fn with_length(rules: PurposeRules, minutes: Minutes) -> PurposeRules {
    PurposeRules {
        lengths: Lengths {
            individual: minutes,
            business: minutes,
            strategic: minutes,
        },
        ..rules
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
