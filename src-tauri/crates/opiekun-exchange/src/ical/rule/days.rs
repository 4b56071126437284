//! Which days a rule lets through.

use super::{Frequency, Rule};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Which days a rule lets through. What it leaves open, the day of the beginning says.
pub(super) struct DayFilter<'a> {
    rule: &'a Rule,
    months: Vec<u32>,
    month_day: Option<u32>,
    weekday: Option<Weekday>,
    /// Places of weekdays are counted in the month and not in the year.
    in_month: bool,
}

impl<'a> DayFilter<'a> {
    /// The filter of a rule that begins on a day.
    pub(super) fn new(rule: &'a Rule, start: NaiveDate) -> Self {
        use Frequency::{Monthly, Weekly, Yearly};
        let dated = !rule.year_days.is_empty() || !rule.month_days.is_empty() || !rule.days.is_empty();
        let weeks = !rule.weeks.is_empty();
        let yearly = rule.frequency == Yearly && !dated && !weeks;
        let mut months: Vec<u32> = rule
            .months
            .iter()
            .filter_map(|one| u32::try_from(*one).ok())
            .collect();
        if yearly && months.is_empty() {
            months.push(start.month());
        }
        let monthly = rule.frequency == Monthly && !dated;
        let weekly = !dated && (rule.frequency == Weekly || weeks);
        Self {
            rule,
            months,
            month_day: (yearly || monthly).then(|| start.day()),
            weekday: weekly.then(|| start.weekday()),
            in_month: rule.frequency == Monthly || !rule.months.is_empty(),
        }
    }

    /// Whether the month of a day is let through.
    pub(super) fn month(&self, day: NaiveDate) -> bool {
        self.months.is_empty() || self.months.contains(&day.month())
    }

    /// Whether a day of such a month is let through.
    pub(super) fn fits(&self, day: NaiveDate) -> bool {
        let rule = self.rule;
        let listed = |list: &[i16], value: u32, size: u32| {
            list.is_empty()
                || list
                    .iter()
                    .any(|one| same(*one, value) || from_end(*one, value, size))
        };
        let year_size = if day.leap_year() { 366 } else { 365 };
        self.month_day.is_none_or(|one| one == day.day())
            && self.weekday.is_none_or(|one| one == day.weekday())
            && listed(&rule.month_days, day.day(), u32::from(day.num_days_in_month()))
            && listed(&rule.year_days, day.ordinal(), year_size)
            && (rule.days.is_empty()
                || rule
                    .days
                    .iter()
                    .any(|(at, one)| self.weekday_fits(*at, *one, day)))
            && (rule.weeks.is_empty() || {
                let (number, all) = week(day, rule.week_start);
                listed(&rule.weeks, number, all)
            })
    }

    fn weekday_fits(&self, place: i16, weekday: Weekday, day: NaiveDate) -> bool {
        if day.weekday() != weekday {
            return false;
        }
        let (at, size) = if self.in_month {
            (day.day0(), u32::from(day.num_days_in_month()))
        } else {
            (day.ordinal0(), if day.leap_year() { 366 } else { 365 })
        };
        let back = (size - 1 - at) / 7 + 1;
        match place {
            0 => true,
            1.. => same(place, at / 7 + 1),
            _ => same(-place, back),
        }
    }
}

/// Number of the week of a day, and how many its year has. The first week has four days in its year at least.
fn week(day: NaiveDate, week_start: Weekday) -> (u32, u32) {
    let first_week = |year: i32| {
        let fourth = NaiveDate::from_ymd_opt(year, 1, 4)?;
        fourth.checked_sub_days(Days::new(fourth.weekday().days_since(week_start).into()))
    };
    let found = [day.year() + 1, day.year(), day.year() - 1]
        .into_iter()
        .find_map(|year| {
            let (first, next) = (first_week(year)?, first_week(year + 1)?);
            let into = (day - first).num_days();
            let all = (next - first).num_days() / 7;
            let number = u32::try_from(into.div_euclid(7) + 1).ok().filter(|_| into >= 0)?;
            Some((number, u32::try_from(all).ok()?))
        });
    found.unwrap_or((0, 0))
}

/// Whether a number of a rule is that number.
pub(super) fn same(one: i16, value: u32) -> bool {
    u32::try_from(one).is_ok_and(|one| one == value)
}

fn from_end(one: i16, value: u32, size: u32) -> bool {
    one < 0 && i64::from(size) + 1 + i64::from(one) == i64::from(value)
}
