//! Whole days from the first to the last.

use crate::Invalid;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Most days after the first one that one search looks through.
const SEARCH_MAX: u64 = 366;

/// Whole days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRange")]
pub struct DayRange {
    first: NaiveDate,
    last: NaiveDate,
}

#[derive(Deserialize)]
struct RawRange {
    first: NaiveDate,
    last: NaiveDate,
}

impl DayRange {
    /// Checks the order.
    ///
    /// # Errors
    /// [`Invalid::EndBeforeStart`].
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, Invalid> {
        if last < first {
            return Err(Invalid::EndBeforeStart);
        }
        Ok(Self { first, last })
    }

    /// First day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Last day.
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// Whether the day is one of them.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// The days in order.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |day| *day <= self.last)
    }
}

impl TryFrom<RawRange> for DayRange {
    type Error = Invalid;
    fn try_from(raw: RawRange) -> Result<Self, Invalid> {
        Self::new(raw.first, raw.last)
    }
}

/// Days to look for a free time in: a year at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "DayRange", into = "DayRange")]
pub struct SearchDays(DayRange);

impl SearchDays {
    /// Checks order and length.
    ///
    /// # Errors
    /// [`Invalid::EndBeforeStart`], [`Invalid::DateTooFar`].
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, Invalid> {
        DayRange::new(first, last)?.try_into()
    }

    /// The days.
    pub fn range(self) -> DayRange {
        self.0
    }
}

impl TryFrom<DayRange> for SearchDays {
    type Error = Invalid;
    fn try_from(range: DayRange) -> Result<Self, Invalid> {
        let latest = range.first.checked_add_days(Days::new(SEARCH_MAX));
        if range.last > latest.unwrap_or(NaiveDate::MAX) {
            return Err(Invalid::DateTooFar);
        }
        Ok(Self(range))
    }
}

impl From<SearchDays> for DayRange {
    fn from(days: SearchDays) -> Self {
        days.0
    }
}
