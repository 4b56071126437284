//! Read, written, read again: the same times, repetitions and exceptions.

use super::common::{FILES, two_years, utc};
use opiekun_exchange::ical::{CalendarFile, Outgoing, read, write};

#[test]
fn every_file_comes_back() {
    for (name, bytes) in FILES {
        let file = read(bytes).unwrap();
        let written = rewritten(&file);
        let again = read(&written).unwrap();
        assert_eq!(again.skipped, [], "{name}");
        assert_eq!(again.method, file.method, "{name}");
        assert!(
            two_years(&again) == two_years(&file),
            "{name} has other occurrences"
        );
        for (old, new) in file.events.iter().zip(&again.events) {
            assert_eq!(
                (&old.uid, old.sequence, old.stamp),
                (&new.uid, new.sequence, new.stamp),
                "{name}"
            );
            assert_eq!(
                (old.when.start(), old.when.end()),
                (new.when.start(), new.when.end()),
                "{name}"
            );
            assert_eq!((&old.rule, &old.rdates), (&new.rule, &new.rdates), "{name}");
            assert!(
                old.exdates
                    .iter()
                    .map(|one| one.instant())
                    .eq(new.exdates.iter().map(|one| one.instant()))
            );
            assert_eq!(
                old.recurrence_id.as_ref().map(|id| id.instant()),
                new.recurrence_id.as_ref().map(|id| id.instant())
            );
            assert!(
                old.summary == new.summary
                    && old.description == new.description
                    && old.location == new.location
            );
            assert!(
                old.organizer == new.organizer && old.attendees == new.attendees,
                "{name}"
            );
            assert_eq!(
                (old.status, old.class, old.transparent),
                (new.status, new.class, new.transparent)
            );
        }
        assert_eq!(
            rewritten(&again),
            written,
            "{name}: what was written once is written so again"
        );
    }
}

fn rewritten(file: &CalendarFile) -> Vec<u8> {
    write(&Outgoing {
        method: file.method,
        stamp: utc("2026-11-27T12:00:00Z"),
        events: file.events.clone(),
    })
}
