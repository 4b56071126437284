//! Standing in for a colleague on leave.

use crate::{Invalid, ids::PersonId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Most days of one substitution.
pub const DAYS_MAX: u64 = 366;

/// One advisor stands in for another, from the first to the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitution {
    /// Who is away.
    pub absent: PersonId,
    /// Who looks after the clients.
    pub substitute: PersonId,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// A word to the substitute; may be empty.
    pub note: String,
}

impl Substitution {
    /// Checks what needs no register.
    ///
    /// # Errors
    /// The field and the reason: oneself, an end before the start or in the past, more than a year.
    pub fn check(&self, today: NaiveDate) -> Result<(), (&'static str, Invalid)> {
        if self.absent == self.substitute {
            return Err(("substitute", Invalid::SamePerson));
        }
        if self.last < self.first {
            return Err(("last", Invalid::EndBeforeStart));
        }
        if self.last < today {
            return Err(("last", Invalid::InPast));
        }
        let latest = self
            .first
            .checked_add_days(Days::new(DAYS_MAX))
            .unwrap_or(NaiveDate::MAX);
        if self.last > latest {
            return Err(("last", Invalid::DateTooFar));
        }
        Ok(())
    }

    /// Whether the day is one of its days.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether both cannot be: they share a day, and the same person is away twice, or somebody who is away stands
    /// in for another.
    pub fn clashes(&self, other: &Self) -> bool {
        let share = self.first <= other.last && other.first <= self.last;
        share
            && (self.absent == other.absent
                || self.absent == other.substitute
                || self.substitute == other.absent)
    }
}
