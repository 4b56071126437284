//! What a calendar file says, as values.

use super::{Point, Reason, Rule, Span, When};
use chrono::{DateTime, Utc};

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
