//! Series by chance: written, read again, and laid out the same.

use super::common::utc;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use opiekun_exchange::ical::{
    CalendarFile, Event, Extra, Outgoing, Point, Rule, Span, Status, When, Zone, occurrences, read, write,
};
use proptest::prelude::*;

fn walls() -> impl Strategy<Value = NaiveDateTime> {
    (2024..2028_i32, 1..=365_u32, 0..24 * 60_u32).prop_map(|(year, day, minute)| {
        let date = NaiveDate::from_yo_opt(year, day).unwrap();
        date.and_hms_opt(minute / 60, minute % 60, 0).unwrap()
    })
}

fn zones() -> impl Strategy<Value = Zone> {
    let named = [
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kolkata",
        "Pacific/Apia",
    ];
    let named = proptest::sample::select(named.to_vec()).prop_map(|name| Zone::Named(name.parse().unwrap()));
    prop_oneof![4 => Just(Zone::WARSAW), 1 => Just(Zone::Utc), 1 => Just(Zone::Floating), 2 => named]
}

fn whens() -> impl Strategy<Value = When> {
    let spans = prop_oneof![
        (0..3_000_i64).prop_map(|minutes| Span::Exact(TimeDelta::minutes(minutes))),
        (1..4_u32, 0..300_i64).prop_map(|(days, rest)| Span::Nominal {
            days,
            rest: TimeDelta::minutes(rest)
        }),
    ];
    let timed = (walls(), zones(), spans).prop_map(|(start, zone, span)| When::Timed { start, zone, span });
    let days = (walls(), 1..9_u32).prop_map(|(first, days)| When::AllDay {
        first: first.date(),
        days,
    });
    prop_oneof![4 => timed, 1 => days]
}

fn rules() -> impl Strategy<Value = Rule> {
    let days = proptest::sample::subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1..4);
    let parts = (0..9_u32, 1..5_u32, days, 1..29_u32, prop::option::of(1..30_u32));
    parts.prop_map(|(kind, interval, days, number, count)| {
        let days = days.join(",");
        let rule = match kind {
            0 => "FREQ=DAILY".to_owned(),
            1 => format!("FREQ=WEEKLY;BYDAY={days}"),
            2 => format!("FREQ=WEEKLY;BYDAY={days};WKST=SU"),
            3 => format!("FREQ=MONTHLY;BYMONTHDAY=-{number}"),
            4 => format!("FREQ=MONTHLY;BYDAY={days};BYSETPOS=-1"),
            5 => "FREQ=MONTHLY;BYDAY=-1FR".to_owned(),
            6 => format!("FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY={number}"),
            7 => format!("FREQ=YEARLY;BYWEEKNO={number};BYDAY={days}"),
            _ => "FREQ=HOURLY;BYHOUR=1,2,3".to_owned(),
        };
        let count = count.map_or(String::new(), |count| format!(";COUNT={count}"));
        format!("{rule};INTERVAL={interval}{count}").parse().unwrap()
    })
}

fn points(when: &When, offsets: &[i64]) -> Vec<Point> {
    offsets
        .iter()
        .map(|days| match when {
            When::AllDay { first, .. } => Point::Day(*first + TimeDelta::days(*days)),
            When::Timed { start, zone, .. } => Point::Time(*start + TimeDelta::days(*days), zone.clone()),
        })
        .collect()
}

fn series() -> impl Strategy<Value = Vec<Event>> {
    let offsets = || proptest::collection::vec(0..60_i64, 0..5);
    let change = prop::option::of((0..30_i64, whens(), any::<bool>()));
    (
        whens(),
        prop::option::weighted(0.8, rules()),
        offsets(),
        offsets(),
        change,
        "[a-zżółć;,\\\\\" ]{0,80}",
    )
        .prop_map(|(when, rule, out, more, change, summary)| {
            let exdates = points(&when, &out);
            let rdates = points(&when, &more)
                .into_iter()
                .map(|start| Extra { start, span: None })
                .collect();
            let id = points(&when, &[change.as_ref().map_or(0, |change| change.0)]).remove(0);
            let master = Event {
                rule,
                exdates,
                rdates,
                summary,
                ..Event::new("seria", when)
            };
            let change = change.map(|(_, when, off)| Event {
                recurrence_id: Some(id),
                status: off.then_some(Status::Cancelled),
                ..Event::new("seria", when)
            });
            [Some(master), change].into_iter().flatten().collect()
        })
}

/// Beginning, end, original beginning, called off.
type Times = Vec<(i64, i64, Option<i64>, bool)>;

fn laid_out(file: &CalendarFile) -> Times {
    let all = occurrences(
        file,
        utc("2024-01-01T00:00:00Z"),
        utc("2031-01-01T00:00:00Z"),
        500,
    );
    let times = all.list.iter().map(|one| {
        (
            one.start.timestamp(),
            one.end.timestamp(),
            one.original.map(|at| at.timestamp()),
            one.cancelled,
        )
    });
    times.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_written_series_has_the_same_occurrences(events in series()) {
        let file = CalendarFile { method: None, events: events.clone(), skipped: vec![], others: 0 };
        let bytes = write(&Outgoing { method: None, stamp: utc("2026-11-27T12:00:00Z"), events });
        let text = String::from_utf8_lossy(&bytes).into_owned();
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let again = read(&bytes).unwrap();
        prop_assert_eq!(&again.skipped, &[]);
        prop_assert_eq!(laid_out(&again), laid_out(&file), "{}", text);
        // With its own definition instead of a name that is known, a zone shows the same.
        let renamed = text.replace("America/New_York", "Strefa A").replace("Pacific/Apia", "Strefa B");
        let foreign = read(renamed.as_bytes()).unwrap();
        prop_assert_eq!(laid_out(&foreign), laid_out(&file), "{}", renamed);
    }

    #[test]
    fn parts_of_the_time_make_the_whole(events in series(), cut in walls()) {
        let file = CalendarFile { method: None, events, skipped: vec![], others: 0 };
        let (from, cut, to) = (utc("2024-01-01T00:00:00Z"), cut.and_utc(), utc("2031-01-01T00:00:00Z"));
        let whole = occurrences(&file, from, to, 20_000);
        let (left, right) = (occurrences(&file, from, cut, 20_000), occurrences(&file, cut, to, 20_000));
        let mut parts = left.list;
        parts.extend(right.list.iter().filter(|one| one.start >= cut));
        prop_assert!(parts == whole.list);
    }
}
