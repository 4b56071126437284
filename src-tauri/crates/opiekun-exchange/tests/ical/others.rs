//! Two libraries of others as witnesses: one reads what is written here, the other repeats rules.

use super::common::{FILES, event, utc};
use icalendar::{Calendar, Component};
use opiekun_exchange::ical::{Outgoing, occurrences, read, write};
use proptest::prelude::*;

#[test]
fn another_parser_reads_every_file_that_is_written() {
    for (name, bytes) in FILES {
        let file = read(bytes).unwrap();
        let count = file.events.len();
        let summaries: Vec<String> = file.events.iter().map(|event| event.summary.clone()).collect();
        let method = file.method;
        let written = write(&Outgoing {
            method,
            stamp: utc("2026-11-27T12:00:00Z"),
            events: file.events,
        });
        let text = String::from_utf8(written).unwrap();
        let other: Calendar = text.parse().unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let found: Vec<&icalendar::Event> =
            other.components.iter().filter_map(|one| one.as_event()).collect();
        assert_eq!(found.len(), count, "{name}");
        for (event, summary) in found.iter().zip(&summaries) {
            assert_eq!(
                event.get_summary().unwrap_or_default().replace("\\,", ","),
                *summary,
                "{name}"
            );
            assert!(event.get_start().is_some() && event.get_uid().is_some(), "{name}");
        }
    }
}

/// Rules that both sides understand alike: no weeks of the year without a weekday, no places in weeks.
fn rules() -> impl Strategy<Value = String> {
    let days = proptest::sample::subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1..5);
    let parts = (
        0..10_u32,
        1..6_u32,
        days,
        1..29_i32,
        1..5_i32,
        any::<bool>(),
        any::<bool>(),
    );
    parts.prop_map(|(kind, interval, days, day, place, back, sunday)| {
        let days = days.join(",");
        let sign = if back { "-" } else { "" };
        let rule = match kind {
            0 => "FREQ=DAILY".to_owned(),
            1 => format!("FREQ=DAILY;BYDAY={days}"),
            2 => format!("FREQ=WEEKLY;BYDAY={days}"),
            3 => format!("FREQ=MONTHLY;BYMONTHDAY={sign}{day}"),
            4 => format!("FREQ=MONTHLY;BYDAY={days};BYSETPOS={sign}{place}"),
            5 => format!("FREQ=MONTHLY;BYDAY={sign}{place}FR"),
            6 => format!("FREQ=YEARLY;BYMONTH=2,9;BYMONTHDAY={sign}{day}"),
            7 => format!("FREQ=YEARLY;BYWEEKNO={day};BYDAY={days}"),
            8 => format!("FREQ=YEARLY;BYDAY={sign}{day}TU"),
            _ => format!("FREQ=YEARLY;BYYEARDAY={sign}{day}"),
        };
        let start = if sunday { ";WKST=SU" } else { "" };
        format!("{rule};INTERVAL={interval}{start}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn another_library_repeats_the_same(rule in rules(), day in 0..900_i64) {
        let start = utc("2024-01-01T09:00:00Z") + chrono::TimeDelta::days(day);
        let text = format!("DTSTART:{}\nRRULE:{rule}", start.format("%Y%m%dT%H%M%SZ"));
        let set: rrule::RRuleSet = text.parse().unwrap();
        let theirs: Vec<i64> = set.all(40).dates.iter().map(|date| date.timestamp()).collect();
        let file = event(&format!("{text}\n"));
        let all = occurrences(&file, start, utc("2400-01-01T00:00:00Z"), 41);
        let mut ours: Vec<i64> = all.list.iter().map(|one| one.start.timestamp()).collect();
        // The beginning is an occurrence here even where the rule does not meet it.
        if theirs.first() != ours.first() {
            ours.remove(0);
        }
        ours.truncate(theirs.len());
        prop_assert!(theirs.len() >= 30 || all.list.len() < 41);
        prop_assert_eq!(ours, theirs, "{}", text);
    }
}
