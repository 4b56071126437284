//! Visits and days.

use super::{DocumentRow, WorkedHours};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why a client comes, and how long it usually takes. Words under `purpose-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Purpose")]
#[allow(missing_docs)]
pub struct PurposeView {
    pub code: String,
    pub minutes: u32,
}

/// State of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "AppointmentState")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum AppointmentStateView {
    Booked,
    Cancelled,
}

/// A visit; times are local.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct AppointmentView {
    pub id: String,
    pub revision: u32,
    pub client_id: String,
    pub client_name: String,
    pub purpose: String,
    pub start: String,
    pub end: String,
    pub minutes: u32,
    pub state: AppointmentStateView,
    pub note: String,
    pub documents: u32,
}

/// A visit to book; `start` is local.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct BookInput {
    pub client_id: String,
    pub purpose: String,
    pub start: String,
    pub minutes: u32,
    pub note: String,
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
