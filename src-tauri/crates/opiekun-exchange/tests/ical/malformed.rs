//! Files that are no calendars, events that break off, rules without end: an answer in time, and no fall.

use super::common::{FILES, calendar, event, starts, two_years, utc};
use opiekun_exchange::ical::Outgoing;
use opiekun_exchange::ical::{Bound, EVENTS_MAX, ICAL_MAX, IcalFault, Stopped, occurrences, read, write};
use proptest::prelude::*;
use std::time::{Duration, Instant};

#[test]
fn what_is_no_calendar_is_refused_with_its_line() {
    let fault = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(fault(b""), IcalFault::Empty);
    assert_eq!(fault(b"\xef\xbb\xbf\r\n\r\n"), IcalFault::Empty);
    assert_eq!(fault(b"\r\nhello\r\n"), IcalFault::NotCalendar { line: 2 });
    assert_eq!(
        fault(b"BEGIN:VCARD\r\nEND:VCARD\r\n"),
        IcalFault::NotCalendar { line: 1 }
    );
    assert_eq!(
        fault(b"BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n"),
        IcalFault::NotCalendar { line: 1 }
    );
    assert_eq!(fault(&[0; 5_000]), IcalFault::NotCalendar { line: 1 });
    assert_eq!(
        fault(b"BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR"),
        IcalFault::Version { line: 2 }
    );
    assert_eq!(fault(&vec![b' '; ICAL_MAX + 1]), IcalFault::TooLarge);
    let many = calendar(&"BEGIN:VEVENT\nEND:VEVENT\n".repeat(EVENTS_MAX + 1));
    assert_eq!(fault(many.as_bytes()), IcalFault::TooMany);
    for fault in [
        IcalFault::TooLarge,
        IcalFault::TooMany,
        IcalFault::NotCalendar { line: 7 },
    ] {
        assert!(fault.code().starts_with("ical_") && fault.params().len() == 1);
        assert_eq!(fault.to_string(), fault.code());
    }
    assert_eq!(
        read(calendar("").as_bytes()).unwrap().events.len(),
        0,
        "a calendar may be empty"
    );
}

#[test]
fn rules_without_end_or_sense_are_answered_in_time() {
    let cases = [
        ("RRULE:FREQ=DAILY;COUNT=1000000000\n", 730, None),
        ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n", 1, None),
        ("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\n", 1, None),
        ("RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30;COUNT=2\n", 1, None),
        (
            "RRULE:FREQ=SECONDLY;UNTIL=20991231T235959Z\n",
            1_000,
            Some(Stopped::Limit),
        ),
        (
            "RRULE:FREQ=SECONDLY;COUNT=1000000000\n",
            1_000,
            Some(Stopped::Limit),
        ),
        ("RRULE:FREQ=DAILY;INTERVAL=4294967295\n", 1, None),
        ("RRULE:FREQ=YEARLY;INTERVAL=4294967295\n", 1, None),
        ("RRULE:FREQ=MONTHLY;INTERVAL=4294967295\n", 1, None),
        ("RRULE:FREQ=WEEKLY;INTERVAL=4294967295\n", 1, None),
        ("RRULE:FREQ=SECONDLY;INTERVAL=4294967295\n", 1, None),
    ];
    for (rule, count, stopped) in cases {
        let file = event(&format!("DTSTART:20260101T000000Z\n{rule}"));
        let start = Instant::now();
        let all = occurrences(
            &file,
            utc("2026-01-01T00:00:00Z"),
            utc("2028-01-01T00:00:00Z"),
            1_000,
        );
        assert_eq!((all.list.len(), all.stopped), (count, stopped), "{rule}");
        assert!(start.elapsed() < Duration::from_secs(5), "{rule}");
    }
    // Counted from long ago, second by second: it says that it did not get there.
    let file = event("DTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY;COUNT=1000000000\n");
    assert_eq!(two_years(&file).stopped, Some(Stopped::Effort));
    let never = event("DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n");
    let (from, to) = (
        chrono::DateTime::<chrono::Utc>::MIN_UTC,
        chrono::DateTime::<chrono::Utc>::MAX_UTC,
    );
    let all = occurrences(&never, from, to, 10);
    assert_eq!(all.list.len(), 1);
    // Thousands of such series share what may be spent.
    let all_times = |list: std::ops::Range<u32>| list.map(|at| at.to_string()).collect::<Vec<_>>().join(",");
    let heavy = format!(
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR={};BYMINUTE={};BYSECOND={}\n",
        all_times(0..24),
        all_times(0..60),
        all_times(0..60)
    );
    let events =
        (0..2_000).map(|no| format!("BEGIN:VEVENT\nUID:{no}\nDTSTART:19000101T000000Z\n{heavy}END:VEVENT\n"));
    let file = read(calendar(&events.collect::<String>()).as_bytes()).unwrap();
    let start = Instant::now();
    assert_eq!(occurrences(&file, from, to, 10).stopped, Some(Stopped::Effort));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn the_end_of_the_calendar_is_no_abyss() {
    let file = event(
        "DTSTART;TZID=America/New_York:99991231T230000\nDTEND;TZID=America/New_York:99991231T235959\nRRULE:FREQ=HOURLY\n",
    );
    assert_eq!(file.events.len(), 1);
    let max = chrono::DateTime::<chrono::Utc>::MAX_UTC;
    let min = chrono::DateTime::<chrono::Utc>::MIN_UTC;
    assert_eq!(
        occurrences(&file, min, max, 10).list.len(),
        0,
        "beyond what can be asked for"
    );
    let day = event("DTSTART;VALUE=DATE:99991231\n");
    let _ = occurrences(&day, min, max, 10);
    let early = event("DTSTART;TZID=Asia/Tokyo:00010101T000000\nRRULE:FREQ=YEARLY;COUNT=3\n");
    assert_eq!(occurrences(&early, min, max, 10).list.len(), 2);
    let forever =
        event("DTSTART;TZID=Europe/Warsaw:20271230T090000\nRRULE:FREQ=DAILY;UNTIL=99991231T235959\n");
    assert_eq!(forever.events[0].rule.as_ref().unwrap().bound(), Bound::Forever);
    assert_eq!(starts(&forever).len(), 2);
    for file in [file, day, early, forever] {
        let bytes = write(&Outgoing {
            method: None,
            stamp: utc("2026-01-01T00:00:00Z"),
            events: file.events,
        });
        assert_eq!(read(&bytes).unwrap().events.len(), 1);
    }
}

#[test]
fn a_large_file_is_read_in_time() {
    let one = "BEGIN:VEVENT\nUID:{}\nDTSTART;TZID=Europe/Warsaw:20260105T090000\nDTEND;TZID=Europe/Warsaw:20260105T100000\n\
        RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=5\nSUMMARY:Spotkanie\nEND:VEVENT\n";
    let all: String = (0..20_000).map(|no| one.replace("{}", &no.to_string())).collect();
    let start = Instant::now();
    let file = read(calendar(&all).as_bytes()).unwrap();
    assert_eq!((file.events.len(), file.skipped.len()), (20_000, 0));
    assert_eq!(two_years(&file).list.len(), 100_000);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// A fixture with a few bytes changed.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<proptest::sample::Index>(), any::<u8>(), 0..3_u8);
    (0..FILES.len(), proptest::collection::vec(change, 1..12)).prop_map(|(at, changes)| {
        let mut bytes = FILES[at].1.to_vec();
        for (place, byte, kind) in changes {
            let place = place.index(bytes.len());
            match kind {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => drop(bytes.remove(place)),
            }
        }
        bytes
    })
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes); // any answer will do
        let mut file = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101\r\nRRULE:".to_vec();
        file.extend(bytes);
        let _ = read(&file);
    }

    #[test]
    fn a_spoiled_file_is_read_as_far_as_it_goes(bytes in mutated()) {
        if let Ok(file) = read(&bytes) {
            prop_assert!(file.events.len() + file.skipped.len() <= 12);
            let all = two_years(&file);
            prop_assert!(all.list.is_sorted_by_key(|one| one.start));
            prop_assert!(all.list.iter().all(|one| one.start <= one.end));
        }
    }
}
