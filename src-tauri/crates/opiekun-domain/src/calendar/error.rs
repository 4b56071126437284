//! Why a part of the calendar was refused.

use crate::Invalid;
use thiserror::Error;

/// The reason why hours, plans or rules make no sense.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.code())]
pub enum CalendarError {
    /// A value that is wrong by itself.
    Value(#[from] Invalid),
    /// Two shifts, breaks or opening hours of one day share a minute.
    Overlap,
    /// A break that is not within its shift.
    BreakOutsideShift,
    /// The first day of a rota is not a Monday.
    AnchorNotMonday,
    /// Two plans of one advisor begin on the same day, so none of them is the newer one.
    PlansSameDay,
}

impl CalendarError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Value(reason) => reason.code(),
            Self::Overlap => "hours_overlap",
            Self::BreakOutsideShift => "break_outside_shift",
            Self::AnchorNotMonday => "anchor_not_monday",
            Self::PlansSameDay => "plans_same_day",
        }
    }
}
