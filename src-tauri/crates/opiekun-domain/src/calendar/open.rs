//! Real working time of one day.

use super::{
    branch::{BranchDay, Opening},
    pieces::Piece,
    staff::WorkingHours,
    zone::{LocalDay, time_of},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

/// Real time from an instant up to, but without, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Period {
    /// First instant.
    pub start: DateTime<Utc>,
    /// The first instant after it.
    pub end: DateTime<Utc>,
}

/// When an advisor works on a day, in order, apart from each other: the exception or the plan, within the opening
/// hours, less breaks and absences, as real time.
pub fn working_time(hours: &WorkingHours, opening: &Opening, date: NaiveDate) -> Vec<Period> {
    let worked = OpenDay::of(opening, date).worked(hours);
    let periods = worked.into_iter().filter_map(|piece| {
        let (start, end) = (time_of(piece.from)?, time_of(piece.to)?);
        Some(Period { start, end })
    });
    periods.collect()
}

/// One day of the branch, laid out once for all its advisors.
#[derive(Debug)]
pub(super) struct OpenDay {
    pub date: NaiveDate,
    pub local: LocalDay,
    open: Vec<Piece>,
}

impl OpenDay {
    pub fn of(opening: &Opening, date: NaiveDate) -> Self {
        let open = match opening.on(date) {
            BranchDay::Holiday(_) | BranchDay::Closed => Vec::new(),
            BranchDay::Open(spans) => spans.pieces().collect(),
        };
        let local = LocalDay::of(date);
        Self { date, local, open }
    }

    /// Opening hours as real time.
    pub fn opened(&self) -> Vec<Piece> {
        self.local.real(&self.open)
    }

    /// Working time as real time.
    pub fn worked(&self, hours: &WorkingHours) -> Vec<Piece> {
        self.local.real(&hours.worked(self.date, &self.open))
    }
}
