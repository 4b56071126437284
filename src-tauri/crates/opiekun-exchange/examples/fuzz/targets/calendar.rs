//! Calendar files: what is read can be laid out, and what is written is read again with the same times.

use super::Target;
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_exchange::ical::{CalendarFile, Outgoing, Stopped, occurrences, read, write};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../../../../tests/fixtures/ical/", $name))
    };
}

pub const ICAL: Target = Target {
    name: "ical",
    words: &[
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VTIMEZONE\r\n",
        "\r\n ",
        "DTSTART;TZID=Europe/Warsaw:20260329T023000\r\n",
        "DTEND;VALUE=DATE:99991231\r\n",
        "DURATION:-P1W\r\n",
        "RRULE:FREQ=SECONDLY;",
        "FREQ=YEARLY;BYWEEKNO=53,-53;BYDAY=MO\r\n",
        ";BYSETPOS=-1,366",
        ";BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2",
        ";UNTIL=99991231T235959Z",
        ";INTERVAL=2147483647",
        "COUNT=1000000000",
        "RECURRENCE-ID:20261201T090000Z\r\n",
        "EXDATE;VALUE=DATE:",
        "RDATE;VALUE=PERIOD:20261201T090000Z/PT1H\r\n",
        "TZOFFSETTO:-2359\r\n",
        "TZID=(UTC+01:00) X",
        "00010101T000000",
        "\"",
        ",",
        ";",
        ":",
        "Z",
    ],
    archive: false,
    seeds: &[
        fixture!("apple.ics"),
        fixture!("exchange-odwolanie.ics"),
        fixture!("exchange-zaproszenie.ics"),
        fixture!("google.ics"),
        fixture!("outlook-eksport.ics"),
        fixture!("strefy.ics"),
        fixture!("thunderbird.ics"),
    ],
    run: calendar,
};

/// Most occurrences that are compared.
const MANY: usize = 300;

fn calendar(bytes: &[u8]) -> String {
    let file = match read(bytes) {
        Ok(file) => file,
        Err(fault) => return fault.code().to_owned(),
    };
    let (from, to) = (day(2026), day(2028));
    let all = occurrences(&file, from, to, MANY);
    assert!(all.list.len() <= MANY, "never more than were asked for");
    assert!(all.list.is_sorted_by_key(|one| one.start), "in order");
    for one in &all.list {
        assert!(
            one.start <= one.end && one.start < to && one.end >= from,
            "within the time asked for"
        );
        assert!(
            !one.summary.contains(['\n', '\r', '\u{202e}']),
            "a title is one plain line"
        );
    }
    let all_time = occurrences(&file, DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC, MANY);
    assert!(all_time.list.len() <= MANY);
    let written = write(&Outgoing {
        method: file.method,
        // The oldest there is, so that an event without a stamp stays older than one with.
        stamp: day(1),
        events: file.events.clone(),
    });
    assert!(
        written.split(|byte| *byte == b'\n').all(|line| line.len() <= 76),
        "lines are folded"
    );
    let again = read(&written).unwrap_or_else(|fault| panic!("what is written is read again: {fault}"));
    assert!(again.skipped.is_empty(), "nothing that is written is skipped");
    assert_eq!(again.events.len(), file.events.len());
    let rest = occurrences(&again, from, to, MANY);
    let tired = [all.stopped, rest.stopped].contains(&Some(Stopped::Effort));
    assert!(tired || rest.list == all.list, "the same times");
    outcome(&file, all.stopped)
}

fn outcome(file: &CalendarFile, stopped: Option<Stopped>) -> String {
    let reason = file.skipped.last().map_or("-", |skipped| skipped.reason.code());
    let events = if file.events.is_empty() {
        "no events"
    } else {
        "events"
    };
    format!("read: {events}, skipped {reason}, stopped {stopped:?}")
}

fn day(year: i32) -> DateTime<Utc> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    first.and_time(chrono::NaiveTime::MIN).and_utc()
}
