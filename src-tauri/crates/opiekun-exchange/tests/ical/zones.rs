//! Time zones by their many names, and both changes of the clock.

use super::common::{calendar, event, starts};
use opiekun_exchange::ical::{Outgoing, Reason, When, Zone, read, write};

fn zone_of(parameter: &str) -> Option<Zone> {
    let file = event(&format!("DTSTART;TZID={parameter}:20260701T090000\n"));
    match file.events.first().map(|event| &event.when) {
        Some(When::Timed { zone, .. }) => Some(zone.clone()),
        _ => {
            assert_eq!(file.skipped[0].reason, Reason::ZoneUnknown, "{parameter}");
            None
        }
    }
}

#[test]
fn zones_are_known_by_the_names_that_programs_write() {
    let warsaw = [
        "Europe/Warsaw",
        "\"Europe/Warsaw\"",
        "/freeassociation.sourceforge.net/Europe/Warsaw",
        "/freeassociation.sourceforge.net/Tzfile/Europe/Warsaw",
        "/mozilla.org/20050126_1/Europe/Warsaw",
        "/Europe/Warsaw",
        "/citadel.org/20210210_1/Europe/Warsaw",
        "Central European Standard Time",
        "\"Sarajewo, Skopie, Warszawa, Zagrzeb\"",
        "\"(UTC+01:00) Sarajewo, Skopie, Warszawa, Zagrzeb\"",
        "Środkowoeuropejski czas stand.",
    ];
    for name in warsaw {
        assert_eq!(zone_of(name), Some(Zone::WARSAW), "{name}");
    }
    let named = |name: &str| Some(Zone::Named(name.parse().unwrap()));
    assert_eq!(
        zone_of("\"(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb\""),
        Some(Zone::WARSAW)
    );
    assert_eq!(
        zone_of("(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb"),
        Some(Zone::WARSAW),
        "without quotation marks its colon is no end"
    );
    assert_eq!(
        zone_of("\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome\""),
        named("Europe/Amsterdam")
    );
    assert_eq!(zone_of("(GMT+01.00) Sarajevo/Warsaw/Zagreb"), Some(Zone::WARSAW));
    assert_eq!(zone_of("W. Europe Standard Time"), named("Europe/Berlin"));
    assert_eq!(zone_of("FLE Standard Time"), named("Europe/Kiev"));
    assert_eq!(
        zone_of("\"(UTC-05:00) Eastern Time (US & Canada)\""),
        named("America/New_York")
    );
    let argentina = "/mozilla.org/20050126_1/America/Argentina/Ushuaia";
    assert_eq!(zone_of(argentina), named("America/Argentina/Ushuaia"));
    assert_eq!(zone_of("UTC"), Some(Zone::Utc));
    assert_eq!(zone_of("tzone://Microsoft/Utc"), Some(Zone::Utc));
    for unknown in [
        "Customized Time Zone",
        "Sarmacja",
        "/",
        "()",
        "(UTC+01:00)",
        "Europe",
        "///Europe/Warsaw/x",
    ] {
        assert_eq!(zone_of(unknown), None, "{unknown}");
    }
}

#[test]
fn every_windows_zone_of_the_table_is_known() {
    // A name that the database of zones has dropped would make the table lie.
    let names = include_str!("../../src/ical/zone/names.rs");
    let rows = names
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(\"")?.split_once("\", \""));
    let mut count = 0;
    for (name, _) in rows {
        assert!(zone_of(&format!("\"{name}\"")).is_some(), "{name}");
        count += 1;
    }
    assert_eq!(count, 145);
}

#[test]
fn nine_stays_nine_over_both_changes() {
    let file = event("DTSTART;TZID=Europe/Warsaw:20260323T090000\nRRULE:FREQ=WEEKLY;COUNT=2\n");
    assert_eq!(starts(&file), ["2026-03-23 08:00", "2026-03-30 07:00"]);
    let file = event("DTSTART:20261019T090000\nRRULE:FREQ=WEEKLY;COUNT=2\n");
    assert_eq!(
        starts(&file),
        ["2026-10-19 07:00", "2026-10-26 08:00"],
        "without a zone it is Warsaw"
    );
    let file = event("DTSTART:20261019T070000Z\nRRULE:FREQ=WEEKLY;COUNT=2\n");
    assert_eq!(
        starts(&file),
        ["2026-10-19 07:00", "2026-10-26 07:00"],
        "UTC does not change"
    );
}

#[test]
fn a_left_out_hour_has_the_offset_before_and_a_double_one_is_the_first() {
    let defined = |name: &str, lines: &str| {
        let zone = "BEGIN:VTIMEZONE\nTZID:Z pliku\nBEGIN:DAYLIGHT\nDTSTART:19960331T020000\n\
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\n\
            BEGIN:STANDARD\nDTSTART:19961027T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n\
            TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n";
        let event = format!("BEGIN:VEVENT\nUID:a\nDTSTART;TZID={name}:{lines}\nEND:VEVENT\n");
        starts(&read(calendar(&format!("{zone}{event}")).as_bytes()).unwrap())
    };
    for zone in ["Europe/Warsaw", "Z pliku"] {
        for (wall, utc) in [
            ("20260329T015959", "2026-03-29 00:59"),
            ("20260329T020000", "2026-03-29 01:00"),
            ("20260329T023000", "2026-03-29 01:30"),
            ("20260329T030000", "2026-03-29 01:00"),
            ("20261025T015959", "2026-10-24 23:59"),
            ("20261025T020000", "2026-10-25 00:00"),
            ("20261025T025959", "2026-10-25 00:59"),
            ("20261025T030000", "2026-10-25 02:00"),
        ] {
            assert_eq!(defined(zone, wall), [utc], "{zone} {wall}");
        }
    }
}

#[test]
fn a_zone_of_the_file_may_stand_behind_its_events_and_may_be_broken() {
    let zone = |inner: &str| {
        let text = format!(
            "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=X:20260701T090000\nEND:VEVENT\nBEGIN:VTIMEZONE\nTZID:X\n{inner}END:VTIMEZONE\n"
        );
        let file = read(calendar(&text).as_bytes()).unwrap();
        if file.events.is_empty() {
            vec![file.skipped[0].reason.code().to_owned()]
        } else {
            starts(&file)
        }
    };
    let observance = |lines: &str| format!("BEGIN:STANDARD\n{lines}END:STANDARD\n");
    let fixed = "DTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\n";
    assert_eq!(zone(&observance(fixed)), ["2026-07-01 03:30"]);
    let dated = "DTSTART:20200101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0300\nRDATE:20260601T000000\n";
    assert_eq!(zone(&observance(dated)), ["2026-07-01 06:00"]);
    assert_eq!(zone("X-LIC-LOCATION:Europe/Warsaw\n"), ["2026-07-01 07:00"]);
    let unknown = ["ical_zone_unknown"];
    assert_eq!(zone(""), unknown);
    assert_eq!(
        zone(&observance("DTSTART:19700101T000000\nTZOFFSETTO:+0530\n")),
        unknown
    );
    let endless = "RRULE:FREQ=SECONDLY\n";
    assert_eq!(zone(&observance(&format!("{fixed}{endless}"))), unknown);
    let never = "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n";
    assert_eq!(
        zone(&observance(&format!("{fixed}{never}"))),
        ["2026-07-01 03:30"]
    );
}

#[test]
fn an_end_in_another_zone_is_an_instant() {
    let file =
        event("DTSTART;TZID=Europe/Warsaw:20260701T120000\nDTEND;TZID=America/New_York:20260701T120000\n");
    let length = file.events[0].when.end() - file.events[0].when.start();
    assert_eq!(length.num_hours(), 6);
    // The standard: a series with an end lasts as long each time, one with days lasts until the same hour.
    let night = "DTSTART;TZID=Europe/Warsaw:20260327T220000\nRRULE:FREQ=DAILY;COUNT=2\n";
    let lengths = |end: &str| {
        let file = event(&format!("{night}{end}"));
        let all = super::common::two_years(&file);
        all.list
            .iter()
            .map(|one| (one.end - one.start).num_hours())
            .collect::<Vec<_>>()
    };
    assert_eq!(lengths("DTEND;TZID=Europe/Warsaw:20260328T220000\n"), [24, 24]);
    assert_eq!(lengths("DURATION:P1D\n"), [24, 23]);
    assert_eq!(lengths("DURATION:PT24H\n"), [24, 24]);
}

#[test]
fn a_name_with_odd_signs_comes_back() {
    let observance =
        "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\n";
    for (name, used) in [
        ("Strefa\\, własna", "Strefa, własna"),
        ("Strefa, własna", "Strefa, własna"),
        ("Strefa^'x^^", "Strefa^'x^^"),
        ("Europe^/Warsaw", "Europe^/Warsaw"),
        ("Kraków, Warsaw", "Kraków, Warsaw"),
        ("(UTC) Nigdzie: a;b", "(UTC) Nigdzie: a;b"),
    ] {
        let text = format!(
            "BEGIN:VTIMEZONE\nTZID:{name}\n{observance}END:VTIMEZONE\n\
             BEGIN:VEVENT\nUID:a\nDTSTART;TZID=\"{used}\":20260701T090000\nRRULE:FREQ=DAILY;COUNT=1\nEND:VEVENT\n"
        );
        let file = read(calendar(&text).as_bytes()).unwrap();
        assert_eq!(starts(&file), ["2026-07-01 03:30"], "{name}");
        let stamp = super::common::utc("2026-01-01T00:00:00Z");
        let bytes = write(&Outgoing {
            method: None,
            stamp,
            events: file.events,
        });
        let again = read(&bytes).unwrap();
        assert_eq!(
            starts(&again),
            ["2026-07-01 03:30"],
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}
