//! Statutory days off and working days in Poland, and the counting of time limits.
//!
//! Sources: act of 18 Jan 1951 on days off with its changes (6 January from 2011 on, 24 December from 2025 on);
//! civil code art. 111–115 for time limits.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

/// A statutory day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Stable code; the name is in the message files under `holiday-…`.
    pub code: &'static str,
}

/// Fixed days: month, day, code, first year. Years before 1990 are outside what this list answers for.
const FIXED: [(u32, u32, &str, i32); 10] = [
    (1, 1, "new_year", 1951),
    (1, 6, "epiphany", 2011),
    (5, 1, "labour_day", 1951),
    (5, 3, "constitution_day", 1990),
    (8, 15, "assumption", 1989),
    (11, 1, "all_saints", 1951),
    (11, 11, "independence_day", 1989),
    (12, 24, "christmas_eve", 2025),
    (12, 25, "christmas_day", 1951),
    (12, 26, "second_christmas_day", 1951),
];

/// Days off given once: 12 November 2018, the centenary of independence (act of 7 Nov 2018).
const ONCE: [(i32, u32, u32, &str); 1] = [(2018, 11, 12, "independence_centenary")];

/// Days that move with Easter: days after Easter Sunday, code.
const MOVING: [(u64, &str); 4] = [
    (0, "easter_sunday"),
    (1, "easter_monday"),
    (49, "pentecost"),
    (60, "corpus_christi"),
];

/// Days off of a year in order of date; from 1990 on.
pub fn of_year(year: i32) -> Vec<Holiday> {
    let mut days: Vec<Holiday> = FIXED
        .into_iter()
        .filter(|(_, _, _, since)| year >= *since)
        .filter_map(|(month, day, code, _)| {
            NaiveDate::from_ymd_opt(year, month, day).map(|date| Holiday { date, code })
        })
        .collect();
    days.extend(
        ONCE.into_iter()
            .filter(|(only, ..)| *only == year)
            .filter_map(|(_, month, day, code)| {
                NaiveDate::from_ymd_opt(year, month, day).map(|date| Holiday { date, code })
            }),
    );
    if let Some(easter) = easter(year) {
        days.extend(MOVING.into_iter().filter_map(|(after, code)| {
            easter
                .checked_add_days(Days::new(after))
                .map(|date| Holiday { date, code })
        }));
    }
    days.sort_by_key(|holiday| holiday.date);
    days
}

/// The statutory day off on that date.
pub fn on(date: NaiveDate) -> Option<Holiday> {
    of_year(date.year())
        .into_iter()
        .find(|holiday| holiday.date == date)
}

/// Whether a bank branch counts the day as a working day: not Saturday, Sunday or a statutory day off.
pub fn is_working(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && on(date).is_none()
}

/// The first working day on or after the date (civil code art. 115).
pub fn next_working(date: NaiveDate) -> NaiveDate {
    date.iter_days().find(|day| is_working(*day)).unwrap_or(date)
}

/// The date `count` working days after `date`, or before it when negative. The day itself does not count
/// (civil code art. 111 § 2); zero gives the date itself when it is a working day, else the next one.
pub fn add_working_days(date: NaiveDate, count: i32) -> NaiveDate {
    if count == 0 {
        return next_working(date);
    }
    let mut left = count.unsigned_abs();
    let mut day = date;
    while left > 0 {
        let step = if count > 0 { day.succ_opt() } else { day.pred_opt() };
        let Some(next) = step else { return day };
        day = next;
        if is_working(day) {
            left -= 1;
        }
    }
    day
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, ch. 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
