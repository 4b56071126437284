//! What the tests of calendars share.

use chrono::{DateTime, Utc};
use opiekun_exchange::ical::{CalendarFile, Occurrences, occurrences, read};

macro_rules! file {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../../../../tests/fixtures/ical/", $name)),
        )
    };
}

/// Files in the manner of other programs.
pub const FILES: [(&str, &[u8]); 8] = [
    file!("apple.ics"),
    file!("exchange-odwolanie.ics"),
    file!("exchange-zaproszenie.ics"),
    file!("exchange-zmiana.ics"),
    file!("google.ics"),
    file!("outlook-eksport.ics"),
    file!("strefy.ics"),
    file!("thunderbird.ics"),
];

/// A file of the fixtures.
pub fn fixture(name: &str) -> &'static [u8] {
    FILES.iter().find(|(one, _)| *one == name).unwrap().1
}

/// An instant.
pub fn utc(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

/// A calendar around the lines of events.
pub fn calendar(inner: &str) -> String {
    let all = format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//PL\n{inner}END:VCALENDAR\n");
    all.replace('\n', "\r\n")
}

/// A calendar with one event, of which the lines are given.
pub fn event(lines: &str) -> CalendarFile {
    read(calendar(&format!("BEGIN:VEVENT\nUID:a\n{lines}END:VEVENT\n")).as_bytes()).unwrap()
}

/// Everything from 2026 to 2028.
pub fn two_years(file: &CalendarFile) -> Occurrences<'_> {
    occurrences(
        file,
        utc("2026-01-01T00:00:00Z"),
        utc("2028-01-01T00:00:00Z"),
        100_000,
    )
}

/// Beginnings in UTC, in short.
pub fn starts(file: &CalendarFile) -> Vec<String> {
    let found = two_years(file);
    assert_eq!(found.stopped, None);
    found
        .list
        .iter()
        .map(|one| one.start.format("%Y-%m-%d %H:%M").to_string())
        .collect()
}
