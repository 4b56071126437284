//! Working time of the branch and of its people. Hours of a day are written as people write them: `9:00–13:00,
//! 13:30–17:00`; the time between is a break. None at all is a day off.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Other hours on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct DayHours {
    pub date: String,
    /// Empty: closed, or a day off.
    pub hours: String,
}

/// When the branch is open. On a statutory day off it is closed whatever stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OpeningView {
    /// Hours of seven days, Monday first.
    pub week: Vec<String>,
    /// Days with other hours, in order.
    pub exceptions: Vec<DayHours>,
}

/// A plan of one week, or of several weeks in turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WorkPlan {
    /// First day in force.
    pub from: String,
    /// Last day in force; without end when empty.
    pub until: String,
    /// Monday of the first of the weeks; that of the first day when empty.
    pub anchor: String,
    /// Hours of seven days, Monday first, of each week in turn.
    pub weeks: Vec<Vec<String>>,
}

/// A time in which somebody takes no visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WorkAbsence {
    /// `leave`, `training` or `other`.
    pub kind: String,
    pub first: String,
    pub last: String,
    /// Hours of that day; whole days when empty.
    pub hours: String,
}

/// When a person of the desk works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WorkingView {
    pub person_id: String,
    /// The newest first; of those in force on a day the newest counts.
    pub plans: Vec<WorkPlan>,
    /// Days with other hours than the plan's, in order.
    pub exceptions: Vec<DayHours>,
    /// Leave, training and the like, in order.
    pub absences: Vec<WorkAbsence>,
}

/// Hours of a day that are worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct WorkedHours {
    /// Local time, `09:00`.
    pub from: String,
    /// Local time; `24:00` is the end of the day.
    pub to: String,
}
