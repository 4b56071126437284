//! Occurrences against tables that other programs made.

use super::common::{FILES, calendar, event, fixture, starts, two_years, utc};
use opiekun_exchange::ical::{Stopped, occurrences, read};

const EXPECTED: &str = include_str!("../../../../../tests/fixtures/ical/expected.tsv");
const RULES: &str = include_str!("../../../../../tests/fixtures/ical/rules.tsv");

#[test]
fn files_of_other_programs_have_the_occurrences_that_another_library_finds() {
    let mut found: Vec<String> = Vec::new();
    for (name, bytes) in FILES {
        let file = read(bytes).unwrap();
        assert_eq!(file.skipped, [], "{name}");
        let all = two_years(&file);
        assert_eq!(all.stopped, None);
        for one in &all.list {
            let show = |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
            let kind = if one.all_day { "day" } else { "time" };
            let state = if one.cancelled { "cancelled" } else { "on" };
            found.push([name, &show(one.start), &show(one.end), kind, state, one.uid].join("\t"));
        }
    }
    found.sort();
    let expected: Vec<&str> = EXPECTED.lines().collect();
    assert_eq!(expected.len(), 169);
    assert_eq!(found, expected);
}

#[test]
fn rules_repeat_as_another_library_has_them_repeat() {
    let mut rules = 0;
    for line in RULES.lines() {
        let [start, rule, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns")
        };
        let expected: Vec<&str> = expected.split(',').collect();
        let file = event(&format!("DTSTART:{start}Z\nRRULE:{rule}\n"));
        assert_eq!(file.skipped, [], "{rule}");
        let (from, to) = (utc("2000-01-01T00:00:00Z"), utc("2036-01-01T00:00:00Z"));
        let all = occurrences(&file, from, to, 30);
        let show = |at: chrono::DateTime<chrono::Utc>| at.format("%Y%m%dT%H%M%S").to_string();
        let found: Vec<String> = all.list.iter().map(|one| show(one.start)).collect();
        assert_eq!(found, expected, "{start} {rule}");
        assert!(all.stopped != Some(Stopped::Effort), "{rule}");
        // Asked for from the middle, it leaps there and finds the same.
        let middle = all.list[found.len() / 2].start;
        let rest = occurrences(&file, middle, to, 30 - found.len() / 2);
        let rest: Vec<String> = rest.list.iter().map(|one| show(one.start)).collect();
        assert_eq!(
            rest[..(expected.len() - found.len() / 2)],
            expected[found.len() / 2..],
            "{rule}"
        );
        rules += 1;
    }
    assert!(rules > 350, "{rules} rules");
}

#[test]
fn the_last_weekday_of_a_week_is_counted_in_the_whole_week() {
    // A part of the standard that dateutil counts otherwise in the first week.
    let file = event("DTSTART:20261125T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=3\n");
    assert_eq!(
        starts(&file),
        ["2026-11-25 09:00", "2026-12-02 09:00", "2026-12-09 09:00"]
    );
    let file = event("DTSTART:20261125T090000Z\nRRULE:FREQ=YEARLY;BYWEEKNO=48;COUNT=2\n");
    assert_eq!(
        starts(&file),
        ["2026-11-25 09:00", "2027-12-01 09:00"],
        "the weekday of the beginning"
    );
}

#[test]
fn the_beginning_is_the_first_occurrence_even_if_the_rule_does_not_meet_it() {
    let file = event("DTSTART:20261126T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3\n");
    assert_eq!(
        starts(&file),
        ["2026-11-26 09:00", "2026-11-30 09:00", "2026-12-07 09:00"]
    );
}

#[test]
fn a_change_keeps_the_original_beginning_and_a_cancelled_one_is_told() {
    let file = read(fixture("thunderbird.ics")).unwrap();
    let all = two_years(&file);
    let october = utc("2026-10-13T10:30:00Z");
    let off: Vec<_> = all.list.iter().filter(|one| one.cancelled).collect();
    assert_eq!(off.len(), 1);
    assert_eq!(off[0].original, Some(october));
    assert_eq!(all.busy().count() + 1, all.list.len());
    let file = read(fixture("google.ics")).unwrap();
    let all = two_years(&file);
    let moved = all
        .list
        .iter()
        .find(|one| one.start == utc("2026-10-22T09:30:00Z"))
        .unwrap();
    assert_eq!(moved.original, Some(utc("2026-10-21T07:00:00Z")));
    assert!(moved.summary.contains("w czwartek"));
    let single = all.list.iter().find(|one| one.summary == "Urlop").unwrap();
    assert_eq!(single.original, None);
    assert!(all.list.iter().any(|one| one.free), "birthdays take no time");
    assert!(all.busy().all(|one| !one.free));
}

#[test]
fn the_higher_sequence_wins_and_then_the_later_stamp() {
    let version = |sequence: u32, stamp: u32, hour: u32| {
        format!(
            "BEGIN:VEVENT\nUID:x\nSEQUENCE:{sequence}\nDTSTAMP:202611{stamp:02}T000000Z\n\
             DTSTART:20261201T{hour:02}0000Z\nEND:VEVENT\n"
        )
    };
    let first = |parts: &[String]| starts(&read(calendar(&parts.concat()).as_bytes()).unwrap());
    assert_eq!(
        first(&[version(2, 1, 9), version(1, 5, 10)]),
        ["2026-12-01 09:00"]
    );
    assert_eq!(
        first(&[version(1, 5, 10), version(2, 1, 9)]),
        ["2026-12-01 09:00"]
    );
    assert_eq!(
        first(&[version(1, 5, 10), version(1, 4, 9)]),
        ["2026-12-01 10:00"]
    );
    assert_eq!(
        first(&[version(1, 5, 10), version(1, 5, 9)]),
        ["2026-12-01 09:00"],
        "the later of equals"
    );
}

#[test]
fn calling_off_takes_everything_away() {
    let file = read(fixture("exchange-odwolanie.ics")).unwrap();
    let all = two_years(&file);
    assert_eq!((all.list.len(), all.busy().count()), (1, 0));
    // Some programs call off without a status.
    let text = String::from_utf8(fixture("exchange-odwolanie.ics").to_vec()).unwrap();
    let file = read(text.replace("STATUS:CANCELLED\r\n", "").as_bytes()).unwrap();
    assert_eq!(two_years(&file).busy().count(), 0);
    let series = event("DTSTART:20261201T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nSTATUS:CANCELLED\n");
    let all = two_years(&series);
    assert_eq!((all.list.len(), all.busy().count()), (3, 0));
    let moved = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20261201T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nSTATUS:CANCELLED\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261202T090000Z\nDTSTART:20261202T110000Z\nEND:VEVENT\n",
    );
    let file = read(moved.as_bytes()).unwrap();
    assert_eq!(
        two_years(&file).busy().count(),
        0,
        "the moved one goes with its series"
    );
}

#[test]
fn days_written_as_times_in_utc_are_days_of_the_branch() {
    // Midnight of 3 December in Warsaw is 23:00 of the day before in UTC.
    let file = event(
        "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;UNTIL=20261204T230000Z\nEXDATE:20261202T230000Z\n",
    );
    let days = [
        "2026-11-30 23:00",
        "2026-12-01 23:00",
        "2026-12-03 23:00",
        "2026-12-04 23:00",
    ];
    assert_eq!(starts(&file), days, "until the 5th without the 3rd");
    let file = event("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;UNTIL=20261202T235959Z\n");
    assert_eq!(
        starts(&file),
        days[..2],
        "the last second of a day in UTC is no next day"
    );
}

#[test]
fn a_change_of_an_unknown_series_stands_for_itself() {
    let file = event("RECURRENCE-ID:20261201T090000Z\nDTSTART:20261202T100000Z\n");
    let all = two_years(&file);
    assert_eq!(all.list.len(), 1);
    assert_eq!(all.list[0].original, Some(utc("2026-12-01T09:00:00Z")));
}

#[test]
fn a_day_as_exception_takes_every_time_of_that_day() {
    let file = event(
        "DTSTART;TZID=Europe/Warsaw:20261201T090000\nRRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=6\nEXDATE;VALUE=DATE:20261202\n",
    );
    let expected = [
        "2026-12-01 08:00",
        "2026-12-01 14:00",
        "2026-12-03 08:00",
        "2026-12-03 14:00",
    ];
    assert_eq!(starts(&file), expected);
}

#[test]
fn the_limit_keeps_the_first_and_says_so() {
    let file = read(
        calendar(
            "BEGIN:VEVENT\nUID:a\nDTSTART:20260101T120000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:b\nDTSTART:20260101T060000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n",
        )
        .as_bytes(),
    )
    .unwrap();
    let (from, to) = (utc("2026-01-01T00:00:00Z"), utc("2028-01-01T00:00:00Z"));
    let all = occurrences(&file, from, to, 5);
    assert_eq!(all.stopped, Some(Stopped::Limit));
    let found: Vec<(&str, String)> = all
        .list
        .iter()
        .map(|one| (one.uid, one.start.format("%d %H").to_string()))
        .collect();
    let expected = [
        ("b", "01 06"),
        ("a", "01 12"),
        ("b", "02 06"),
        ("a", "02 12"),
        ("b", "03 06"),
    ];
    assert_eq!(found, expected.map(|(uid, at)| (uid, at.to_owned())));
    assert_eq!(
        occurrences(&file, from, to, 2 * 730).stopped,
        None,
        "exactly as many as there are"
    );
    assert_eq!(occurrences(&file, from, to, 0).list, []);
}

#[test]
fn what_only_touches_the_edge_is_outside() {
    let file = event("DTSTART:20261201T090000Z\nDTEND:20261201T100000Z\n");
    let count = |from: &str, to: &str| occurrences(&file, utc(from), utc(to), 9).list.len();
    assert_eq!(count("2026-12-01T10:00:00Z", "2026-12-02T00:00:00Z"), 0);
    assert_eq!(count("2026-12-01T09:59:00Z", "2026-12-02T00:00:00Z"), 1);
    assert_eq!(count("2026-12-01T00:00:00Z", "2026-12-01T09:00:00Z"), 0);
    assert_eq!(count("2026-12-01T00:00:00Z", "2026-12-01T09:01:00Z"), 1);
    let moment = event("DTSTART:20261201T090000Z\n");
    let at = utc("2026-12-01T09:00:00Z");
    assert_eq!(
        occurrences(&moment, at, at + chrono::TimeDelta::minutes(1), 9)
            .list
            .len(),
        1
    );
    // A long occurrence that began before the time asked for.
    let long = event("DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:20260119\nRRULE:FREQ=MONTHLY\n");
    let found = occurrences(&long, utc("2026-05-17T00:00:00Z"), utc("2026-05-18T00:00:00Z"), 9);
    assert_eq!(found.list.len(), 1);
}

#[test]
fn an_older_change_does_not_bring_back_what_the_newer_series_has_given_up() {
    let file = |series: &str, sequence: u32| {
        let text = format!(
            "BEGIN:VEVENT\nUID:a\nSEQUENCE:2\nDTSTART:20261201T090000Z\n{series}END:VEVENT\n\
             BEGIN:VEVENT\nUID:a\nSEQUENCE:{sequence}\nRECURRENCE-ID:20261203T090000Z\nDTSTART:20261203T100000Z\nEND:VEVENT\n"
        );
        starts(&read(calendar(&text).as_bytes()).unwrap())
    };
    let out = "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261203T090000Z\n";
    let (first, second) = ("2026-12-01 09:00", "2026-12-02 09:00");
    assert_eq!(file(out, 1), [first, second], "taken out later");
    assert_eq!(
        file(out, 2),
        [first, second, "2026-12-03 10:00"],
        "taken out because it was moved"
    );
    assert_eq!(
        file("RRULE:FREQ=DAILY;COUNT=2\n", 1),
        [first, second],
        "the series was cut short"
    );
    assert_eq!(
        file("RRULE:FREQ=DAILY;UNTIL=20261202T090000Z\n", 1),
        [first, second]
    );
    let changed = [first, second, "2026-12-03 10:00"];
    assert_eq!(
        file("RRULE:FREQ=DAILY;COUNT=3\n", 1),
        changed,
        "the series was changed in other ways"
    );
    let added = "RRULE:FREQ=DAILY;COUNT=2\nRDATE:20261203T090000Z\n";
    assert_eq!(file(added, 1), changed);
}

#[test]
fn an_answer_to_an_invitation_takes_nobodys_time() {
    let text = String::from_utf8(fixture("exchange-zmiana.ics").to_vec()).unwrap();
    for (method, count) in [
        ("REQUEST", 1),
        ("REPLY", 0),
        ("COUNTER", 0),
        ("REFRESH", 0),
        ("DECLINECOUNTER", 0),
    ] {
        let file = read(text.replace("REQUEST", method).as_bytes()).unwrap();
        assert_eq!(
            (file.events.len(), two_years(&file).list.len()),
            (1, count),
            "{method}"
        );
    }
}
