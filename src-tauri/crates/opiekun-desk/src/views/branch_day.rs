//! The queue, those who wait for an earlier time, tasks, measures.

use super::{Coded, Params};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Somebody who came without a visit; times are local.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WalkInView {
    pub id: String,
    pub revision: u32,
    pub number: u32,
    pub client_id: Option<String>,
    pub client_name: Option<String>,
    pub purpose: String,
    pub purpose_title: String,
    pub advisor_name: Option<String>,
    /// `waiting`, `in_service`, `served`, `left`.
    pub state: String,
    pub identified: Option<bool>,
    pub arrived_at: String,
    pub begun_at: Option<String>,
    pub ended_at: Option<String>,
    pub note: String,
}

/// Somebody who waits now: without a visit, or for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct QueueEntry {
    /// `visit` or `walk_in`.
    pub kind: String,
    pub id: String,
    pub revision: u32,
    /// Number of the day; a visit has none.
    pub number: Option<u32>,
    /// When the visit begins, local; nothing for who came without one.
    pub due: Option<String>,
    pub client_id: Option<String>,
    pub client_name: Option<String>,
    pub purpose: String,
    pub purpose_title: String,
    /// Packet of papers that the purpose calls for with such a client; of a visit, while it has none that holds.
    pub packet: Option<String>,
    pub note: String,
    pub arrived_at: String,
    /// Minutes since they came.
    pub waited: u32,
    /// When their turn is expected; nothing while nobody serves.
    pub expected_at: Option<String>,
    /// Minutes until then.
    pub expected_wait: Option<u32>,
}

/// The queue of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct QueueView {
    /// In the order in which they are asked to the desk.
    pub waiting: Vec<QueueEntry>,
    pub in_service: Vec<QueueEntry>,
    /// Everybody who came without a visit today, also those who left.
    pub walk_ins: Vec<WalkInView>,
    /// Desks that are expected to serve now.
    pub desks: u32,
}

/// Somebody without a visit to write down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WalkInInput {
    pub client_id: Option<String>,
    pub purpose: String,
    pub note: String,
}

/// A client who waits for an earlier time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WaitingView {
    pub id: String,
    pub revision: u32,
    pub client_id: String,
    pub client_name: String,
    pub phone: Option<String>,
    pub purpose: String,
    pub purpose_title: String,
    pub advisor_id: Option<String>,
    pub from: String,
    pub to: String,
    pub visit_id: Option<String>,
    pub note: String,
    pub added_at: String,
    /// The first time that is free and suits.
    pub offer: Option<SlotView>,
}

/// A wish for an earlier time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WaitingInput {
    pub client_id: String,
    pub purpose: String,
    pub advisor_id: Option<String>,
    pub from: String,
    pub to: String,
    pub visit_id: Option<String>,
    pub note: String,
}

/// A free time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "FreeTime")]
#[allow(missing_docs)]
pub struct SlotView {
    pub start: String,
    pub end: String,
    pub advisor: String,
    pub advisor_name: String,
    pub room: Option<String>,
    pub room_name: Option<String>,
}

/// Which free times are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SlotQuery {
    pub purpose: String,
    /// Decides on the length; the client's own when a client is named.
    pub segment: Option<super::SegmentView>,
    pub client_id: Option<String>,
    pub from: String,
    pub to: String,
    /// With these only; with anybody who serves when there are none.
    #[serde(default)]
    pub advisors: Vec<String>,
    /// At which all of them are free together.
    #[serde(default)]
    pub common: bool,
    /// Another length than the purpose's.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// A visit that is to be moved: its own time counts as free.
    #[serde(default)]
    pub except: Option<String>,
    /// Most times to find.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TaskView {
    pub id: String,
    pub revision: u32,
    pub title: String,
    pub client_id: Option<String>,
    pub client_name: Option<String>,
    pub visit_id: Option<String>,
    pub due: String,
    /// Working days left; negative when it is overdue.
    pub days_left: i32,
    pub assignee_id: String,
    pub assignee_name: String,
    pub author_name: String,
    /// `open`, `done`, `dropped`.
    pub state: String,
    /// `never`, `daily`, `weekly`, `monthly`, `quarterly`, `yearly`.
    pub repeat: String,
    pub snoozed_until: Option<String>,
    pub escalated_name: Option<String>,
    /// Whether it is to be shown now: not put off to a later moment.
    pub awake: bool,
}

/// A task to write down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TaskInput {
    pub title: String,
    pub client_id: Option<String>,
    pub visit_id: Option<String>,
    /// A day, or nothing where working days are given.
    pub due: Option<String>,
    /// Working days from today.
    pub days: Option<u32>,
    pub assignee_id: Option<String>,
    pub repeat: String,
}

/// What happens to a task.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TaskStepInput {
    /// `finish`, `drop`, `reopen`, `delegate`, `escalate`, `postpone`, `snooze`.
    pub step: String,
    /// To whom it goes or who is asked for help.
    pub person_id: Option<String>,
    /// The new day, or the local moment until which it is quiet.
    pub until: Option<String>,
    pub reason: String,
}

/// A step of a task's trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TaskTrail {
    pub at: String,
    pub person: String,
    pub step: String,
    pub other: Option<String>,
    pub until: Option<String>,
    pub reason: String,
}

/// A tomorrow's visit with what is missing for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct Prepared {
    pub visit: super::AppointmentView,
    /// What is missing: `papers_missing`, `papers_outdated`, `papers_blocked`, `signers_missing`, `not_confirmed`,
    /// `no_phone`.
    pub missing: Vec<Coded>,
}

/// One row of a measure: what it is of, how many, and the figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct MeasureRow {
    pub code: String,
    pub name: String,
    pub count: u32,
    pub served: u32,
    pub missed: u32,
    pub cancelled: u32,
    /// Minutes booked or served.
    pub minutes: u32,
    /// Minutes that were there to be booked; nothing where it makes no sense.
    pub available: Option<u32>,
    /// Mean minutes of service.
    pub service: Option<u32>,
    /// Mean minutes of waiting.
    pub wait: Option<u32>,
    /// Mean days between booking and visit.
    pub lead: Option<u32>,
    /// Mean satisfaction, in hundredths of a point.
    pub score: Option<u32>,
    pub scores: u32,
}

/// Figures of a stretch of days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct Measures {
    pub from: String,
    pub to: String,
    pub total: MeasureRow,
    pub by_purpose: Vec<MeasureRow>,
    pub by_advisor: Vec<MeasureRow>,
    pub by_room: Vec<MeasureRow>,
    pub by_week: Vec<MeasureRow>,
}

/// Something that is open with a client or with somebody tied to them. Words under `open-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct OpenItem {
    pub client_id: String,
    pub client_name: String,
    /// `family`, `firm`, or nothing for the client.
    pub tie: String,
    /// `id_expired`, `id_expiring`, `copy_unsigned`, `question_open`, `task_open`, `product_ends`.
    pub code: String,
    pub params: Params,
    /// Code of the packet that settles it, where one does.
    pub packet: Option<String>,
}

/// What a calendar file of another program brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct CalendarImport {
    /// Events that are new.
    pub added: u32,
    /// Events of which a newer version, or the same one again, came.
    pub changed: u32,
    /// Events of which a newer version was known.
    pub already: u32,
    /// Times that are taken now by the events of the file.
    pub times: u32,
    /// Visits of this program that came back; they are not read.
    pub own: u32,
    /// Whether only the first of very many times were taken.
    pub truncated: bool,
    /// Events that were not understood, with the line. Words under `ical-reason-…`.
    pub skipped: Vec<Coded>,
}
