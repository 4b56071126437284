//! Fair attention: how many days may pass without a contact, by segment, and how far over them a client is.

use crate::{Invalid, client::Segment};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Fewest and most days of a service level.
pub const DAYS: (u16, u16) = (7, 1_095);

/// Segments in the order of lists.
pub const SEGMENTS: [Segment; 3] = [Segment::Individual, Segment::Business, Segment::Strategic];

/// Days between contacts that each segment can count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceLevels {
    /// Individual clients.
    pub individual: u16,
    /// Businesses.
    pub business: u16,
    /// Strategic clients.
    pub strategic: u16,
}

impl Default for ServiceLevels {
    fn default() -> Self {
        Self {
            individual: 365,
            business: 180,
            strategic: 90,
        }
    }
}

impl ServiceLevels {
    /// Days of a segment.
    pub fn of(&self, segment: Segment) -> u16 {
        match segment {
            Segment::Individual => self.individual,
            Segment::Business => self.business,
            Segment::Strategic => self.strategic,
        }
    }

    /// Checks the ranges.
    ///
    /// # Errors
    /// The field and the reason.
    pub fn check(&self) -> Result<(), (&'static str, Invalid)> {
        let fields = [
            ("individual", self.individual),
            ("business", self.business),
            ("strategic", self.strategic),
        ];
        for (field, days) in fields {
            if !(DAYS.0..=DAYS.1).contains(&days) {
                let (min, max) = (i64::from(DAYS.0), i64::from(DAYS.1));
                return Err((field, Invalid::OutOfRange { min, max }));
            }
        }
        Ok(())
    }

    /// The first day of a last contact that is still in time today; an earlier one is over.
    pub fn in_time_since(&self, segment: Segment, today: NaiveDate) -> NaiveDate {
        today
            .checked_sub_days(Days::new(u64::from(self.of(segment))))
            .unwrap_or(NaiveDate::MIN)
    }

    /// Days over the service level; 0 or less while in time.
    pub fn days_over(&self, segment: Segment, last: NaiveDate, today: NaiveDate) -> i64 {
        (today - last).num_days() - i64::from(self.of(segment))
    }
}
