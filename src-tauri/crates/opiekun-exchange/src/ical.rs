//! Calendar files: iCalendar (RFC 5545) with the methods of invitations (RFC 5546). The reader takes what Outlook,
//! Exchange, Google, Apple and Thunderbird write; what is wrong with one event skips that event and is told with its
//! line. Times stay by the wall clock of their zone until someone asks for occurrences.

mod busy;
mod event;
mod fault;
mod line;
mod occur;
mod read;
mod rule;
mod text;
mod tree;
mod value;
mod when;
mod write;
mod zone;

pub use busy::{Slot, busy_feed};
pub use event::{Attendee, CalendarFile, Class, Event, Extra, Method, Person, Reply, Skipped, Status};
pub use fault::{IcalFault, Reason};
pub use occur::{Occurrence, Occurrences, Stopped, occurrences};
pub use read::read;
pub use rule::{Bound, Frequency, Rule, RuleFault};
pub use when::{Point, Span, When};
pub use write::{Outgoing, write};
pub use zone::{Definition, Zone};

/// Largest calendar file in bytes.
pub const ICAL_MAX: usize = 20 << 20;
/// Most events of a file, those that are skipped among them.
pub const EVENTS_MAX: usize = 50_000;
/// Longest line after unfolding, in bytes.
pub const LINE_MAX: usize = 1 << 20;
/// Most dates that one event lists as exceptions or additions.
pub const DATES_MAX: usize = 10_000;
