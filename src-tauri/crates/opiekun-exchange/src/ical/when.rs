//! When something takes place: a day or a time by some clock, and how long.

use super::Zone;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A day, or a time by some clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// A whole day by the clock of the branch.
    Day(NaiveDate),
    /// A wall time.
    Time(NaiveDateTime, Zone),
}

impl Point {
    /// The instant; of a day its beginning.
    pub fn instant(&self) -> DateTime<Utc> {
        match self {
            Self::Day(date) => midnight(*date),
            Self::Time(wall, zone) => zone.instant(*wall),
        }
    }

    /// The day as the clock of the point shows it; a time in UTC is shown by the clock of the branch.
    pub(super) fn date(&self) -> NaiveDate {
        match self {
            Self::Day(date) => *date,
            Self::Time(wall, Zone::Utc) => Zone::WARSAW.wall(wall.and_utc()).date(),
            Self::Time(wall, _) => wall.date(),
        }
    }
}

/// Midnight of a day by the clock of the branch.
pub(super) fn midnight(date: NaiveDate) -> DateTime<Utc> {
    Zone::WARSAW.instant(date.and_time(NaiveTime::MIN))
}

/// How long an event lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// So long in real time.
    Exact(TimeDelta),
    /// Days by the wall clock and then so long in real time.
    Nominal {
        /// Days.
        days: u32,
        /// The rest.
        rest: TimeDelta,
    },
}

impl Span {
    /// The end of what begins at a wall time. Ends beyond the calendar are at the beginning.
    pub(super) fn end(&self, start: NaiveDateTime, zone: &Zone) -> DateTime<Utc> {
        let (begin, rest) = match self {
            Self::Exact(length) => (zone.instant(start), *length),
            Self::Nominal { days, rest } => {
                let days = Days::new(u64::from(*days));
                let moved = start.checked_add_days(days).unwrap_or(start);
                (zone.instant(moved), *rest)
            }
        };
        begin.checked_add_signed(rest).unwrap_or(begin)
    }

    /// Longer than it can really last.
    pub(super) fn at_most(&self) -> TimeDelta {
        match self {
            Self::Exact(length) => *length,
            Self::Nominal { days, rest } => {
                let days = TimeDelta::days(i64::from(*days) + 2);
                days.checked_add(rest).unwrap_or(days)
            }
        }
    }
}

/// When an event takes place, or its first occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// At a time.
    Timed {
        /// Beginning by the wall clock.
        start: NaiveDateTime,
        /// Which clock.
        zone: Zone,
        /// How long; nothing for a mere moment.
        span: Span,
    },
    /// Whole days by the clock of the branch.
    AllDay {
        /// First day.
        first: NaiveDate,
        /// How many.
        days: u32,
    },
}

impl When {
    /// From one instant to another, by the clock of the branch where it can say so: not in the second of the two
    /// hours of autumn, which it cannot tell from the first.
    pub fn between(start: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        let wall = Zone::WARSAW.wall(start);
        let zone = if Zone::WARSAW.instant(wall) == start {
            Zone::WARSAW
        } else {
            Zone::Utc
        };
        Self::Timed {
            start: zone.wall(start),
            zone,
            span: Span::Exact(end.signed_duration_since(start).max(TimeDelta::zero())),
        }
    }

    /// When it begins.
    pub fn start(&self) -> DateTime<Utc> {
        match self {
            Self::Timed { start, zone, .. } => zone.instant(*start),
            Self::AllDay { first, .. } => midnight(*first),
        }
    }

    /// When it ends.
    pub fn end(&self) -> DateTime<Utc> {
        match self {
            Self::Timed { start, zone, span } => span.end(*start, zone),
            Self::AllDay { first, days } => {
                let after = first.checked_add_days(Days::new(u64::from(*days)));
                midnight(after.unwrap_or(*first))
            }
        }
    }

    /// Whether it takes whole days.
    pub fn is_all_day(&self) -> bool {
        matches!(self, Self::AllDay { .. })
    }
}
