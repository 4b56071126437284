//! Wall time of Europe/Warsaw laid on real time.

use super::{Conflict, Step, pieces::Piece};
use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Europe::Warsaw;

/// Minutes of a day by the wall clock.
const DAY: i64 = 24 * 60;

/// The instant of a wall time. Of a time that comes twice in autumn, the first.
///
/// # Errors
/// [`Conflict::InGap`] for a time that spring leaves out.
pub fn instant(wall: NaiveDateTime) -> Result<DateTime<Utc>, Conflict> {
    match Warsaw.from_local_datetime(&wall) {
        LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => Ok(time.with_timezone(&Utc)),
        LocalResult::None => Err(Conflict::InGap),
    }
}

/// The local date of an instant.
pub fn local_day(time: DateTime<Utc>) -> NaiveDate {
    time.with_timezone(&Warsaw).date_naive()
}

/// The minute of an instant, counted from 1970 in UTC; seconds are dropped.
pub fn minute_of(time: DateTime<Utc>) -> i64 {
    time.timestamp().div_euclid(60)
}

/// The first minute that does not begin before the instant.
pub(super) fn minute_from(time: DateTime<Utc>) -> i64 {
    let part = time.timestamp().rem_euclid(60) != 0 || time.timestamp_subsec_nanos() != 0;
    minute_of(time) + i64::from(part)
}

/// The instant at which a minute begins.
pub(super) fn time_of(minute: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(minute.checked_mul(60)?, 0)
}

/// Local date of a minute.
pub(super) fn date_of(minute: i64) -> Option<NaiveDate> {
    let days = (minute + offset(minute)).div_euclid(DAY);
    let days = chrono::TimeDelta::try_days(days)?;
    NaiveDate::default().checked_add_signed(days)
}

/// Minutes by which the wall clock is ahead of UTC.
fn offset(minute: i64) -> i64 {
    let seconds = time_of(minute).map_or(0, |time| {
        let fixed = Warsaw.offset_from_utc_datetime(&time.naive_utc()).fix();
        i64::from(fixed.local_minus_utc())
    });
    seconds.div_euclid(60)
}

/// A local day as it really elapses: one stretch, or two around a change of the clock.
#[derive(Debug, Clone)]
pub(super) struct LocalDay {
    /// Midnight by the wall clock, counted as if the wall clock were UTC.
    midnight: i64,
    stretches: Vec<Stretch>,
}

/// Real minutes with the same offset.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    real: Piece,
    offset: i64,
}

impl LocalDay {
    /// Lays out a day.
    pub fn of(date: NaiveDate) -> Self {
        // `NaiveDate::default()` is 1 January 1970.
        let midnight = date.signed_duration_since(NaiveDate::default()).num_days() * DAY;
        // No offset is as long as a day, so the day lies within; the clock changes once within three days at most.
        let (mut before, mut after) = (midnight - DAY, midnight + 2 * DAY);
        let (old, new) = (offset(before), offset(after));
        let day = |offset: i64| Piece::new(midnight - offset, midnight + DAY - offset);
        if old == new {
            let real = day(old);
            let stretches = vec![Stretch { real, offset: old }];
            return Self { midnight, stretches };
        }
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if offset(middle) == old {
                before = middle;
            } else {
                after = middle;
            }
        }
        let halves = [
            (Piece::new(i64::MIN, after), old),
            (Piece::new(after, i64::MAX), new),
        ];
        let stretches = halves.into_iter().filter_map(|(half, offset)| {
            let real = day(offset).shared(half)?;
            Some(Stretch { real, offset })
        });
        Self {
            midnight,
            stretches: stretches.collect(),
        }
    }

    /// The day from its first to its last real minute.
    pub fn whole(&self) -> Piece {
        let from = self.stretches.first().map_or(self.midnight, |one| one.real.from);
        let to = self.stretches.last().map_or(self.midnight, |one| one.real.to);
        Piece::new(from, to)
    }

    /// The real time of hours that are given in minutes from midnight, in order. What the wall clock leaves out is
    /// left out; what it shows twice is there twice.
    pub fn real(&self, wall: &[Piece]) -> Vec<Piece> {
        let mut real = Vec::with_capacity(wall.len() + 1);
        for stretch in &self.stretches {
            let shift = self.midnight - stretch.offset;
            for piece in wall {
                let moved = Piece::new(piece.from + shift, piece.to + shift);
                if let Some(shared) = moved.shared(stretch.real) {
                    super::pieces::append(&mut real, shared);
                }
            }
        }
        real
    }

    /// The real minutes at which the wall clock shows a multiple of the step since midnight, in order.
    pub fn starts(&self, step: Step) -> Vec<i64> {
        let step = i64::from(step.get());
        let mut starts = Vec::new();
        for stretch in &self.stretches {
            let shown = stretch.real.from + stretch.offset - self.midnight;
            let mut start = stretch.real.from + (step - shown.rem_euclid(step)).rem_euclid(step);
            while start < stretch.real.to {
                starts.push(start);
                start += step;
            }
        }
        starts
    }
}
