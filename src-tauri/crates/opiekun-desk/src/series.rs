//! Visits that come back: every week, every two weeks, every month.

use crate::{
    Desk, DeskError,
    branch::Branch,
    conflicts::unless_forced,
    time::{local_date, local_text, parse_day, parse_start},
    views::*,
};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, Utc};
use opiekun_domain::{
    Invalid,
    appointment::{NewVisit, SERIES_MAX},
    calendar::{Conflict, instant},
    command::Command,
    ids::{AppointmentId, CommandId, SeriesId},
};

impl Desk {
    /// The days of a series with what stands in the way of each; the first is the visit itself.
    ///
    /// # Errors
    /// As [`Desk::appointment_check`]; a number of visits outside 2–60.
    pub fn series_plan(&self, input: &BookInput, series: &SeriesInput) -> Result<Vec<SeriesDay>, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let mut out = Vec::new();
        for (start, nr) in self.series_starts(input, series)?.into_iter().zip(0_u32..) {
            let conflict = match start {
                Err(gap) => Some(gap),
                Ok(start) => {
                    let slot = self.slot(&local_text(start), input.minutes)?;
                    let visit = AppointmentId::part_of(&self.new_command_id()?, nr);
                    let conflicts = self.draft(&open, &branch, visit, input, slot)?.conflicts;
                    // That somebody is taken weighs most.
                    let taken = conflicts.iter().find(|one| one.doubles());
                    taken.or(conflicts.first()).copied()
                }
            };
            let date = self
                .series_dates(input, series)?
                .get(usize::try_from(nr).unwrap_or(usize::MAX))
                .copied();
            let date = date.unwrap_or_else(|| local_date(self.now()));
            let clock = input.start.get(10..).unwrap_or_default();
            out.push(SeriesDay {
                date: date.to_string(),
                start: format!("{date}{clock}"),
                conflict: conflict.map(|conflict| self.conflict_view(&open, conflict)),
            });
        }
        Ok(out)
    }

    /// Books a series, all its visits or none; days that are left out stay out.
    ///
    /// # Errors
    /// As [`Desk::appointment_book`]; which day stands in the way is in `appointment_conflict`.
    pub fn series_book(
        &self,
        command_id: CommandId,
        input: &BookInput,
        series: &SeriesInput,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let mut without = Vec::new();
        for day in &series.without {
            without.push(parse_day(day)?);
        }
        let mut visits: Vec<NewVisit> = Vec::new();
        let dates = self.series_dates(input, series)?;
        let starts = self.series_starts(input, series)?;
        for ((date, start), nr) in dates.into_iter().zip(starts).zip(0_u32..) {
            if without.contains(&date) {
                continue;
            }
            let start = start.map_err(|_| DeskError::TimeMissing)?;
            let slot = self.slot(&local_text(start), input.minutes)?;
            let draft = self.draft(
                &open,
                &branch,
                AppointmentId::part_of(&command_id, nr),
                input,
                slot,
            )?;
            unless_forced(&draft.conflicts, &input.overbooked, input.doubles)?;
            visits.push(draft.visit);
        }
        if visits.is_empty() {
            return Err(DeskError::field("without", Invalid::Required));
        }
        let command = Command::BookSeries {
            id: SeriesId::of_command(&command_id),
            visits,
        };
        self.changed(&open, command_id, None, command)
    }

    /// Local days of a series.
    fn series_dates(&self, input: &BookInput, series: &SeriesInput) -> Result<Vec<NaiveDate>, DeskError> {
        let first = local_date(parse_start(&input.start)?);
        let count = usize::try_from(series.count).unwrap_or(usize::MAX);
        if !(2..=SERIES_MAX).contains(&count) {
            let reason = Invalid::OutOfRange { min: 2, max: 60 };
            return Err(DeskError::field("count", reason));
        }
        let weeks =
            |step: u64| (0_u64..).map_while(move |nr| first.checked_add_days(Days::new(7 * step * nr)));
        Ok(match series.every.as_str() {
            "weekly" => weeks(1).take(count).collect(),
            "biweekly" => weeks(2).take(count).collect(),
            "monthly" => (0_u32..)
                .map_while(|nr| same_weekday(first, nr))
                .take(count)
                .collect(),
            _ => return Err(DeskError::field("every", Invalid::ChoiceUnknown)),
        })
    }

    /// Beginnings of a series at one time by the wall clock; a time that spring leaves out is named as such.
    fn series_starts(
        &self,
        input: &BookInput,
        series: &SeriesInput,
    ) -> Result<Vec<Result<DateTime<Utc>, Conflict>>, DeskError> {
        let first = local_text(parse_start(&input.start)?);
        let clock = NaiveDateTime::parse_from_str(&first, "%Y-%m-%dT%H:%M")
            .map_err(|_| DeskError::field("start", Invalid::DateFormat))?
            .time();
        let dates = self.series_dates(input, series)?;
        Ok(dates
            .into_iter()
            .map(|date| instant(date.and_time(clock)))
            .collect())
    }
}

/// The same day of the week in the same week of a later month: the second Tuesday, the last Friday when there is no
/// fifth.
fn same_weekday(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    let month = first.with_day(1)?.checked_add_months(Months::new(months))?;
    let nth = u8::try_from((first.day() - 1) / 7 + 1).ok()?;
    let nth_day =
        |nth| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), nth);
    nth_day(nth).or_else(|| nth_day(nth.checked_sub(1)?))
}
