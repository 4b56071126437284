//! From a rule to its wall times, one period after another. Nothing here knows a zone: nine o'clock stays nine
//! o'clock. Periods that end before anyone asks are leapt over unless occurrences must be counted.

use super::{
    Bound, Frequency, Rule,
    days::{DayFilter, same},
};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use std::ops::ControlFlow;

/// How much may still be tried; a rule that hardly ever matches must not keep anyone waiting.
pub(in crate::ical) struct Effort(u64);

impl Effort {
    /// So many days or times may be looked at.
    pub(in crate::ical) fn new(most: u64) -> Self {
        Self(most)
    }

    /// What is left.
    pub(in crate::ical) fn left(&self) -> u64 {
        self.0
    }

    /// Takes from it; breaks when there is not enough.
    pub(in crate::ical) fn spend(&mut self, amount: u64) -> ControlFlow<()> {
        match self.0.checked_sub(amount) {
            Some(left) => {
                self.0 = left;
                ControlFlow::Continue(())
            }
            None => {
                self.0 = 0;
                ControlFlow::Break(())
            }
        }
    }
}

/// A walk over the wall times of a rule.
pub(in crate::ical) struct Walk<'a> {
    pub rule: &'a Rule,
    /// The beginning, which is always the first occurrence.
    pub start: NaiveDateTime,
    /// Earlier ones are counted and not told.
    pub from: NaiveDateTime,
    /// Later ones are not sought.
    pub to: NaiveDateTime,
}

impl Walk<'_> {
    /// Tells every wall time in order until the visitor breaks.
    pub(in crate::ical) fn go(
        &self,
        effort: &mut Effort,
        mut visit: impl FnMut(NaiveDateTime) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut left = match self.rule.bound {
            Bound::Count(count) => count,
            _ => u32::MAX,
        };
        let to = self.last();
        let mut tell = |wall: NaiveDateTime| {
            if wall > to || left == 0 {
                return ControlFlow::Break(());
            }
            left -= u32::from(left != u32::MAX);
            if wall < self.from {
                return ControlFlow::Continue(());
            }
            visit(wall)
        };
        tell(self.start)?;
        if self.rule.frequency >= Frequency::Daily {
            self.days(to, effort, &mut tell)
        } else {
            self.clock(to, effort, &mut tell)
        }
    }

    /// The last wall time that is sought. An instant is compared exactly by whoever knows the zone.
    fn last(&self) -> NaiveDateTime {
        let until = match self.rule.bound {
            Bound::Forever | Bound::Count(_) => return self.to,
            Bound::Day(date) => date.and_hms_opt(23, 59, 59),
            Bound::Wall(wall) => Some(wall),
            Bound::Instant(instant) => instant.naive_utc().checked_add_days(Days::new(1)),
        };
        until.map_or(self.to, |until| until.min(self.to))
    }

    /// The first period worth a look.
    fn first_period(&self, since_start: i64) -> i64 {
        match self.rule.bound {
            Bound::Count(_) => 0,
            _ => (since_start / i64::from(self.rule.interval) - 1).max(0),
        }
    }

    fn days(
        &self,
        to: NaiveDateTime,
        effort: &mut Effort,
        tell: &mut impl FnMut(NaiveDateTime) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let filter = DayFilter::new(self.rule, self.start.date());
        let of_day = [&self.rule.hours, &self.rule.minutes, &self.rule.seconds];
        effort.spend(of_day.iter().map(|list| list.len().max(1) as u64).product())?;
        let times = self.times();
        let (start, from) = (self.start.date(), self.from.date());
        let passed = match self.rule.frequency {
            Frequency::Yearly => i64::from(from.year()) - i64::from(start.year()),
            Frequency::Monthly => month_number(from) - month_number(start),
            Frequency::Weekly => (from - start).num_days() / 7 - 1,
            _ => (from - start).num_days(),
        };
        let mut period = self.first_period(passed);
        loop {
            let Some((first, last)) = self.span(period) else {
                return ControlFlow::Continue(());
            };
            if first > to.date() {
                return ControlFlow::Continue(());
            }
            let mut days = Vec::new();
            let mut day = first;
            while day < last {
                effort.spend(1)?;
                if filter.month(day) {
                    if filter.fits(day) {
                        days.push(day);
                    }
                    day = day.succ_opt().unwrap_or(last);
                } else {
                    day = next_month(day).unwrap_or(last);
                }
            }
            self.of_period(&days, &times, effort, tell)?;
            period += 1;
        }
    }

    /// First day of a period and the day after its last; `None` beyond the calendar.
    fn span(&self, period: i64) -> Option<(NaiveDate, NaiveDate)> {
        let steps = period.checked_mul(i64::from(self.rule.interval))?;
        let start = self.start.date();
        let days = |date: NaiveDate, days: i64| date.checked_add_signed(TimeDelta::try_days(days)?);
        match self.rule.frequency {
            Frequency::Yearly => {
                let year = i32::try_from(i64::from(start.year()).checked_add(steps)?).ok()?;
                let next = year.checked_add(1)?;
                Some((
                    NaiveDate::from_ymd_opt(year, 1, 1)?,
                    NaiveDate::from_ymd_opt(next, 1, 1)?,
                ))
            }
            Frequency::Monthly => {
                let first = start.with_day(1)?;
                let first = first.checked_add_months(Months::new(steps.try_into().ok()?))?;
                Some((first, next_month(first)?))
            }
            Frequency::Weekly => {
                let back = i64::from(start.weekday().days_since(self.rule.week_start));
                let first = days(start, steps.checked_mul(7)? - back)?;
                Some((first, days(first, 7)?))
            }
            _ => {
                let first = days(start, steps)?;
                Some((first, first.succ_opt()?))
            }
        }
    }

    /// Times of a day, of a rule of days or more.
    fn times(&self) -> Vec<NaiveTime> {
        let time = self.start.time();
        let mut times = Vec::new();
        for hour in or(&self.rule.hours, time.hour()) {
            for minute in or(&self.rule.minutes, time.minute()) {
                for second in or(&self.rule.seconds, time.second()) {
                    times.extend(NaiveTime::from_hms_opt(hour, minute, second));
                }
            }
        }
        times
    }

    /// Tells the times of a period, or those of them that `BYSETPOS` picks.
    fn of_period(
        &self,
        days: &[NaiveDate],
        times: &[NaiveTime],
        effort: &mut Effort,
        tell: &mut impl FnMut(NaiveDateTime) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut one = |wall: NaiveDateTime| {
            effort.spend(1)?;
            if wall > self.start {
                return tell(wall);
            }
            ControlFlow::Continue(())
        };
        if self.rule.places.is_empty() {
            for day in days {
                for time in times {
                    one(day.and_time(*time))?;
                }
            }
            return ControlFlow::Continue(());
        }
        let all = days.len() * times.len();
        let mut picked: Vec<usize> = self.rule.places.iter().filter_map(|at| place(*at, all)).collect();
        picked.sort_unstable();
        picked.dedup();
        for at in picked {
            let day = at.checked_div(times.len()).and_then(|at| days.get(at));
            let time = at.checked_rem(times.len()).and_then(|at| times.get(at));
            if let (Some(day), Some(time)) = (day, time) {
                one(day.and_time(*time))?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Rules of hours, minutes and seconds. What a day or an hour rules out is leapt over.
    fn clock(
        &self,
        to: NaiveDateTime,
        effort: &mut Effort,
        tell: &mut impl FnMut(NaiveDateTime) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let filter = DayFilter::new(self.rule, self.start.date());
        let unit = match self.rule.frequency {
            Frequency::Hourly => 3_600,
            Frequency::Minutely => 60,
            _ => 1,
        };
        let step = unit * i64::from(self.rule.interval);
        let into = i64::from(self.start.time().num_seconds_from_midnight()) % unit;
        let stamp = self.start.and_utc().timestamp() - into;
        let mut period = self.first_period((self.from - self.start).num_seconds() / unit);
        loop {
            effort.spend(1)?;
            let at = period
                .checked_mul(step)
                .and_then(|passed| stamp.checked_add(passed));
            let at = at.and_then(|at| chrono::DateTime::from_timestamp(at, 0));
            let Some(at) = at.map(|at| at.naive_utc()).filter(|at| *at <= to) else {
                return ControlFlow::Continue(());
            };
            if let Some(seconds) = self.closed(&filter, at) {
                period += ((seconds + step - 1) / step).max(1);
                continue;
            }
            let time = at.time();
            let minutes = match self.rule.frequency {
                Frequency::Hourly => or(&self.rule.minutes, self.start.minute()),
                _ => vec![time.minute()],
            };
            let seconds = match self.rule.frequency {
                Frequency::Secondly => vec![time.second()],
                _ => or(&self.rule.seconds, self.start.second()),
            };
            let mut times = Vec::with_capacity(minutes.len() * seconds.len());
            for minute in minutes {
                let of_minute = seconds.iter();
                times.extend(
                    of_minute.filter_map(|second| NaiveTime::from_hms_opt(time.hour(), minute, *second)),
                );
            }
            self.of_period(&[at.date()], &times, effort, tell)?;
            period += 1;
        }
    }

    /// Seconds until the next day, hour or minute that may fit, when this one does not.
    fn closed(&self, filter: &DayFilter<'_>, at: NaiveDateTime) -> Option<i64> {
        let out = |list: &[i16], value: u32| !list.is_empty() && !list.iter().any(|one| same(*one, value));
        let of_day = i64::from(at.time().num_seconds_from_midnight());
        if !(filter.month(at.date()) && filter.fits(at.date())) {
            return Some(86_400 - of_day);
        }
        if out(&self.rule.hours, at.hour()) {
            return Some(3_600 - of_day % 3_600);
        }
        if self.rule.frequency <= Frequency::Minutely && out(&self.rule.minutes, at.minute()) {
            return Some(60 - of_day % 60);
        }
        if self.rule.frequency == Frequency::Secondly && out(&self.rule.seconds, at.second()) {
            return Some(1);
        }
        None
    }
}

/// Place of a list of so many, from its end when negative.
fn place(at: i16, all: usize) -> Option<usize> {
    let steps = usize::from(at.unsigned_abs());
    if at > 0 {
        steps.checked_sub(1).filter(|at| *at < all)
    } else {
        all.checked_sub(steps)
    }
}

fn or(list: &[i16], value: u32) -> Vec<u32> {
    if list.is_empty() {
        return vec![value];
    }
    list.iter().filter_map(|one| u32::try_from(*one).ok()).collect()
}

fn month_number(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

fn next_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))
}
