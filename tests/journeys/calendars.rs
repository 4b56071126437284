//! Calendars of other programs: their times are kept free, changes and cancellations take effect, visits go out.

use chrono::{DateTime, Utc};
use opiekun_desk::views::{BookInput, CalendarImport, ClientInput, MoveInput, SlotQuery};
use opiekun_domain::access::Role;
use opiekun_exchange::ical::{CalendarFile, Method, Status};
use opiekun_testkit::{Counter, forms, refused};
use std::fs;

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/ical/");
    fs::read(format!("{folder}{name}")).unwrap()
}

fn take(counter: &Counter, bytes: &[u8]) -> CalendarImport {
    counter
        .desk
        .calendar_import(counter.ids.command(), bytes)
        .unwrap()
}

fn event(uid: &str, sequence: u32, lines: &str) -> Vec<u8> {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Próba//PL\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261120T080000Z\r\n\
         SEQUENCE:{sequence}\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    .into_bytes()
}

/// What is taken of a day by other calendars.
fn blocked(counter: &Counter, day: &str) -> Vec<String> {
    let found = counter.desk.calendar_blocks(day, day).unwrap();
    found
        .into_iter()
        .map(|block| format!("{} {}", block.start, block.title))
        .collect()
}

#[test]
fn a_weekly_meeting_keeps_visits_away_until_it_is_called_off() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let series = "DTSTART;TZID=Europe/Warsaw:20261124T100000\r\nDTEND;TZID=Europe/Warsaw:20261124T110000\r\n\
                  SUMMARY:Odprawa\r\nRRULE:FREQ=WEEKLY;COUNT=4";
    let done = take(&counter, &event("odprawa-1", 0, series));
    assert_eq!((done.added, done.times, done.skipped.len()), (1, 4, 0));
    assert_eq!(blocked(&counter, "2026-12-01"), ["2026-12-01T10:00 Odprawa"]);
    let busy = refused(
        counter
            .desk
            .appointment_book(counter.ids.command(), &forms::visit(&client, "2026-12-01T10:30")),
    );
    assert_eq!(busy.code, "appointment_conflict");
    let query = SlotQuery {
        purpose: "complaint".to_owned(),
        from: "2026-12-01".to_owned(),
        to: "2026-12-01".to_owned(),
        ..SlotQuery::default()
    };
    let free: Vec<_> = counter
        .desk
        .appointment_slots(&query)
        .unwrap()
        .into_iter()
        .map(|slot| slot.start)
        .collect();
    assert!(free.contains(&"2026-12-01T09:30".to_owned()) && !free.contains(&"2026-12-01T09:45".to_owned()));
    assert!(free.contains(&"2026-12-01T11:00".to_owned()));

    // One occurrence is moved by a later message that holds nothing but that occurrence: the others stay.
    let moved = "RECURRENCE-ID;TZID=Europe/Warsaw:20261201T100000\r\nDTSTART;TZID=Europe/Warsaw:20261201T140000\r\n\
                 DTEND;TZID=Europe/Warsaw:20261201T150000\r\nSUMMARY:Odprawa";
    take(&counter, &event("odprawa-1", 1, moved));
    assert_eq!(blocked(&counter, "2026-12-01"), ["2026-12-01T14:00 Odprawa"]);
    assert_eq!(blocked(&counter, "2026-12-08"), ["2026-12-08T10:00 Odprawa"]);
    counter.book(&client, "2026-12-01T10:30");

    // An older message that comes late changes nothing.
    take(&counter, &event("odprawa-1", 0, series));
    assert_eq!(blocked(&counter, "2026-12-01"), ["2026-12-01T14:00 Odprawa"]);

    let cancel = String::from_utf8(event("odprawa-1", 2, series)).unwrap();
    let cancel = cancel.replace("PRODID", "METHOD:CANCEL\r\nPRODID");
    let done = take(&counter, cancel.as_bytes());
    assert_eq!(done.times, 0);
    assert!(blocked(&counter, "2026-12-08").is_empty());
    counter.book(&client, "2026-12-08T10:30");
    counter.assert_whole();
}

#[test]
fn files_of_the_big_calendars_are_taken_in_and_given_back() {
    let counter = Counter::open();
    counter.clock.set("2026-10-01T08:00:00Z".parse().unwrap());
    let mut times = 0;
    for name in [
        "outlook-eksport.ics",
        "google.ics",
        "apple.ics",
        "thunderbird.ics",
        "strefy.ics",
    ] {
        let done = take(&counter, &fixture(name));
        assert!(done.added > 0 && done.times > 0, "{name}: {done:?}");
        assert_eq!(done.skipped, [], "{name}");
        let again = take(&counter, &fixture(name));
        assert_eq!(
            (again.added, again.times),
            (0, done.times),
            "{name} twice is {name} once"
        );
        times += done.times;
    }
    assert!(times > 50);
    counter.desk.blocks_drop(counter.ids.command()).unwrap();
    assert!(
        counter
            .desk
            .calendar_blocks("2026-10-01", "2027-10-31")
            .unwrap()
            .is_empty()
    );
    counter.assert_whole();
}

#[test]
fn an_invitation_its_update_and_its_cancellation_from_exchange() {
    let counter = Counter::open();
    counter.clock.set("2026-10-01T08:00:00Z".parse().unwrap());
    let all = |counter: &Counter| {
        let found = counter.desk.calendar_blocks("2026-10-01", "2027-09-30").unwrap();
        found.into_iter().map(|block| block.start).collect::<Vec<_>>()
    };
    take(&counter, &fixture("exchange-zaproszenie.ics"));
    let invited = all(&counter);
    assert!(!invited.is_empty());
    take(&counter, &fixture("exchange-zmiana.ics"));
    let changed = all(&counter);
    assert_ne!(changed, invited);
    take(&counter, &fixture("exchange-zaproszenie.ics"));
    assert_eq!(all(&counter), changed, "the first invitation does not come back");
    take(&counter, &fixture("exchange-odwolanie.ics"));
    assert!(all(&counter).len() < changed.len());
}

#[test]
fn what_is_no_calendar_is_refused_and_what_is_half_wrong_says_where() {
    let counter = Counter::open();
    let no = |bytes: &[u8]| refused(counter.desk.calendar_import(counter.ids.command(), bytes)).code;
    assert_eq!(no(b""), "ical_empty");
    assert_eq!(no(b"Imie;Nazwisko\nJan;Lis\n"), "ical_not_calendar");
    let half = event("a", 0, "DTSTART:20261124T100000Z\r\nDTEND:20261124T090000Z");
    let done = take(&counter, &half);
    assert_eq!(
        (done.added, done.skipped[0].code.as_str()),
        (0, "ical_end_before_start")
    );
    assert_eq!(done.skipped[0].params["line"], "9");
}

#[test]
fn visits_go_out_in_full_or_as_mere_busy_times_and_do_not_come_back_as_somebody_elses() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let name = counter.desk.client_card(&client).unwrap().name;
    counter.book(&client, "2026-11-24T10:00");
    let full = counter
        .desk
        .calendar_export("2026-11-23", "2026-11-30", false)
        .unwrap();
    let text = String::from_utf8(full.clone()).unwrap().replace("\r\n ", "");
    assert!(
        text.contains(&name) && text.contains("DTSTART;TZID=Europe/Warsaw:20261124T100000"),
        "{text}"
    );
    assert_eq!(take(&counter, &full).own, 1);
    assert!(blocked(&counter, "2026-11-24").is_empty());
    let path = counter.desk.busy_feed_save().unwrap();
    let feed = || fs::read_to_string(&path).unwrap();
    assert!(feed().contains("SUMMARY:Zajęte") && !feed().contains(&name));
    assert_eq!(feed().matches("BEGIN:VEVENT").count(), 1);
    counter.book(&client, "2026-11-25T10:00");
    assert_eq!(
        feed().matches("BEGIN:VEVENT").count(),
        2,
        "the feed follows the visits"
    );
}

#[test]
fn the_client_is_invited_and_the_invitation_follows_the_visit() {
    let counter = Counter::open();
    let client = counter
        .client(&ClientInput {
            email: "klient@example.com".to_owned(),
            ..forms::person(4)
        })
        .id;
    let visit = counter.book(&client, "2026-11-24T10:00").id;
    let file = |visit: &str| -> (String, CalendarFile) {
        let bytes = counter.desk.visit_invitation(visit).unwrap();
        let read = opiekun_exchange::ical::read(&bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        (text.replace("\r\n ", ""), read)
    };
    let (text, first) = file(&visit);
    assert_eq!(first.method, Some(Method::Request));
    let event = &first.events[0];
    assert_eq!(
        event.when.start(),
        "2026-11-24T09:00:00Z".parse::<DateTime<Utc>>().unwrap()
    );
    assert_eq!(event.attendees[0].person.address, "klient@example.com");
    assert!(
        text.contains("BEGIN:VTIMEZONE")
            && text.contains("LOCATION:Oddział 1 w Warszawie\\, ul. Przykładowa 1"),
        "{text}"
    );
    assert!(text.contains("Do zobaczenia\\nAnna Nowak"), "{text}");

    let to = MoveInput {
        start: "2026-11-25T11:30".to_owned(),
        minutes: 30,
        ..MoveInput::default()
    };
    counter
        .desk
        .appointment_move(counter.ids.command(), &visit, 1, &to)
        .unwrap();
    let (_, moved) = file(&visit);
    let later = &moved.events[0];
    assert_eq!(later.uid, event.uid);
    assert!(
        later.sequence > event.sequence,
        "a calendar takes the newer version"
    );
    assert_eq!(
        later.when.start(),
        "2026-11-25T10:30:00Z".parse::<DateTime<Utc>>().unwrap()
    );

    let revision = counter.desk.appointment_one(&visit).unwrap().revision;
    counter
        .desk
        .appointment_cancel(
            counter.ids.command(),
            &visit,
            revision,
            "Klient zrezygnował",
            false,
        )
        .unwrap();
    let (_, off) = file(&visit);
    assert_eq!(off.method, Some(Method::Cancel));
    assert_eq!(off.events[0].status, Some(Status::Cancelled));
    assert!(off.events[0].sequence > later.sequence);
    let path = counter.desk.visit_invitation_save(&visit).unwrap();
    assert!(path.ends_with("Odwołanie wizyty 2026-11-25.ics"), "{path}");

    // By phone nobody is asked to come to the branch.
    let call = BookInput {
        channel: Some("phone".to_owned()),
        ..forms::visit(&client, "2026-11-26T10:00")
    };
    let call = counter
        .desk
        .appointment_book(counter.ids.command(), &call)
        .unwrap()
        .id;
    let (text, _) = file(&call);
    assert!(
        text.contains("LOCATION:Zadzwonię o umówionej godzinie.") && text.contains("Do usłyszenia"),
        "{text}"
    );
    let letter = counter
        .desk
        .visit_confirmation_prepare(counter.ids.command(), &call);
    assert_eq!(refused(letter).code, "invalid");
}

#[test]
fn a_feed_is_its_owners_and_follows_what_colleagues_change() {
    let counter = Counter::open();
    let anna = counter.desk.session_state().unwrap().person.unwrap().id;
    let jan = counter.colleague("Jan Sęk", Role::Advisor, "siedem zielonych rowerów");
    let client = counter.person(1).id;
    counter.book(&client, "2026-11-24T10:00");
    let path = counter.desk.busy_feed_save().unwrap();
    let events = || fs::read_to_string(&path).unwrap().matches("BEGIN:VEVENT").count();
    assert_eq!(events(), 1);

    counter
        .desk
        .vault_unlock(Some("Jan Sęk"), "siedem zielonych rowerów")
        .unwrap();
    let visit = counter.book(&client, "2026-11-25T10:00").id;
    assert_eq!(events(), 1, "Jan's visit takes none of Anna's time");
    assert_ne!(
        counter.desk.busy_feed_save().unwrap(),
        path,
        "each has a feed of their own"
    );
    let with_anna = BookInput {
        advisor_id: Some(jan),
        colleagues: vec![anna],
        ..forms::visit(&client, "2026-11-25T10:00")
    };
    counter
        .desk
        .appointment_edit(counter.ids.command(), &visit, 1, &with_anna)
        .unwrap();
    assert_eq!(events(), 2, "now she serves too");
}

#[test]
fn long_and_many_times_of_a_file_are_kept_within_bounds() {
    let counter = Counter::open();
    let long = "DTSTART:20260101T080000Z\r\nDTEND:20271231T080000Z\r\nRRULE:FREQ=DAILY";
    let done = take(&counter, &event("dlugie", 0, long));
    assert!(done.truncated && done.times > 0 && done.times < 200, "{done:?}");
    // Addresses and words of others are not kept.
    let meeting = "DTSTART:20261125T080000Z\r\nDTEND:20261125T090000Z\r\nSUMMARY:Odprawa\r\nDESCRIPTION:Sekret\r\n\
                   ATTENDEE:mailto:obcy@example.com";
    let done = take(&counter, &event("obce-1@opiekun", 0, meeting));
    assert_eq!(
        (done.own, done.times),
        (0, 1),
        "an event of another branch is somebody else's"
    );
    assert_eq!(take(&counter, &event("obce-1@opiekun", 0, meeting)).added, 0);
}
