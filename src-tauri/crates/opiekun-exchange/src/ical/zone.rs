//! Time zones: wall time laid on real time as RFC 5545, 3.3.5 wants it. A time that spring leaves out is taken with
//! the offset before the change, a time that comes twice in autumn is the first.

mod names;
mod rules;

pub(super) use names::{guessed, known};
pub(super) use rules::define;

use chrono::{DateTime, Days, LocalResult, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{Europe::Warsaw, Tz};
use std::sync::Arc;

/// Which clock a wall time is read from.
#[derive(Clone, PartialEq, Eq)]
pub enum Zone {
    /// UTC.
    Utc,
    /// A zone that the program knows by name.
    Named(Tz),
    /// A zone that the file defines.
    Defined(Arc<Definition>),
    /// No zone is given: taken as the clock of the branch.
    Floating,
}

impl Zone {
    /// The clock of the branch.
    pub const WARSAW: Self = Self::Named(Warsaw);

    /// The instant of a wall time.
    pub fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        match self {
            Self::Utc => wall.and_utc(),
            Self::Named(zone) => of_tz(*zone, wall),
            Self::Defined(zone) => zone.instant(wall),
            Self::Floating => of_tz(Warsaw, wall),
        }
    }

    /// What the clock shows at an instant.
    pub fn wall(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let utc = instant.naive_utc();
        let offset = match self {
            Self::Utc => 0,
            Self::Named(zone) => offset_of(*zone, utc),
            Self::Defined(zone) => zone.offset(instant.timestamp()),
            Self::Floating => offset_of(Warsaw, utc),
        };
        shifted(utc, offset)
    }

    /// Whether it is the clock of the branch by its name.
    pub(super) fn is_warsaw(&self) -> bool {
        *self == Self::WARSAW
    }
}

impl std::fmt::Debug for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Utc => "Utc",
            Self::Named(zone) => zone.name(),
            Self::Defined(_) => "Defined(…)",
            Self::Floating => "Floating",
        })
    }
}

fn of_tz(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => time.with_timezone(&Utc),
        LocalResult::None => {
            // A day earlier the change is still to come, whatever the offset.
            let before = wall.checked_sub_days(Days::new(1)).unwrap_or(wall);
            shifted(wall, -offset_of(zone, before)).and_utc()
        }
    }
}

/// Seconds by which the wall clock is ahead of UTC.
pub(super) fn offset_of(zone: Tz, utc: NaiveDateTime) -> i32 {
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

/// Wall and real time meet within the calendar; at its very ends they stay as they are.
fn shifted(time: NaiveDateTime, seconds: i32) -> NaiveDateTime {
    time.checked_add_signed(TimeDelta::seconds(seconds.into()))
        .unwrap_or(time)
}

/// A zone as a file defines it: its changes of the clock from 1970 to 2100.
#[derive(Clone, PartialEq, Eq)]
pub struct Definition {
    name: String,
    /// Offset before the first change, in seconds.
    before: i32,
    /// Changes in order.
    turns: Vec<Turn>,
}

/// A change of the clock.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// When it happens, in seconds from 1970.
    pub at: i64,
    /// Offset after it, in seconds.
    pub offset: i32,
}

impl Definition {
    /// Its name in the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Offset before the first change.
    pub(super) fn before(&self) -> i32 {
        self.before
    }

    /// Changes in order.
    pub(super) fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Offset after the first so many changes.
    fn after(&self, count: usize) -> i32 {
        let last = count.checked_sub(1).and_then(|at| self.turns.get(at));
        last.map_or(self.before, |turn| turn.offset)
    }

    fn offset(&self, instant: i64) -> i32 {
        self.after(self.turns.partition_point(|turn| turn.at <= instant))
    }

    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        let stamp = wall.and_utc().timestamp();
        // The first stretch in which the clock shows the time, or shows already more at its beginning: then the time
        // was left out, and the offset before counts.
        let day = 86_400;
        let mut count = self
            .turns
            .partition_point(|turn| turn.at <= stamp.saturating_sub(day));
        loop {
            let offset = self.after(count);
            let real = stamp - i64::from(offset);
            let Some(next) = self.turns.get(count) else {
                return shifted(wall, -offset).and_utc();
            };
            let left_out = real >= next.at && stamp - i64::from(next.offset) < next.at;
            if real < next.at || left_out {
                return shifted(wall, -offset).and_utc();
            }
            count += 1;
        }
    }
}

impl std::fmt::Debug for Definition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Definition(…)")
    }
}
