//! What the files of other programs say beside their times, and how their bytes are read.

use super::common::{FILES, calendar, fixture, starts};
use opiekun_exchange::ical::{Class, Method, Point, Reply, Status, When, Zone, read};

#[test]
fn an_invitation_of_exchange_says_who_invites_and_who_is_invited() {
    let file = read(fixture("exchange-zaproszenie.ics")).unwrap();
    assert_eq!(file.method, Some(Method::Request));
    let [change, series] = &file.events[..] else {
        panic!("two events")
    };
    assert_eq!(change.uid, series.uid);
    assert!(series.uid.len() > 100, "folded over two lines");
    let organizer = series.organizer.as_ref().unwrap();
    assert_eq!(
        (organizer.name.as_str(), organizer.address.as_str()),
        ("Bożena Kruk", "bozena.kruk@example.pl")
    );
    let [one, two] = &change.attendees[..] else {
        panic!("two are invited")
    };
    assert_eq!(
        (one.person.name.as_str(), one.reply),
        ("Wróbel, Łucja", Reply::Awaited),
        "a comma in quotation marks"
    );
    assert_eq!(
        (two.person.address.as_str(), two.reply),
        ("ignacy.zak@example.pl", Reply::Accepted)
    );
    assert_eq!(
        change.description,
        "Zamknięcie miesiąca. Dołącz: https://example.pl/spotkanie?id=1,2"
    );
    assert_eq!((change.sequence, change.status), (1, Some(Status::Confirmed)));
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 27)
        .unwrap()
        .and_hms_opt(14, 0, 0)
        .unwrap();
    assert_eq!(change.recurrence_id, Some(Point::Time(day, Zone::WARSAW)));
    assert!(!change.repeats() && series.repeats());
}

#[test]
fn other_files_say_what_they_say() {
    let methods = FILES.map(|(_, bytes)| read(bytes).unwrap().method);
    let (publish, request, cancel) = (Some(Method::Publish), Some(Method::Request), Some(Method::Cancel));
    assert_eq!(
        methods,
        [None, cancel, request, request, publish, publish, None, None]
    );
    let outlook = read(fixture("outlook-eksport.ics")).unwrap();
    let meeting = &outlook.events[0];
    assert_eq!(
        meeting.description,
        "Przegląd portfela.\nProszę zabrać zestawienie; sala na parterze, wejście od podwórza."
    );
    assert_eq!(meeting.location, "Oddział przy ul. Długiej, sala 2");
    assert_eq!(meeting.exdates.len(), 2);
    let eve = &outlook.events[1];
    assert_eq!(
        (eve.class, eve.transparent, eve.when.is_all_day()),
        (Class::Private, true, true)
    );
    assert_eq!(
        read(fixture("thunderbird.ics")).unwrap().others,
        1,
        "a task is passed over"
    );
    let update = read(fixture("exchange-zmiana.ics")).unwrap();
    assert_eq!(update.events[0].sequence, 2);
    assert!(matches!(
        &update.events[0].when,
        When::Timed {
            zone: Zone::Named(_),
            ..
        }
    ));
    let own = read(fixture("strefy.ics")).unwrap();
    assert!(
        matches!(&own.events[0].when, When::Timed { zone: Zone::Defined(zone), .. } if zone.name() == "Customized Time Zone")
    );
}

#[test]
fn lines_end_and_fold_in_many_ways() {
    let text = calendar("BEGIN:VEVENT\nUID:a\nDTSTART:20261201T090000Z\nSUMMARY:Żółta łódź\nEND:VEVENT\n");
    let summary = |bytes: &[u8]| read(bytes).unwrap().events[0].summary.clone();
    assert_eq!(summary(text.as_bytes()), "Żółta łódź");
    assert_eq!(summary(text.replace('\r', "").as_bytes()), "Żółta łódź");
    assert_eq!(summary(format!("\u{feff}{text}").as_bytes()), "Żółta łódź");
    // Folds that count bytes fall into letters.
    let mut bytes = text.clone().into_bytes();
    let at = text.find('ł').unwrap() + 1;
    bytes.splice(at..at, *b"\r\n ");
    assert_eq!(summary(&bytes), "Żółta łódź");
    bytes.splice(at..at, *b"\n\t\n ");
    assert_eq!(summary(&bytes), "Żółta łódź");
    let (old, _, _) = encoding_rs::WINDOWS_1250.encode(&text);
    assert_eq!(summary(&old), "Żółta łódź");
    let (old, _, _) = encoding_rs::ISO_8859_2.encode(&text);
    assert_eq!(summary(&old), "Żółta łódź");
    let wide: Vec<u8> = format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(summary(&wide), "Żółta łódź");
    let lower = text
        .replace("BEGIN", "begin")
        .replace("DTSTART", "dtstart")
        .replace("VEVENT", "vevent");
    assert_eq!(summary(lower.as_bytes()), "Żółta łódź");
}

#[test]
fn spoiled_bytes_spoil_their_event_alone() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20261201T090000Z\nSUMMARY:Żółta łódź ?\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:b\nDTSTART:20261202T090000Z\nSUMMARY:Gęś\nX-ODD:?\nEND:VEVENT\n",
    );
    let mut bytes = text.into_bytes();
    for byte in bytes.iter_mut().filter(|byte| **byte == b'?') {
        *byte = 0xF3;
    }
    let file = read(&bytes).unwrap();
    assert_eq!(file.events.len(), 1, "what nobody needs may be spoiled");
    assert_eq!(file.events[0].summary, "Gęś");
    assert_eq!(
        (file.skipped[0].line, file.skipped[0].reason.code()),
        (7, "ical_encoding")
    );
}

#[test]
fn texts_lose_what_nobody_sees() {
    let file = read(calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20261201T090000Z\nSUMMARY:a\\nb\\,c\u{202e}\u{0}  d\\\nDESCRIPTION:x\\Ny\\;\\\\z\n\
         ORGANIZER;CN=\"Jan ^'Kos^' ^^Sowa\":MAILTO:jan@example.pl\nATTENDEE:invalid:nomail\nEND:VEVENT\n",
    ).as_bytes()).unwrap();
    let event = &file.events[0];
    assert_eq!(event.summary, "a b,c d");
    assert_eq!(event.description, "x\ny;\\z");
    assert_eq!(event.organizer.as_ref().unwrap().name, "Jan \"Kos\" ^Sowa");
    assert_eq!(event.attendees[0].person.address, "invalid:nomail");
    assert_eq!(starts(&file).len(), 1);
}

#[test]
fn nothing_personal_is_printed() {
    let file = read(fixture("exchange-zaproszenie.ics")).unwrap();
    let shown = format!("{file:?} {:?}", super::common::two_years(&file));
    for word in ["Kruk", "bozena", "Wróbel", "Zamknięcie", "Żuraw", "040000"] {
        assert!(!shown.contains(word), "{word} in {shown}");
    }
}
