//! Files that the program writes.

use super::common::{starts, two_years, utc};
use chrono::TimeDelta;
use opiekun_exchange::ical::{
    Attendee, Class, Event, Method, Outgoing, Person, Point, Reply, Slot, Status, When, Zone, busy_feed,
    read, write,
};

fn person(name: &str, address: &str) -> Person {
    Person {
        name: name.to_owned(),
        address: address.to_owned(),
    }
}

fn appointment() -> Event {
    let when = When::between(utc("2026-12-01T08:00:00Z"), utc("2026-12-01T08:45:00Z"));
    Event {
        sequence: 1,
        status: Some(Status::Confirmed),
        summary: "Umowa; rachunek, karta".to_owned(),
        description: "Dowód\ni pieczątka".to_owned(),
        location: "ul. Długa 1".to_owned(),
        organizer: Some(person("Anna \"Hania\" Wilk", "anna.wilk@example.pl")),
        attendees: vec![Attendee {
            person: person("Lis, Ala", "ala.lis@example.pl"),
            reply: Reply::Awaited,
        }],
        class: Class::Private,
        ..Event::new("w1@opiekun", when)
    }
}

fn file(method: Option<Method>, events: Vec<Event>) -> String {
    let stamp = utc("2026-11-27T12:00:00Z");
    String::from_utf8(write(&Outgoing {
        method,
        stamp,
        events,
    }))
    .unwrap()
}

const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Warsaw\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

#[test]
fn an_invitation_is_what_the_standard_says() {
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Opiekun//Opiekun//PL\r\nCALSCALE:GREGORIAN\r\nMETHOD:REQUEST\r\n";
    let event = "BEGIN:VEVENT\r\nUID:w1@opiekun\r\nDTSTAMP:20261127T120000Z\r\nSEQUENCE:1\r\n\
        DTSTART;TZID=Europe/Warsaw:20261201T090000\r\nDTEND;TZID=Europe/Warsaw:20261201T094500\r\n\
        SUMMARY:Umowa\\; rachunek\\, karta\r\nDESCRIPTION:Dowód\\ni pieczątka\r\nLOCATION:ul. Długa 1\r\n\
        ORGANIZER;CN=\"Anna ^'Hania^' Wilk\":mailto:anna.wilk@example.pl\r\n\
        ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Lis, Ala\"\r\n :mailto:ala.lis@example.pl\r\n\
        STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(
        file(Some(Method::Request), vec![appointment()]),
        format!("{head}{ZONE}{event}")
    );
}

#[test]
fn calling_off_says_it_twice() {
    let event = Event {
        status: None,
        ..appointment()
    };
    let text = file(Some(Method::Cancel), vec![event]);
    assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"));
    assert_eq!(two_years(&read(text.as_bytes()).unwrap()).busy().count(), 0);
}

#[test]
fn no_text_begins_a_line_of_its_own() {
    let evil = "x\r\nATTENDEE:mailto:y\rEND:VEVENT\u{85}\u{0}\u{b}z";
    let event = Event {
        summary: evil.to_owned(),
        location: evil.to_owned(),
        organizer: Some(person(evil, evil)),
        ..Event::new(
            evil,
            When::between(utc("2026-12-01T08:00:00Z"), utc("2026-12-01T09:00:00Z")),
        )
    };
    let text = file(None, vec![event]);
    let begin = |name: &str| text.lines().filter(|line| line.starts_with(name)).count();
    assert_eq!((begin("ATTENDEE"), begin("END:VEVENT")), (0, 1));
    assert!(
        text.lines()
            .all(|line| line.len() <= 75 && !line.contains(['\r', '\u{0}', '\u{b}', '\u{85}']))
    );
    assert!(text.split("\r\n").all(|line| !line.contains('\n')));
}

#[test]
fn long_lines_are_folded_between_letters() {
    let event = Event {
        description: "żółć ".repeat(100),
        ..appointment()
    };
    let text = file(None, vec![event]);
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    assert_eq!(
        read(text.as_bytes()).unwrap().events[0].description,
        "żółć ".repeat(100).trim()
    );
}

#[test]
fn the_hour_that_comes_twice_is_told_apart() {
    // 02:30 by the wall clock, the first and the second time.
    for (start, line) in [
        (
            "2026-10-25T00:30:00Z",
            "DTSTART;TZID=Europe/Warsaw:20261025T023000\r\nDURATION:PT1H\r\n",
        ),
        (
            "2026-10-25T01:30:00Z",
            "DTSTART:20261025T013000Z\r\nDTEND:20261025T023000Z\r\n",
        ),
    ] {
        let end = utc(start) + TimeDelta::hours(1);
        let text = file(None, vec![Event::new("a", When::between(utc(start), end))]);
        assert!(text.contains(line), "{text}");
        let again = read(text.as_bytes()).unwrap();
        assert_eq!(
            (again.events[0].when.start(), again.events[0].when.end()),
            (utc(start), end)
        );
    }
}

#[test]
fn a_series_is_written_with_its_exceptions_and_changes() {
    let wall = |day| {
        chrono::NaiveDate::from_ymd_opt(2026, 10, day)
            .unwrap()
            .and_hms_opt(9, 0, 0)
            .unwrap()
    };
    let when = When::between(utc("2026-10-05T07:00:00Z"), utc("2026-10-05T07:30:00Z"));
    let series = Event {
        rule: Some("FREQ=WEEKLY;COUNT=5".parse().unwrap()),
        exdates: vec![Point::Time(wall(12), Zone::WARSAW)],
        ..Event::new("s1@opiekun", when)
    };
    let moved = When::between(utc("2026-10-20T10:00:00Z"), utc("2026-10-20T10:30:00Z"));
    let change = Event {
        sequence: 1,
        recurrence_id: Some(Point::Time(wall(19), Zone::WARSAW)),
        ..Event::new("s1@opiekun", moved)
    };
    let text = file(Some(Method::Publish), vec![series, change]);
    assert!(text.contains("RRULE:FREQ=WEEKLY;COUNT=5\r\nEXDATE;TZID=Europe/Warsaw:20261012T090000\r\n"));
    assert!(text.contains("RECURRENCE-ID;TZID=Europe/Warsaw:20261019T090000\r\n"));
    let again = read(text.as_bytes()).unwrap();
    let expected = [
        "2026-10-05 07:00",
        "2026-10-20 10:00",
        "2026-10-26 08:00",
        "2026-11-02 08:00",
    ];
    assert_eq!(starts(&again), expected);
}

#[test]
fn a_feed_of_busy_times_says_nothing_else() {
    let slot = |no: u128, start: &str| Slot {
        id: uuid::Uuid::from_u128(no),
        start: utc(start),
        end: utc(start) + TimeDelta::minutes(30),
    };
    let slots = [slot(2, "2026-12-02T09:00:00Z"), slot(1, "2026-12-01T09:00:00Z")];
    let stamp = utc("2026-11-27T12:00:00Z");
    let text = String::from_utf8(busy_feed(stamp, "Zajęte", &slots)).unwrap();
    let event = |uid: &str, day: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}@opiekun\r\nDTSTAMP:20261127T120000Z\r\nSEQUENCE:0\r\n\
         DTSTART;TZID=Europe/Warsaw:{day}T100000\r\nDTEND;TZID=Europe/Warsaw:{day}T103000\r\nSUMMARY:Zajęte\r\n\
         STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n"
        )
    };
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Opiekun//Opiekun//PL\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    let one = event("00000000-0000-0000-0000-000000000001", "20261201");
    let two = event("00000000-0000-0000-0000-000000000002", "20261202");
    assert_eq!(text, format!("{head}{ZONE}{one}{two}END:VCALENDAR\r\n"));
    let back: Vec<_> = slots.iter().rev().copied().collect();
    assert_eq!(
        busy_feed(stamp, "Zajęte", &back),
        text.into_bytes(),
        "in any order the same bytes"
    );
}

#[test]
fn a_zone_is_defined_from_its_first_use() {
    let series = |uid: &str, year: i32| {
        let start = chrono::NaiveDate::from_ymd_opt(year, 7, 1)
            .unwrap()
            .and_hms_opt(9, 0, 0)
            .unwrap();
        let zone = Zone::Named("America/New_York".parse().unwrap());
        let span = opiekun_exchange::ical::Span::Exact(TimeDelta::hours(1));
        let rule = Some("FREQ=MONTHLY;COUNT=8".parse().unwrap());
        Event {
            rule,
            ..Event::new(uid, When::Timed { start, zone, span })
        }
    };
    let events = vec![series("a", 2026), series("b", 2019)];
    let all = |file: &opiekun_exchange::ical::CalendarFile| {
        let found = opiekun_exchange::ical::occurrences(
            file,
            utc("2019-01-01T00:00:00Z"),
            utc("2028-01-01T00:00:00Z"),
            99,
        );
        found
            .list
            .iter()
            .map(|one| (one.start, one.end))
            .collect::<Vec<_>>()
    };
    let text = file(None, events);
    let named = read(text.as_bytes()).unwrap();
    let defined = read(text.replace("America/New_York", "Nowy Jork").as_bytes()).unwrap();
    assert_eq!((all(&named).len(), defined.skipped.len()), (16, 0));
    assert_eq!(
        all(&defined),
        all(&named),
        "summer and winter of the earlier series are in the definition"
    );
}

#[test]
fn a_single_event_with_a_change_keeps_its_clock() {
    // A day names an occurrence by the clock of its series: by another clock it were another occurrence.
    let start = utc("2026-08-11T10:25:00Z").naive_utc();
    let span = opiekun_exchange::ical::Span::Exact(TimeDelta::zero());
    let single = Event::new(
        "a",
        When::Timed {
            start,
            zone: Zone::Utc,
            span,
        },
    );
    let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let moved = When::between(utc("2026-12-02T10:00:00Z"), utc("2026-12-02T11:00:00Z"));
    let change = Event {
        recurrence_id: Some(Point::Day(day)),
        ..Event::new("a", moved)
    };
    let text = file(None, vec![single, change]);
    let again = read(text.as_bytes()).unwrap();
    assert_eq!(
        two_years(&again).list[1].original,
        Some(utc("2026-12-01T10:25:00Z"))
    );
}
