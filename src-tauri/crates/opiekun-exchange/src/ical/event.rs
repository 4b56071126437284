//! What a calendar file says, as values.

use super::{Reason, Rule, Zone};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// What its sender wants done with it; nothing in a plain export.
    pub method: Option<Method>,
    /// Events in the order of the file.
    pub events: Vec<Event>,
    /// What was left out, in the order of the file.
    pub skipped: Vec<Skipped>,
    /// Tasks, journals and free times of others that were passed over.
    pub others: usize,
}

/// An event that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped {
    /// Line of the file.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

/// What a sender wants done (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Told to whoever reads it.
    Publish,
    /// An invitation, or a new version of one.
    Request,
    /// An answer to an invitation.
    Reply,
    /// Called off.
    Cancel,
    /// More occurrences for a series.
    Add,
    /// The newest version is asked for.
    Refresh,
    /// Another time is proposed.
    Counter,
    /// The other time is refused.
    DeclineCounter,
    /// A method that the standard does not know.
    Other,
}

/// Whether an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Perhaps.
    Tentative,
    /// It does.
    Confirmed,
    /// It does not.
    Cancelled,
}

/// Whom an event is shown to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Class {
    /// Whoever sees the calendar.
    #[default]
    Public,
    /// Its owner; also what the standard wants for classes it does not know.
    Private,
    /// Whoever the owner lets.
    Confidential,
}

/// An answer of someone invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reply {
    /// None yet.
    #[default]
    Awaited,
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// Perhaps comes.
    Tentative,
    /// Sends another.
    Delegated,
}

/// A person with an address.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Name as shown; may be empty.
    pub name: String,
    /// E-mail address, without `mailto:`.
    pub address: String,
}

/// Someone invited.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// Who.
    pub person: Person,
    /// What they answered.
    pub reply: Reply,
}

/// A day, or a time by some clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// A whole day by the clock of the branch.
    Day(NaiveDate),
    /// A wall time.
    Time(NaiveDateTime, Zone),
}

impl Point {
    /// The instant; of a day its beginning.
    pub fn instant(&self) -> DateTime<Utc> {
        match self {
            Self::Day(date) => midnight(*date),
            Self::Time(wall, zone) => zone.instant(*wall),
        }
    }

    /// The day as the clock of the point shows it; a time in UTC is shown by the clock of the branch.
    pub(super) fn date(&self) -> NaiveDate {
        match self {
            Self::Day(date) => *date,
            Self::Time(wall, Zone::Utc) => Zone::WARSAW.wall(wall.and_utc()).date(),
            Self::Time(wall, _) => wall.date(),
        }
    }
}

/// Midnight of a day by the clock of the branch.
pub(super) fn midnight(date: NaiveDate) -> DateTime<Utc> {
    Zone::WARSAW.instant(date.and_time(NaiveTime::MIN))
}

/// How long an event lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// So long in real time.
    Exact(TimeDelta),
    /// Days by the wall clock and then so long in real time.
    Nominal {
        /// Days.
        days: u32,
        /// The rest.
        rest: TimeDelta,
    },
}

impl Span {
    /// The end of what begins at a wall time. Ends beyond the calendar are at the beginning.
    pub(super) fn end(&self, start: NaiveDateTime, zone: &Zone) -> DateTime<Utc> {
        let (begin, rest) = match self {
            Self::Exact(length) => (zone.instant(start), *length),
            Self::Nominal { days, rest } => {
                let days = Days::new(u64::from(*days));
                let moved = start.checked_add_days(days).unwrap_or(start);
                (zone.instant(moved), *rest)
            }
        };
        begin.checked_add_signed(rest).unwrap_or(begin)
    }

    /// Longer than it can really last.
    pub(super) fn at_most(&self) -> TimeDelta {
        match self {
            Self::Exact(length) => *length,
            Self::Nominal { days, rest } => {
                let days = TimeDelta::days(i64::from(*days) + 2);
                days.checked_add(rest).unwrap_or(days)
            }
        }
    }
}

/// When an event takes place, or its first occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// At a time.
    Timed {
        /// Beginning by the wall clock.
        start: NaiveDateTime,
        /// Which clock.
        zone: Zone,
        /// How long; nothing for a mere moment.
        span: Span,
    },
    /// Whole days by the clock of the branch.
    AllDay {
        /// First day.
        first: NaiveDate,
        /// How many.
        days: u32,
    },
}

impl When {
    /// From one instant to another, by the clock of the branch where it can say so: not in the second of the two
    /// hours of autumn, which it cannot tell from the first.
    pub fn between(start: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        let wall = Zone::WARSAW.wall(start);
        let zone = if Zone::WARSAW.instant(wall) == start {
            Zone::WARSAW
        } else {
            Zone::Utc
        };
        Self::Timed {
            start: zone.wall(start),
            zone,
            span: Span::Exact(end.signed_duration_since(start).max(TimeDelta::zero())),
        }
    }

    /// When it begins.
    pub fn start(&self) -> DateTime<Utc> {
        match self {
            Self::Timed { start, zone, .. } => zone.instant(*start),
            Self::AllDay { first, .. } => midnight(*first),
        }
    }

    /// When it ends.
    pub fn end(&self) -> DateTime<Utc> {
        match self {
            Self::Timed { start, zone, span } => span.end(*start, zone),
            Self::AllDay { first, days } => {
                let after = first.checked_add_days(Days::new(u64::from(*days)));
                midnight(after.unwrap_or(*first))
            }
        }
    }

    /// Whether it takes whole days.
    pub fn is_all_day(&self) -> bool {
        matches!(self, Self::AllDay { .. })
    }
}

/// An occurrence beside the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// Beginning.
    pub start: Point,
    /// How long, when not as long as the others.
    pub span: Option<Span>,
}

/// An event, a series of events, or one changed occurrence of a series.
#[derive(Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identifier, the same in every version.
    pub uid: String,
    /// Version.
    pub sequence: u32,
    /// When this version was written.
    pub stamp: Option<DateTime<Utc>>,
    /// The occurrence of the series that this one stands for.
    pub recurrence_id: Option<Point>,
    /// Whether it takes place.
    pub status: Option<Status>,
    /// Title in one line.
    pub summary: String,
    /// Text.
    pub description: String,
    /// Place in one line.
    pub location: String,
    /// Who invites.
    pub organizer: Option<Person>,
    /// Who is invited.
    pub attendees: Vec<Attendee>,
    /// When.
    pub when: When,
    /// How it repeats.
    pub rule: Option<Rule>,
    /// Occurrences beside the rule.
    pub rdates: Vec<Extra>,
    /// Occurrences of the rule that do not take place.
    pub exdates: Vec<Point>,
    /// Whoever has it in the calendar is free all the same.
    pub transparent: bool,
    /// Whom it is shown to.
    pub class: Class,
}

impl Event {
    /// An event without any words.
    pub fn new(uid: impl Into<String>, when: When) -> Self {
        Self {
            uid: uid.into(),
            sequence: 0,
            stamp: None,
            recurrence_id: None,
            status: None,
            summary: String::new(),
            description: String::new(),
            location: String::new(),
            organizer: None,
            attendees: Vec::new(),
            when,
            rule: None,
            rdates: Vec::new(),
            exdates: Vec::new(),
            transparent: false,
            class: Class::Public,
        }
    }

    /// Whether it says itself that it repeats.
    pub fn repeats(&self) -> bool {
        self.rule.is_some() || !self.rdates.is_empty()
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(…)")
    }
}

impl std::fmt::Debug for Attendee {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attendee(…)")
    }
}

impl std::fmt::Debug for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Event(…)")
    }
}
