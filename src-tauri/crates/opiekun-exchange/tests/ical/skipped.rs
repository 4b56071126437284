//! What is wrong with one event is told with its line, and the others are read.

use super::common::{calendar, event, starts};
use opiekun_exchange::ical::{DATES_MAX, LINE_MAX, When, read};

/// Line and reason of everything that is left out of a calendar with a whole event behind the broken lines.
fn skipped(broken: &str) -> Vec<(u64, &'static str)> {
    let whole = "BEGIN:VEVENT\nUID:whole\nDTSTART:20261201T090000Z\nEND:VEVENT\n";
    let file = read(calendar(&format!("{broken}{whole}")).as_bytes()).unwrap();
    let uids: Vec<&str> = file.events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(uids, ["whole"], "the other event is read");
    file.skipped
        .iter()
        .map(|one| (one.line, one.reason.code()))
        .collect()
}

#[test]
fn every_reason_names_its_line() {
    let start = "DTSTART:20261201T090000Z\n";
    let cases = [
        (format!("{start}DTSTART:20261201T090000Z\n"), 7, "ical_twice"),
        ("SUMMARY:x\n".to_owned(), 4, "ical_start_missing"),
        ("DTSTART:2026-12-01\n".to_owned(), 6, "ical_start"),
        ("DTSTART:20260230\n".to_owned(), 6, "ical_start"),
        ("DTSTART:20261201T250000\n".to_owned(), 6, "ical_start"),
        ("DTSTART:żółć\n".to_owned(), 6, "ical_start"),
        ("DTSTART:00000101\n".to_owned(), 6, "ical_start"),
        (format!("{start}DTEND:kiedyś\n"), 7, "ical_end"),
        (format!("{start}DTEND;VALUE=DATE:20261202\n"), 7, "ical_end"),
        (
            format!("{start}DTEND:20261201T085959Z\n"),
            7,
            "ical_end_before_start",
        ),
        (format!("{start}DURATION:-PT1H\n"), 7, "ical_end_before_start"),
        (format!("{start}DURATION:PT\n"), 7, "ical_end"),
        (format!("{start}DURATION:P99999999999D\n"), 7, "ical_end"),
        (format!("{start}DURATION:P1H\n"), 7, "ical_end"),
        (format!("{start}DURATION:PT5ż\n"), 7, "ical_end"),
        (
            "DTSTART;VALUE=DATE:20261202\nDTEND;VALUE=DATE:20261201\n".to_owned(),
            7,
            "ical_end_before_start",
        ),
        (
            "DTSTART;VALUE=DATE:20261202\nDTEND:20261203T000000Z\n".to_owned(),
            7,
            "ical_end",
        ),
        (
            "DTSTART;TZID=Nigdzie:20261201T090000\n".to_owned(),
            6,
            "ical_zone_unknown",
        ),
        (
            format!("{start}EXDATE;TZID=Nigdzie:20261201T090000\n"),
            7,
            "ical_zone_unknown",
        ),
        (format!("{start}RRULE:FREQ=FORTNIGHTLY\n"), 7, "ical_rule"),
        (
            format!("{start}RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY\n"),
            8,
            "ical_rule_twice",
        ),
        (format!("{start}EXRULE:FREQ=DAILY\n"), 7, "ical_exception_rule"),
        (format!("{start}EXDATE:jutro\n"), 7, "ical_date"),
        (
            format!("{start}RDATE;VALUE=PERIOD:20261201T090000Z/-PT1H\n"),
            7,
            "ical_date",
        ),
        (
            format!("{start}RDATE;VALUE=PERIOD:20261201T090000Z/20261201T080000Z\n"),
            7,
            "ical_date",
        ),
        (format!("{start}RECURRENCE-ID:wczoraj\n"), 7, "ical_recurrence_id"),
        (
            format!("{start}RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T090000Z\n"),
            7,
            "ical_this_and_future",
        ),
        (format!("{start}SEQUENCE:-1\n"), 7, "ical_sequence"),
        (format!("{start}RRULE\n"), 7, "ical_line"),
        (format!("{start}END:VTODO\n"), 7, "ical_nesting"),
        (
            format!("{start}BEGIN:VALARM\nEND:VTODO\nEND:VALARM\n"),
            8,
            "ical_nesting",
        ),
        (format!("{start}{}", "BEGIN:X\n".repeat(9)), 13, "ical_nesting"),
        (format!("{start}BEGIN:VALARM\n"), 7, "ical_unclosed"),
        (
            format!("{start}SUMMARY:{}\n", "x".repeat(10 << 20)),
            7,
            "ical_line_too_long",
        ),
        (
            format!("{start}SUMMARY:{}\n", "ł\n ".repeat(LINE_MAX)),
            7,
            "ical_line_too_long",
        ),
        (
            format!("{start}EXDATE:{}\n", "20261201T090000Z,".repeat(DATES_MAX + 1)),
            7,
            "ical_too_many_dates",
        ),
    ];
    for (lines, line, reason) in cases {
        let found = skipped(&format!("BEGIN:VEVENT\nUID:b\n{lines}END:VEVENT\n"));
        assert_eq!(
            found,
            [(line, reason)],
            "{}",
            lines.chars().take(90).collect::<String>()
        );
    }
    let without_uid = format!("BEGIN:VEVENT\n{start}END:VEVENT\n");
    assert_eq!(skipped(&without_uid), [(4, "ical_uid")]);
    let endless = format!("BEGIN:VEVENT\nUID:{}\n{start}END:VEVENT\n", "x".repeat(2_000));
    assert_eq!(skipped(&endless), [(4, "ical_uid")]);
    assert_eq!(
        skipped("BEGIN:VEVENT\nUID:b\n"),
        [(4, "ical_unclosed")],
        "the next event ends it"
    );
}

#[test]
fn a_file_that_breaks_off_says_so() {
    let cut = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261201\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDTST";
    let file = read(cut.as_bytes()).unwrap();
    assert_eq!(file.events.len(), 1);
    let found: Vec<_> = file
        .skipped
        .iter()
        .map(|one| (one.line, one.reason.code()))
        .collect();
    assert_eq!(found, [(6, "ical_unclosed"), (8, "ical_unclosed")]);
}

#[test]
fn calendars_of_different_methods_are_not_mixed() {
    let one = |method: &str, uid: &str| {
        format!(
            "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\nBEGIN:VEVENT\nUID:{uid}\nDTSTART:20261201\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let file = read((one("REQUEST", "a") + &one("REQUEST", "b") + &one("CANCEL", "c")).as_bytes()).unwrap();
    assert_eq!(file.events.len(), 2);
    assert_eq!(
        (file.skipped[0].line, file.skipped[0].reason.code()),
        (17, "ical_method")
    );
}

#[test]
fn what_nobody_needs_may_be_broken() {
    let picture = format!("ATTACH;ENCODING=BASE64;VALUE=BINARY:{}\n", "A".repeat(3 << 20));
    let lines = format!(
        "DTSTART:20261201T090000Z\n{picture}X-ODD;;=:\nURL:\nX-APPLE-RADIUS=49.9\nto nie jest wiersz\nRRULE:\nDURATION:\nSEQUENCE:\nDTSTAMP:nie wiadomo\nSTATUS:MAYBE\n"
    );
    let file = event(&lines);
    assert_eq!(file.skipped, []);
    assert_eq!((file.events[0].stamp, file.events[0].status), (None, None));
}

#[test]
fn ends_are_taken_as_programs_mean_them() {
    let days = |lines: &str| match event(lines).events[0].when {
        When::AllDay { days, .. } => days,
        When::Timed { .. } => panic!("whole days"),
    };
    assert_eq!(days("DTSTART;VALUE=DATE:20261201\n"), 1);
    assert_eq!(
        days("DTSTART:20261201\nDTEND:20261201\n"),
        1,
        "the last day instead of the one after"
    );
    assert_eq!(
        days("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261204\n"),
        3
    );
    assert_eq!(days("DTSTART;VALUE=DATE:20261201\nDURATION:P1W\n"), 7);
    let exchange = "DTSTART;TZID=Europe/Warsaw:20261024T000000\nDTEND;TZID=Europe/Warsaw:20261026T000000\n";
    assert_eq!(days(&format!("{exchange}X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n")), 2);
    let file = event("DTSTART:20261201T090000Z\nDURATION:-PT0S\n");
    assert_eq!(file.events[0].when.start(), file.events[0].when.end());
    let google = event("DTSTART;VALUE=DATE:20261210\nRRULE:FREQ=DAILY;COUNT=1\nRDATE:20261212Z\n");
    assert_eq!(starts(&google), ["2026-12-09 23:00", "2026-12-11 23:00"]);
    let leap = event("DTSTART:20261231T235960Z\n");
    assert_eq!(starts(&leap), ["2026-12-31 23:59"]);
}

#[test]
fn rules_against_the_standard_are_refused() {
    let rules = [
        "",
        "FREQ=",
        "COUNT=2",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=2;UNTIL=20261231",
        "FREQ=DAILY;COUNT=99999999999",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;BYMONTH=13",
        "FREQ=DAILY;BYMONTH=-1",
        "FREQ=DAILY;BYMONTHDAY=0",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=MONTHLY;BYYEARDAY=1",
        "FREQ=MONTHLY;BYWEEKNO=1",
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=54MO",
        "FREQ=DAILY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=ż",
        "FREQ=DAILY;UNTIL=nigdy",
        "FREQ=DAILY;X-OWN=1",
        "RSCALE=CHINESE;FREQ=YEARLY",
        "FREQ=DAILY;BYDAY",
        "FREQ=DAILY;BYHOUR=1,,2",
    ];
    for rule in rules {
        assert!(rule.parse::<opiekun_exchange::ical::Rule>().is_err(), "{rule}");
    }
    for rule in [
        "FREQ=DAILY;",
        "freq=weekly;byday=mo",
        "FREQ=WEEKLY;UNTIL=20261231;COUNT=-1",
        "FREQ=MONTHLY;BYDAY=+1MO",
        "FREQ=DAILY;BYSECOND=60",
    ] {
        assert!(rule.parse::<opiekun_exchange::ical::Rule>().is_ok(), "{rule}");
    }
}
