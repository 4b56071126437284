//! The branch's calendar: who works when, and which times are free for a visit.
//!
//! Plans, openings and absences are written in wall time, as people say them, and are put together in wall time: the
//! plan of the day, or the exception from it, within the hours of the branch, less breaks and absences. Only then the
//! day is laid on real time of Europe/Warsaw. A wall time that spring leaves out is not worked; one that comes twice
//! in autumn is worked both times. Everything is whole minutes.

mod away;
mod branch;
mod busy;
mod check;
mod days;
mod error;
mod lanes;
mod open;
mod pieces;
mod purposes;
mod rules;
mod slots;
mod span;
mod staff;
mod week;
mod zone;

pub use away::{Absence, AbsenceKind, AwayTime};
pub use branch::{BranchDay, Opening};
pub use busy::{Booking, Busy, Resource, Stretch};
pub use check::{Conflict, Proposal, check, obstacles};
pub use days::{DayRange, SearchDays};
pub use error::CalendarError;
pub use open::{Period, working_time};
pub use purposes::VisitPurposes;
pub use rules::{Buffer, Buffers, Lengths, PurposeRules, RoomKind, Specialisation, VisitChannel};
pub use slots::{CommonSlot, FreeSlot, Query, Step, common, slots};
pub use span::{Span, Spans};
pub use staff::{Advisor, Resources, Room, WorkingHours};
pub use week::{DayPlan, Plan, Plans, Shift, Week};
pub use zone::{instant, local_day, minute_of};
