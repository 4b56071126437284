//! From text to a rule.

use super::{Bound, Frequency, Rule};
use crate::ical::value::{Raw, number, raw};
use chrono::Weekday;

/// Longest list of numbers; the longest with a meaning is that of the days of a year, from both its ends.
const LIST_MAX: usize = 1_000;

/// The rule of a text.
pub(super) fn rule(text: &str) -> Option<Rule> {
    let mut seen: Vec<String> = Vec::new();
    let mut frequency = None;
    let mut rule = Rule {
        frequency: Frequency::Daily,
        interval: 1,
        bound: Bound::Forever,
        seconds: Vec::new(),
        minutes: Vec::new(),
        hours: Vec::new(),
        days: Vec::new(),
        month_days: Vec::new(),
        year_days: Vec::new(),
        weeks: Vec::new(),
        months: Vec::new(),
        places: Vec::new(),
        week_start: Weekday::Mon,
    };
    for part in text.trim().split(';') {
        // Some programs end a rule with a semicolon.
        if part.trim().is_empty() {
            continue;
        }
        let (name, value) = part.split_once('=')?;
        let (name, value) = (name.trim().to_ascii_uppercase(), value.trim());
        match name.as_str() {
            "FREQ" => frequency = Some(frequency_of(value)?),
            "INTERVAL" => rule.interval = number(value).filter(|interval| *interval > 0)?,
            // Confluence writes the count of what has none as -1.
            "COUNT" if value == "-1" => {}
            "COUNT" if rule.bound == Bound::Forever => {
                rule.bound = Bound::Count(number(value).filter(|count| *count > 0)?);
            }
            "UNTIL" if rule.bound == Bound::Forever => {
                rule.bound = match raw(value)? {
                    Raw::Date(date) => Bound::Day(date),
                    Raw::Local(wall) => Bound::Wall(wall),
                    Raw::Utc(wall) => Bound::Instant(wall.and_utc()),
                }
            }
            // A leap second is no second of its own here.
            "BYSECOND" => rule.seconds = list(value, 0, 60, false)?,
            "BYMINUTE" => rule.minutes = list(value, 0, 59, false)?,
            "BYHOUR" => rule.hours = list(value, 0, 23, false)?,
            "BYDAY" => rule.days = days(value)?,
            "BYMONTHDAY" => rule.month_days = list(value, 1, 31, true)?,
            "BYYEARDAY" => rule.year_days = list(value, 1, 366, true)?,
            "BYWEEKNO" => rule.weeks = list(value, 1, 53, true)?,
            "BYMONTH" => rule.months = list(value, 1, 12, false)?,
            "BYSETPOS" => rule.places = list(value, 1, 366, true)?,
            "WKST" => rule.week_start = weekday(value)?,
            _ => return None,
        }
        if seen.contains(&name) {
            return None;
        }
        seen.push(name);
    }
    rule.frequency = frequency?;
    rule.seconds.retain(|second| *second < 60);
    allowed(&rule).then_some(rule)
}

/// The table of the standard: which parts go with which frequency.
fn allowed(rule: &Rule) -> bool {
    use Frequency::{Daily, Monthly, Weekly, Yearly};
    let numbered = rule.days.iter().any(|(place, _)| *place != 0);
    let some = [
        &rule.seconds,
        &rule.minutes,
        &rule.hours,
        &rule.month_days,
        &rule.year_days,
        &rule.weeks,
        &rule.months,
    ];
    let plain = rule.days.is_empty() && some.iter().all(|list| list.is_empty());
    let weekly = rule.frequency == Weekly && !rule.month_days.is_empty();
    let year_days = matches!(rule.frequency, Daily | Weekly | Monthly) && !rule.year_days.is_empty();
    let weeks = rule.frequency != Yearly && !rule.weeks.is_empty();
    let places = !matches!(rule.frequency, Monthly | Yearly) || !rule.weeks.is_empty();
    !(weekly || year_days || weeks || (numbered && places) || (plain && !rule.places.is_empty()))
}

fn frequency_of(text: &str) -> Option<Frequency> {
    let all = [
        Frequency::Secondly,
        Frequency::Minutely,
        Frequency::Hourly,
        Frequency::Daily,
        Frequency::Weekly,
        Frequency::Monthly,
        Frequency::Yearly,
    ];
    let mut named = all.into_iter();
    named.find(|one| super::frequency_text(*one).eq_ignore_ascii_case(text))
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

/// A number with a sign, if signs are allowed.
fn signed(text: &str, least: u32, most: u32, signs: bool) -> Option<i16> {
    let digits = if signs {
        text.strip_prefix(['-', '+']).unwrap_or(text)
    } else {
        text
    };
    let amount = number(digits).filter(|amount| (least..=most).contains(amount))?;
    let amount = i16::try_from(amount).ok()?;
    Some(if text.starts_with('-') { -amount } else { amount })
}

/// A list in order, each number once.
fn list(text: &str, least: u32, most: u32, signs: bool) -> Option<Vec<i16>> {
    let mut all = Vec::new();
    for part in text.split(',') {
        all.push(signed(part.trim(), least, most, signs)?);
        if all.len() > LIST_MAX {
            return None;
        }
    }
    all.sort_unstable();
    all.dedup();
    Some(all)
}

fn days(text: &str) -> Option<Vec<(i16, Weekday)>> {
    let mut all = Vec::new();
    for part in text.split(',') {
        let part = part.trim();
        let at = part.len().checked_sub(2)?;
        let (place, day) = (part.get(..at)?, weekday(part.get(at..)?)?);
        let place = if place.is_empty() {
            0
        } else {
            signed(place, 1, 53, true)?
        };
        all.push((place, day));
        if all.len() > LIST_MAX {
            return None;
        }
    }
    all.sort_unstable_by_key(|(place, day)| (day.num_days_from_monday(), *place));
    all.dedup();
    Some(all)
}
