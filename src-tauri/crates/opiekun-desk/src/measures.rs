//! Figures of the branch day: no-shows, waits, service, load, lead, satisfaction.

use crate::{
    Desk, DeskError,
    branch::Branch,
    calendar::span,
    time::day_start,
    views::*,
    words::{Words, key},
};
use chrono::{Days, NaiveDate};
use opiekun_domain::{
    Invalid,
    appointment::Purpose,
    calendar::{Advisor, BranchDay, working_time},
    ids::RoomId,
};
use opiekun_exchange::write::{TableFormat, WrittenColumn, write_table};
use opiekun_storage::{
    folder::write_whole,
    read::measure::{MeasureRecord, MeasuredBy},
};

/// Whole minutes of seconds, rounded.
fn minutes(seconds: u32) -> u32 {
    (seconds + 30) / 60
}

/// Whole days of seconds, rounded.
fn days(seconds: u32) -> u32 {
    (seconds + 43_200) / 86_400
}

fn row(record: MeasureRecord, name: String, available: Option<u32>) -> MeasureRow {
    MeasureRow {
        code: record.key,
        name,
        count: record.count,
        served: record.served,
        missed: record.missed,
        cancelled: record.cancelled,
        minutes: record.minutes,
        available,
        service: record.service.map(minutes),
        wait: record.wait.map(minutes),
        lead: record.lead.map(days),
        score: (record.scores > 0)
            .then(|| (record.score_sum * 100 + record.scores / 2) / record.scores.max(1)),
        scores: record.scores,
    }
}

/// Minutes that are worked from one day to another.
fn worked(advisor: &Advisor, branch: &Branch, from: NaiveDate, to: NaiveDate) -> u32 {
    let days = from.iter_days().take_while(|day| *day <= to);
    let minutes: i64 = days
        .flat_map(|day| working_time(&advisor.hours, &branch.opening, day))
        .map(|period| (period.end - period.start).num_minutes())
        .sum();
    u32::try_from(minutes).unwrap_or(u32::MAX)
}

impl Desk {
    /// Figures from one day to another, both included.
    ///
    /// # Errors
    /// Locked; days that are no dates or too far apart.
    pub fn measures(&self, from: &str, to: &str) -> Result<Measures, DeskError> {
        let (from, to) = span(from, to)?;
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let start = day_start(from)?;
        let end = day_start(to.checked_add_days(Days::new(1)).unwrap_or(to))?;
        let by = |what| open.vault.measure(what, start, end);
        let advisors = branch.advisors(&branch.people().iter().map(|one| one.id).collect::<Vec<_>>())?;
        let mut all_minutes = 0_u32;
        let serving = branch.serving();
        let mut of_people = Vec::new();
        let records = by(MeasuredBy::Advisor)?;
        for advisor in &advisors {
            let there = worked(advisor, &branch, from, to);
            let known = records
                .iter()
                .find(|record| record.key == advisor.id.to_string())
                .cloned();
            if serving.contains(&advisor.id) {
                all_minutes = all_minutes.saturating_add(there);
            }
            if let Some(record) = known {
                of_people.push(row(record, branch.person_name(advisor.id), Some(there)));
            }
        }
        let room_name = |key: &str| key.parse::<RoomId>().ok().and_then(|room| branch.room_name(room));
        let open_minutes = opened(&branch, from, to);
        let purpose_title = |key: &str| {
            let rules = Purpose::parse(key)
                .ok()
                .and_then(|purpose| branch.rules(purpose, to));
            rules.map(|rules| rules.title).unwrap_or_default()
        };
        let total = by(MeasuredBy::All)?.into_iter().next().unwrap_or_default();
        let named = |records: Vec<MeasureRecord>, name: &dyn Fn(&str) -> String, there: Option<u32>| {
            let rows = records.into_iter().map(|record| {
                let name = name(&record.key);
                row(record, name, there)
            });
            rows.collect::<Vec<_>>()
        };
        Ok(Measures {
            from: from.to_string(),
            to: to.to_string(),
            total: row(total, String::new(), Some(all_minutes)),
            by_purpose: named(by(MeasuredBy::Purpose)?, &|key| purpose_title(key), None),
            by_advisor: of_people,
            by_room: named(
                by(MeasuredBy::Room)?,
                &|key| room_name(key).unwrap_or_default(),
                Some(open_minutes),
            ),
            by_week: named(by(MeasuredBy::Week)?, &|_| String::new(), None),
        })
    }
}

/// Minutes that the branch is open from one day to another.
fn opened(branch: &Branch, from: NaiveDate, to: NaiveDate) -> u32 {
    let days = from.iter_days().take_while(|day| *day <= to);
    let minutes: u32 = days
        .filter_map(|day| match branch.opening.on(day) {
            BranchDay::Open(spans) => {
                let spans = spans.as_slice().iter();
                Some(spans.map(|span| u32::from(span.to() - span.from())).sum::<u32>())
            }
            BranchDay::Holiday(_) | BranchDay::Closed => None,
        })
        .sum();
    minutes
}

impl Desk {
    /// Figures as a table in the folder for saved files: `by` is `purpose`, `advisor`, `room` or `week`.
    ///
    /// # Errors
    /// As [`Desk::measures`]; another word; `folder_read_only`, `disk_full`.
    pub fn measures_export(&self, from: &str, to: &str, by: &str, format: &str) -> Result<String, DeskError> {
        let figures = self.measures(from, to)?;
        let rows = match by {
            "purpose" => figures.by_purpose,
            "advisor" => figures.by_advisor,
            "room" => figures.by_room,
            "week" => figures.by_week,
            _ => return Err(DeskError::field("by", Invalid::ChoiceUnknown)),
        };
        let format = match format {
            "csv" => TableFormat::Csv,
            "xlsx" => TableFormat::Xlsx,
            _ => return Err(DeskError::field("format", Invalid::ChoiceUnknown)),
        };
        let words = Words::load(self.appearance().language);
        let say = |name: &str| words.text(&key("measure", name), &Params::new());
        let heads = [
            by,
            "count",
            "served",
            "missed",
            "cancelled",
            "minutes",
            "available",
            "service",
            "wait",
            "lead",
            "score",
            "scores",
        ];
        let columns: Vec<WrittenColumn> = heads
            .iter()
            .map(|head| WrittenColumn {
                header: say(head),
                identifier: false,
            })
            .collect();
        let number = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
        let table = rows.into_iter().map(|row| {
            let name = match by {
                "purpose" if row.name.is_empty() => words.text(&key("purpose", &row.code), &Params::new()),
                "week" => row.code.clone(),
                _ => row.name.clone(),
            };
            let score = row
                .score
                .map(|score| format!("{},{:02}", score / 100, score % 100));
            vec![
                name,
                row.count.to_string(),
                row.served.to_string(),
                row.missed.to_string(),
                row.cancelled.to_string(),
                row.minutes.to_string(),
                number(row.available),
                number(row.service),
                number(row.wait),
                number(row.lead),
                score.unwrap_or_default(),
                row.scores.to_string(),
            ]
        });
        let bytes = write_table(&columns, table, format).map_err(|_| DeskError::ExportTooLarge)?;
        let path = self.save_path(&format!("{} {from} {to}", say("file")), format.ending())?;
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }
}
