//! Rules of repetition (RFC 5545, 3.3.10). The `rrule` crate was weighed and left for the tests: it repeats in real
//! time of a zone it knows by name, walks from the beginning for every question, and a rule that never matches keeps
//! it busy.

mod days;
mod expand;
mod parse;

pub(super) use expand::{Effort, Walk};

use super::value::{date_text, utc_text, wall_text};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc, Weekday};
use std::fmt::Display;
use thiserror::Error;

/// A text that is no rule of repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a rule of repetition")]
pub struct RuleFault;

/// How often a rule repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// Every second.
    Secondly,
    /// Every minute.
    Minutely,
    /// Every hour.
    Hourly,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// Where a repetition ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Nowhere.
    Forever,
    /// After so many occurrences, the first among them.
    Count(u32),
    /// With the day, for events of whole days.
    Day(NaiveDate),
    /// With a wall time, for events without a zone.
    Wall(NaiveDateTime),
    /// With an instant.
    Instant(DateTime<Utc>),
}

/// A rule of repetition that keeps to the standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    frequency: Frequency,
    interval: u32,
    bound: Bound,
    seconds: Vec<i16>,
    minutes: Vec<i16>,
    hours: Vec<i16>,
    /// Days of the week; the number is the place within the month or year, from the end when negative, 0 for every.
    days: Vec<(i16, Weekday)>,
    month_days: Vec<i16>,
    year_days: Vec<i16>,
    weeks: Vec<i16>,
    months: Vec<i16>,
    places: Vec<i16>,
    week_start: Weekday,
}

impl Rule {
    /// How often it repeats.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// Every how many of these.
    pub fn interval(&self) -> u32 {
        self.interval
    }

    /// Where it ends.
    pub fn bound(&self) -> Bound {
        self.bound
    }

    /// The same rule with another end.
    pub fn until(mut self, bound: Bound) -> Self {
        self.bound = bound;
        self
    }
}

impl std::str::FromStr for Rule {
    type Err = RuleFault;

    fn from_str(text: &str) -> Result<Self, RuleFault> {
        parse::rule(text).ok_or(RuleFault)
    }
}

impl Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FREQ={}", frequency_text(self.frequency))?;
        match self.bound {
            Bound::Forever => {}
            Bound::Count(count) => write!(f, ";COUNT={count}")?,
            Bound::Day(date) => write!(f, ";UNTIL={}", date_text(date))?,
            Bound::Wall(wall) => write!(f, ";UNTIL={}", wall_text(wall))?,
            Bound::Instant(instant) => write!(f, ";UNTIL={}", utc_text(instant))?,
        }
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        list(f, "BYMONTH", &self.months)?;
        list(f, "BYWEEKNO", &self.weeks)?;
        list(f, "BYYEARDAY", &self.year_days)?;
        list(f, "BYMONTHDAY", &self.month_days)?;
        let days = self.days.iter().map(|(place, day)| match place {
            0 => weekday_text(*day).to_owned(),
            _ => format!("{place}{}", weekday_text(*day)),
        });
        list(f, "BYDAY", &days.collect::<Vec<_>>())?;
        list(f, "BYHOUR", &self.hours)?;
        list(f, "BYMINUTE", &self.minutes)?;
        list(f, "BYSECOND", &self.seconds)?;
        list(f, "BYSETPOS", &self.places)?;
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", weekday_text(self.week_start))?;
        }
        Ok(())
    }
}

fn list<T: Display>(f: &mut std::fmt::Formatter<'_>, name: &str, all: &[T]) -> std::fmt::Result {
    for (at, one) in all.iter().enumerate() {
        if at == 0 {
            write!(f, ";{name}={one}")?;
        } else {
            write!(f, ",{one}")?;
        }
    }
    Ok(())
}

fn frequency_text(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Secondly => "SECONDLY",
        Frequency::Minutely => "MINUTELY",
        Frequency::Hourly => "HOURLY",
        Frequency::Daily => "DAILY",
        Frequency::Weekly => "WEEKLY",
        Frequency::Monthly => "MONTHLY",
        Frequency::Yearly => "YEARLY",
    }
}

fn weekday_text(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
