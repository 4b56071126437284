//! When the branch is open.

use super::span::Spans;
use crate::holidays;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Opening hours of the branch. On a statutory day off it is closed whatever is written here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Opening {
    /// Monday first; no hours is a closed day.
    pub week: [Spans; 7],
    /// Days with other hours; no hours is a day on which the branch is closed.
    pub exceptions: BTreeMap<NaiveDate, Spans>,
}

/// What a day is for the branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BranchDay<'a> {
    /// A statutory day off, by its code.
    Holiday(&'static str),
    /// Closed by plan or by exception.
    Closed,
    /// Open in these hours.
    Open(&'a Spans),
}

impl Opening {
    /// What the day is.
    pub fn on(&self, day: NaiveDate) -> BranchDay<'_> {
        if let Some(holiday) = holidays::on(day) {
            return BranchDay::Holiday(holiday.code);
        }
        let at = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
        match self.exceptions.get(&day).or_else(|| self.week.get(at)) {
            Some(spans) if !spans.is_empty() => BranchDay::Open(spans),
            _ => BranchDay::Closed,
        }
    }
}
