//! Values: dates, times, durations, offsets.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A date or time before its zone is known.
#[derive(Clone, Copy)]
pub(super) enum Raw {
    Date(NaiveDate),
    Local(NaiveDateTime),
    Utc(NaiveDateTime),
}

/// Reads `20261127`, `20261127T090000` or `20261127T090000Z`. The form decides and not the parameter `VALUE`, which
/// programs forget.
pub(super) fn raw(text: &str) -> Option<Raw> {
    let text = text.trim();
    let Some((day, time)) = text.split_once(['T', 't']) else {
        // Google marks days of birthdays as if they were times in UTC.
        return date(text.strip_suffix('Z').unwrap_or(text)).map(Raw::Date);
    };
    let (digits, utc) = match time.strip_suffix(['Z', 'z']) {
        Some(digits) => (digits, true),
        None => (time, false),
    };
    let wall = date(day)?.and_time(clock(digits)?);
    Some(if utc { Raw::Utc(wall) } else { Raw::Local(wall) })
}

fn date(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(
        number(text.get(..4)?)?.try_into().ok()?,
        number(text.get(4..6)?)?,
        number(text.get(6..)?)?,
    )?;
    (date.year() > 0).then_some(date)
}

fn clock(text: &str) -> Option<NaiveTime> {
    if text.len() != 6 {
        return None;
    }
    // A leap second is no second of its own here.
    let second = number(text.get(4..)?)?;
    let second = if second == 60 { 59 } else { second };
    NaiveTime::from_hms_opt(number(text.get(..2)?)?, number(text.get(2..4)?)?, second)
}

/// Digits and nothing else.
pub(super) fn number(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// A duration: days by the calendar, the rest by the clock.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Duration {
    pub negative: bool,
    pub days: u32,
    pub rest: TimeDelta,
}

/// Reads `P1W`, `P1DT2H`, `-PT15M`.
pub(super) fn duration(text: &str) -> Option<Duration> {
    let text = text.trim();
    let negative = text.starts_with('-');
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut left = text.strip_prefix('P')?;
    let (mut days, mut seconds) = (0_u64, 0_u64);
    let (mut clock, mut some) = (false, false);
    while !left.is_empty() {
        if let Some(rest) = left.strip_prefix('T').filter(|_| !clock) {
            clock = true;
            left = rest;
            continue;
        }
        let end = left.find(|c: char| !c.is_ascii_digit())?;
        let amount = u64::from(number(left.get(..end)?)?);
        match (left.get(end..=end)?, clock) {
            ("W", false) => days += amount * 7,
            ("D", false) => days += amount,
            ("H", true) => seconds += amount * 3600,
            ("M", true) => seconds += amount * 60,
            ("S", true) => seconds += amount,
            _ => return None,
        }
        // Longer than written history is no event.
        if days > 4_000_000 || seconds > 400_000_000_000 {
            return None;
        }
        some = true;
        left = left.get(end + 1..)?;
    }
    let duration = Duration {
        negative,
        days: days.try_into().ok()?,
        rest: TimeDelta::try_seconds(seconds.try_into().ok()?)?,
    };
    some.then_some(duration)
}

/// Reads an offset from UTC such as `+0100`, in seconds.
pub(super) fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.strip_prefix(['-', '+'])?;
    if digits.len() != 4 && digits.len() != 6 {
        return None;
    }
    let seconds = digits.get(4..).filter(|digits| !digits.is_empty());
    let (hours, minutes) = (number(digits.get(..2)?)?, number(digits.get(2..4)?)?);
    let seconds = seconds.map_or(Some(0), number)?;
    if hours > 23 || minutes > 59 || seconds > 59 {
        return None;
    }
    i32::try_from(hours * 3600 + minutes * 60 + seconds)
        .ok()
        .map(|amount| sign * amount)
}

/// An offset as the standard writes it.
pub(super) fn offset_text(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

/// A date as the standard writes it.
pub(super) fn date_text(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A wall time as the standard writes it; fractions of a second are left out.
pub(super) fn wall_text(wall: NaiveDateTime) -> String {
    format!("{}T{}", date_text(wall.date()), wall.format("%H%M%S"))
}

/// An instant in UTC as the standard writes it.
pub(super) fn utc_text(instant: DateTime<Utc>) -> String {
    format!("{}Z", wall_text(instant.naive_utc()))
}
