//! When an advisor is away.

use super::{days::DayRange, pieces::Piece, span::Span};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes!(
    /// Why an advisor is away.
    AbsenceKind {
        /// Urlop, zwolnienie.
        Leave = "leave",
        /// Szkolenie.
        Training = "training",
        /// Anything else.
        Other = "other",
    }
);

/// Which time an absence takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AwayTime {
    /// Whole days.
    Whole(DayRange),
    /// Part of one day.
    Part {
        /// The day.
        date: NaiveDate,
        /// Hours by the wall clock.
        span: Span,
    },
}

/// A time in which an advisor takes no visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Why.
    pub kind: AbsenceKind,
    /// When.
    pub time: AwayTime,
}

impl Absence {
    /// What the absence takes of a day, in minutes from midnight.
    pub(super) fn piece(&self, day: NaiveDate) -> Option<Piece> {
        match self.time {
            AwayTime::Whole(days) => days.holds(day).then_some(Piece::new(0, 24 * 60)),
            AwayTime::Part { date, span } => (date == day).then_some(span.piece()),
        }
    }
}
