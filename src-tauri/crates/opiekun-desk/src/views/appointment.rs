//! Visits and days.

use super::{Coded, DocumentRow, Finding, SegmentView, SignVerdict, TaskView, WorkedHours};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why a client comes, and what such a visit needs on a day. Words under `purpose-…` where the title is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Purpose")]
#[allow(missing_docs)]
pub struct PurposeView {
    pub code: String,
    pub title: String,
    /// Minutes with a client of the individual segment.
    pub minutes: u32,
    pub minutes_business: u32,
    pub minutes_strategic: u32,
    /// Minutes kept free before and after.
    pub before: u32,
    pub after: u32,
    /// Kind of room: `counter`, `office`, `meeting`, `video`.
    pub room: Option<String>,
    pub specialisation: Option<String>,
    pub language: Option<String>,
    /// `branch`, `phone`, `video`, `outside`.
    pub channel: String,
    /// Codes of packets.
    pub packet_person: Option<String>,
    pub packet_business: Option<String>,
    /// What to bring beside what the packet asks for, a line each.
    pub bring: Vec<String>,
    /// Whether visits of the purpose are booked at all.
    pub offered: bool,
}

/// Rules of a purpose with the day from which they hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PurposeVersion {
    pub from: String,
    pub rules: PurposeView,
}

/// A room of the branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct RoomView {
    pub id: String,
    pub revision: u32,
    pub name: String,
    /// `counter`, `office`, `meeting`, `video`.
    pub kind: String,
    pub active: bool,
}

/// State of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "AppointmentState")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum AppointmentStateView {
    Booked,
    Confirmed,
    Arrived,
    InService,
    Served,
    NoShow,
    Cancelled,
}

/// How far the papers of a visit are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VisitPapers {
    /// The purpose calls for none.
    None,
    /// Nothing was prepared.
    Missing,
    /// The packet is there.
    Prepared,
    /// Something in it no longer holds and must be made anew.
    Outdated,
    /// Everything came back signed.
    Signed,
}

/// Somebody who comes along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct GuestView {
    pub client_id: String,
    pub name: String,
    /// `client`, `attorney`, `guardian`, `board`, `other`.
    pub role: String,
}

/// A visit; times are local.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct AppointmentView {
    pub id: String,
    pub revision: u32,
    pub client_id: String,
    pub client_name: String,
    pub advisor_id: String,
    pub advisor_name: String,
    pub colleagues: Vec<String>,
    pub guests: Vec<GuestView>,
    pub room_id: Option<String>,
    pub room_name: Option<String>,
    pub purpose: String,
    /// Name of a purpose that the branch added; empty for one that has words.
    pub purpose_title: String,
    pub channel: String,
    pub start: String,
    pub end: String,
    pub minutes: u32,
    pub state: AppointmentStateView,
    pub identified: Option<bool>,
    pub confirmed_at: Option<String>,
    pub arrived_at: Option<String>,
    pub begun_at: Option<String>,
    pub ended_at: Option<String>,
    /// Why the time was given though it was taken; empty for a usual visit.
    pub overbooked: String,
    pub series_id: Option<String>,
    pub note: String,
    pub documents: u32,
    pub packet_id: Option<String>,
    pub papers: VisitPapers,
}

/// Somebody who comes along, as the form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct GuestInput {
    pub client_id: String,
    pub role: String,
}

/// A visit to book; `start` is local.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct BookInput {
    pub client_id: String,
    pub purpose: String,
    pub start: String,
    pub minutes: u32,
    pub note: String,
    /// Whoever books when it is empty.
    #[serde(default)]
    pub advisor_id: Option<String>,
    #[serde(default)]
    pub colleagues: Vec<String>,
    #[serde(default)]
    pub guests: Vec<GuestInput>,
    /// The first fitting room when it is empty and the purpose takes one.
    #[serde(default)]
    pub room_id: Option<String>,
    /// As the purpose says when it is empty.
    #[serde(default)]
    pub channel: Option<String>,
    /// Why the time is given though something stands in the way; empty for a usual visit.
    #[serde(default)]
    pub overbooked: String,
    /// Whether whoever gave the reason saw that another visit is there; not said: it counts for that too.
    #[serde(default)]
    pub doubles: Option<bool>,
}

/// Another time, advisor or room; what is empty stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct MoveInput {
    pub start: String,
    pub minutes: u32,
    #[serde(default)]
    pub advisor_id: Option<String>,
    #[serde(default)]
    pub room_id: Option<String>,
    #[serde(default)]
    pub overbooked: String,
    /// As in [`BookInput`].
    #[serde(default)]
    pub doubles: Option<bool>,
}

/// How often a series comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SeriesInput {
    /// `weekly`, `biweekly`, `monthly`: the same day of the week, the same week of the month.
    pub every: String,
    /// How many visits in all.
    pub count: u32,
    /// Days to leave out, as they stand in the plan.
    #[serde(default)]
    pub without: Vec<String>,
}

/// A visit of a series before it is booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SeriesDay {
    pub date: String,
    pub start: String,
    /// What stands in the way.
    pub conflict: Option<Coded>,
}

/// What a booking would meet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct BookingCheck {
    /// What stands in the way of the time; a reason overrides it.
    pub conflict: Option<Coded>,
    /// What else stands in its way.
    pub also: Vec<Coded>,
    /// The room that would be kept.
    pub room_id: Option<String>,
    /// Whether those who come may sign for the client; nothing where nothing is signed.
    pub verdict: Option<SignVerdict>,
}

/// What came of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct VisitNoteView {
    /// `done`, `thinking`, `refused`, `again`, `passed`.
    pub outcome: String,
    pub note: String,
    pub person: String,
    pub at: String,
}

/// Everything about one visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct VisitDetails {
    pub visit: AppointmentView,
    pub segment: SegmentView,
    /// Whether those who come may sign for the client; nothing where nothing is signed.
    pub verdict: Option<SignVerdict>,
    /// Code of the packet that the purpose calls for.
    pub packet: Option<String>,
    /// What stands in the way of preparing it, while nothing is prepared.
    pub findings: Vec<Finding>,
    /// What to bring, a line each.
    pub bring: Vec<String>,
    pub notes: Vec<VisitNoteView>,
    pub tasks: Vec<TaskView>,
    /// Whether the client was asked for an opinion.
    pub asked: bool,
}

/// An agreed step that becomes a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct AgreedStep {
    pub title: String,
    /// Working days from today.
    pub days: u32,
    #[serde(default)]
    pub assignee_id: Option<String>,
}

/// What came of a service; `kind` is `visit` or `walk_in`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct VisitNoteInput {
    pub kind: String,
    pub id: String,
    pub outcome: String,
    pub note: String,
    pub steps: Vec<AgreedStep>,
}

/// A day of the calendar for the acting person. Words under `holiday-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct DayInfo {
    pub date: String,
    /// Whether some of it is worked.
    pub working: bool,
    /// What is worked, in order: the plan within the opening hours, less breaks and absences.
    pub hours: Vec<WorkedHours>,
    pub holiday: Option<String>,
}

/// A visit that asks for a decision, and why: `not_closed` or the code of a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct Unsettled {
    pub visit: AppointmentView,
    pub reason: Coded,
}

/// When somebody works on a day; without a person, when the branch is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct ColumnHours {
    pub person_id: Option<String>,
    pub hours: Vec<WorkedHours>,
}

/// A day of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct MonthDay {
    pub date: String,
    /// Visits of the day that were not called off or missed.
    pub count: u32,
    /// The first of them.
    pub visits: Vec<AppointmentView>,
}

/// Time that another calendar takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct BlockView {
    pub id: String,
    pub person_id: String,
    /// Empty for a colleague's: only that the time is taken.
    pub title: String,
    pub start: String,
    pub end: String,
    pub all_day: bool,
}

/// A client whose identity document ends soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct ExpiringPaper {
    pub id: String,
    pub name: String,
    pub until: String,
}

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct DayView {
    pub day: DayInfo,
    pub appointments: Vec<AppointmentView>,
    pub documents: Vec<DocumentRow>,
    pub expiring: Vec<ExpiringPaper>,
    pub client_count: u32,
}
