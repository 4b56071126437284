//! Nobody's time and no room is given twice: the rule stands in the database, whatever program writes into it. Rows are put
//! in from outside, around the program, beside a list that is searched from end to end.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[allow(dead_code, reason = "other tests use the rest")]
mod common;

use common::Fixture;
use rusqlite::{Connection, params};

/// A stretch of somebody's time in minutes, as the slow list keeps it.
struct Kept {
    resource: &'static str,
    from: i64,
    to: i64,
    visit: usize,
}

/// Splitmix64.
fn chance(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)) % below
}

const ADVISORS: [&str; 2] = [
    "11111111-1111-7111-8111-111111111111",
    "22222222-2222-7222-8222-222222222222",
];
const ROOMS: [&str; 2] = [
    "33333333-3333-7333-8333-333333333333",
    "44444444-4444-7444-8444-444444444444",
];

fn at(minute: i64) -> String {
    let time =
        chrono::DateTime::<chrono::Utc>::from_timestamp(1_795_000_020 / 60 * 60 + minute * 60, 0).unwrap();
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

fn people(db: &Connection) {
    db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for (nr, id) in ROOMS.iter().enumerate() {
        db.execute(
            "INSERT INTO room VALUES (?1, ?2, ?2, 'office', 1, 1)",
            params![id, nr.to_string()],
        )
        .unwrap();
    }
}

#[derive(Clone, Copy)]
struct Wanted {
    advisor: usize,
    room: Option<usize>,
    start: i64,
    minutes: i64,
    before: i64,
    after: i64,
    forced: bool,
}

fn insert(db: &Connection, visit: usize, w: Wanted) -> rusqlite::Result<usize> {
    db.execute(
        "INSERT INTO appointment (id, client_id, advisor_id, room_id, purpose, channel, start_at, end_at, minutes,
         before_minutes, after_minutes, state, reason, overbooked, doubles, note, created_at, revision)
         VALUES (?1, 'x', ?2, ?3, 'review', 'branch', ?4, ?5, ?6, ?7, ?8, 'booked', '', ?9, ?10, '', 'x', 1)",
        params![
            visit.to_string(),
            ADVISORS[w.advisor],
            w.room.map(|room| ROOMS[room]),
            at(w.start),
            at(w.start + w.minutes),
            w.minutes,
            w.before,
            w.after,
            // A reason alone, such as one for an unusual hour, lets nothing through.
            if w.forced || visit.is_multiple_of(3) { "powód" } else { "" },
            w.forced
        ],
    )
}

fn kept(visit: usize, w: Wanted) -> Vec<Kept> {
    let mut out = vec![Kept {
        resource: ADVISORS[w.advisor],
        from: w.start - w.before,
        to: w.start + w.minutes + w.after,
        visit,
    }];
    out.extend(w.room.map(|room| Kept {
        resource: ROOMS[room],
        from: w.start,
        to: w.start + w.minutes,
        visit,
    }));
    out
}

#[test]
fn the_database_itself_refuses_what_overlaps_and_nothing_else() {
    let fixture = Fixture::new();
    let db = fixture.outside();
    people(&db);
    let mut state = 5;
    let mut all: Vec<Kept> = Vec::new();
    let (mut refused, mut forced, mut freed) = (0, 0, 0);
    for visit in 0..3_000 {
        let w = Wanted {
            advisor: usize::try_from(chance(&mut state, 2)).unwrap(),
            room: match chance(&mut state, 3) {
                0 => None,
                nr => usize::try_from(nr - 1).ok(),
            },
            start: i64::try_from(chance(&mut state, 60_000)).unwrap(),
            minutes: 5 + i64::try_from(chance(&mut state, 90)).unwrap(),
            before: i64::try_from(chance(&mut state, 3)).unwrap() * 10,
            after: i64::try_from(chance(&mut state, 3)).unwrap() * 10,
            forced: chance(&mut state, 10) == 0,
        };
        let stretches = kept(visit, w);
        let overlaps = stretches.iter().any(|new| {
            all.iter()
                .any(|old| old.resource == new.resource && old.from < new.to && new.from < old.to)
        });
        match insert(&db, visit, w) {
            Ok(_) => {
                assert!(!overlaps || w.forced, "visit {visit} overlaps and was taken in");
                forced += usize::from(overlaps);
                all.extend(stretches);
            }
            Err(fault) => {
                assert!(
                    overlaps && !w.forced,
                    "visit {visit} was refused for nothing: {fault}"
                );
                assert!(fault.to_string().contains("time is taken"));
                refused += 1;
            }
        }
        if chance(&mut state, 8) == 0 {
            let gone = usize::try_from(chance(&mut state, 3_000)).unwrap();
            let state = if gone % 2 == 0 { "cancelled" } else { "no_show" };
            freed += db
                .execute(
                    "UPDATE appointment SET state = ?2 WHERE id = ?1 AND state = 'booked'",
                    params![gone.to_string(), state],
                )
                .unwrap();
            all.retain(|kept| kept.visit != gone);
        }
    }
    assert!(
        refused > 300 && forced > 30 && freed > 30,
        "{refused} {forced} {freed}"
    );
    let rows: i64 = db
        .query_row("SELECT COUNT(*) FROM taken", [], |row| row.get(0))
        .unwrap();
    assert_eq!(usize::try_from(rows).unwrap(), all.len());
}

#[test]
fn a_visit_is_not_moved_onto_another_but_goes_on_where_somebody_booked_over_it() {
    let fixture = Fixture::new();
    let db = fixture.outside();
    people(&db);
    let usual = Wanted {
        advisor: 0,
        room: None,
        start: 600,
        minutes: 30,
        before: 0,
        after: 0,
        forced: false,
    };
    insert(&db, 1, usual).unwrap();
    insert(&db, 2, Wanted { start: 700, ..usual }).unwrap();
    let onto = |visit: &str, start: i64| {
        db.execute(
            "UPDATE appointment SET start_at = ?2, end_at = ?3 WHERE id = ?1",
            params![visit, at(start), at(start + 30)],
        )
    };
    assert!(onto("2", 610).is_err());
    onto("2", 630).unwrap();
    // Touching is free; a minute more is not.
    assert!(onto("2", 629).is_err());
    insert(
        &db,
        3,
        Wanted {
            start: 605,
            forced: true,
            ..usual
        },
    )
    .unwrap();
    db.execute(
        "UPDATE appointment SET state = 'arrived', arrived_at = 'x' WHERE id = '1'",
        [],
    )
    .unwrap();
    let second = "INSERT INTO appointment_colleague (appointment_id, person_id) VALUES (?1, ?2)";
    db.execute(second, params!["1", ADVISORS[1]]).unwrap();
    assert!(
        insert(&db, 4, Wanted { advisor: 1, ..usual }).is_err(),
        "a colleague's time is taken too"
    );
    db.execute("DELETE FROM appointment_colleague WHERE appointment_id = '1'", [])
        .unwrap();
    insert(&db, 4, Wanted { advisor: 1, ..usual }).unwrap();
    assert!(
        db.execute("UPDATE taken SET to_minute = to_minute + 1", [])
            .is_err()
    );
}
