//! Random calendars in plain numbers, from which both the program's types and the slow model are fed.

use chrono::{Days, NaiveDate};
use proptest::{prelude::*, sample::select};

/// First minute and the minute after the last, from midnight by the wall clock.
pub type Hours = (u16, u16);
/// A shift with its breaks.
pub type Shift = (Hours, Vec<Hours>);

#[derive(Debug, Clone)]
pub struct Plan {
    /// Days after the first day of the search.
    pub from: i64,
    pub until: Option<i64>,
    /// Weeks after a Monday that everybody knows.
    pub anchor: i64,
    /// Days that the weeks are made of.
    pub kinds: Vec<Vec<Shift>>,
    pub weeks: Vec<[u8; 7]>,
}

#[derive(Debug, Clone)]
pub struct Absence {
    pub first: i64,
    pub last: i64,
    pub part: Option<Hours>,
    pub kind: u8,
}

#[derive(Debug, Clone)]
pub struct Person {
    pub plans: Vec<Plan>,
    pub exceptions: Vec<(i64, Vec<Shift>)>,
    pub absences: Vec<Absence>,
    pub trained: bool,
    pub speaks: bool,
}

#[derive(Debug, Clone)]
pub struct Visit {
    /// Minutes after midnight UTC of the first day.
    pub start: i64,
    pub length: u16,
    pub before: u16,
    pub after: u16,
    /// Places in the list of people.
    pub people: Vec<u8>,
    pub room: Option<u8>,
}

#[derive(Debug, Clone)]
pub struct World {
    pub first: NaiveDate,
    pub days: u64,
    pub opening: Vec<Vec<Hours>>,
    pub opening_exceptions: Vec<(i64, Vec<Hours>)>,
    pub people: Vec<Person>,
    /// Kinds of rooms.
    pub rooms: Vec<u8>,
    pub visits: Vec<Visit>,
    pub length: u16,
    pub before: u16,
    pub after: u16,
    pub room: Option<u8>,
    pub trained: bool,
    pub speaks: bool,
    pub step: u16,
    /// Minutes after midnight UTC of the first day.
    pub not_before: Option<i64>,
    pub except: Option<u8>,
    pub limit: usize,
}

impl World {
    pub fn day(&self, after: i64) -> NaiveDate {
        let days = Days::new(after.unsigned_abs());
        if after < 0 {
            self.first - days
        } else {
            self.first + days
        }
    }
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Last Sundays of March and October as they were announced, not as they are computed.
pub const SPRING: [(i32, u32); 5] = [(2024, 31), (2025, 30), (2026, 29), (2027, 28), (2028, 26)];
pub const AUTUMN: [(i32, u32); 5] = [(2024, 27), (2025, 26), (2026, 25), (2027, 31), (2028, 29)];

fn first_day() -> impl Strategy<Value = NaiveDate> {
    let spring = SPRING.map(|(year, day)| date(year, 3, day));
    let autumn = AUTUMN.map(|(year, day)| date(year, 10, day));
    let free = [
        date(2026, 12, 24),
        date(2024, 12, 24),
        date(2027, 1, 6),
        date(2026, 5, 1),
        date(2026, 6, 4),
    ];
    let near = |days: Vec<NaiveDate>| (select(days), 0..3_u64).prop_map(|(day, back)| day - Days::new(back));
    prop_oneof![
        3 => near(spring.to_vec()),
        3 => near(autumn.to_vec()),
        1 => near(free.to_vec()),
        2 => (0..2_000_u64).prop_map(|after| date(2024, 1, 1) + Days::new(after)),
    ]
}

/// Hours apart from each other, cut anywhere.
fn cuts(most: usize) -> impl Strategy<Value = Vec<Hours>> {
    proptest::collection::btree_set(0..=1440_u16, 2..=most * 2).prop_map(|cuts| {
        let cuts: Vec<u16> = cuts.into_iter().collect();
        let pairs = cuts.chunks_exact(2).map(|pair| (pair[0], pair[1]));
        pairs.collect()
    })
}

fn hours() -> impl Strategy<Value = Vec<Hours>> {
    prop_oneof![
        4 => (420..600_u16, 840..1200_u16).prop_map(|pair| vec![pair]),
        6 => Just(vec![(0, 1440)]),
        3 => (0..=180_u16, 181..=600_u16).prop_map(|pair| vec![pair]),
        1 => Just(vec![(0, 720), (720, 1440)]),
        2 => cuts(3),
        1 => Just(Vec::new()),
    ]
}

/// Shifts with breaks somewhere in them.
fn shifts() -> impl Strategy<Value = Vec<Shift>> {
    let breaks = proptest::collection::vec((0..1000_u32, 1..=60_u16), 0..3);
    (hours(), breaks).prop_map(|(hours, breaks)| {
        let mut day: Vec<Shift> = hours.into_iter().map(|span| (span, Vec::new())).collect();
        for (nr, (share, length)) in breaks.into_iter().enumerate() {
            let shifts = day.len().max(1);
            let Some(((from, to), taken)) = day.get_mut(nr % shifts) else {
                break;
            };
            let offset = u16::try_from(u32::from(*to - *from) * share / 1000).expect("within the shift");
            let rest = (*from + offset, (*from + offset + length).min(*to));
            if taken
                .iter()
                .all(|other: &Hours| rest.1 <= other.0 || other.1 <= rest.0)
            {
                taken.push(rest);
            }
        }
        day
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let weeks = proptest::collection::vec(proptest::array::uniform7(0..4_u8), 1..=8);
    let until = proptest::option::weighted(0.3, 0..40_i64);
    let kinds = proptest::collection::vec(shifts(), 4);
    (-30..3_i64, until, -12..12_i64, kinds, weeks).prop_map(|(from, lasts, anchor, kinds, weeks)| Plan {
        from,
        until: lasts.map(|lasts| from + lasts),
        anchor,
        kinds,
        weeks,
    })
}

fn absence() -> impl Strategy<Value = Absence> {
    let part = proptest::option::weighted(0.9, (0..=1439_u16, 1..=300_u16));
    (-1..3_i64, 0..2_i64, part, 0..3_u8).prop_map(|(first, more, part, kind)| Absence {
        first,
        last: first + more,
        part: part.map(|(from, length)| (from, (from + length).min(1440))),
        kind,
    })
}

fn person() -> impl Strategy<Value = Person> {
    let plans = proptest::collection::vec(plan(), 1..4);
    let exceptions = proptest::collection::vec((-1..4_i64, shifts()), 0..2);
    let absences = proptest::collection::vec(absence(), 0..4);
    let skills = (proptest::bool::weighted(0.8), proptest::bool::weighted(0.8));
    (plans, exceptions, absences, skills).prop_map(|(mut plans, mut exceptions, absences, skills)| {
        plans.sort_by_key(|plan| plan.from);
        plans.dedup_by_key(|plan| plan.from);
        exceptions.sort_by_key(|(day, _)| *day);
        exceptions.dedup_by_key(|(day, _)| *day);
        let (trained, speaks) = skills;
        Person {
            plans,
            exceptions,
            absences,
            trained,
            speaks,
        }
    })
}

/// Visits up to the longest; most are like those of a day.
fn length() -> impl Strategy<Value = u16> {
    prop_oneof![6 => 5..=90_u16, 1 => 5..=480_u16]
}

fn buffer() -> impl Strategy<Value = u16> {
    prop_oneof![2 => Just(0), 3 => 1..=30_u16, 1 => 0..=120_u16]
}

fn visit() -> impl Strategy<Value = Visit> {
    let people = proptest::collection::vec(0..3_u8, 0..3);
    let start = -1000..5000_i64;
    (
        start,
        length(),
        buffer(),
        buffer(),
        people,
        proptest::option::of(0..3_u8),
    )
        .prop_map(|(start, length, before, after, people, room)| Visit {
            start,
            length,
            before,
            after,
            people,
            room,
        })
}

/// A random calendar with a question to it.
pub fn world() -> impl Strategy<Value = World> {
    let opening = proptest::collection::vec(hours(), 7);
    let closed = proptest::collection::vec((-1..4_i64, hours()), 0..2);
    let branch = (first_day(), 1..=3_u64, opening, closed);
    let people = proptest::collection::vec(person(), 1..=3);
    let rooms = proptest::collection::vec(0..2_u8, 0..=3);
    let visits = proptest::collection::vec(visit(), 0..24);
    let needs = (length(), buffer(), buffer(), proptest::option::of(0..2_u8));
    let skills = (proptest::bool::weighted(0.2), proptest::bool::weighted(0.2));
    let step = prop_oneof![3 => select(vec![5_u16, 10, 15, 20, 30, 60]), 1 => 5..=60_u16];
    let now = prop_oneof![1 => -100..2000_i64, 1 => (0..30_i64).prop_map(|hour| hour * 60)];
    let asked = (
        step,
        proptest::option::weighted(0.3, now),
        proptest::option::weighted(0.3, 0..24_u8),
        0..200_usize,
    );
    (branch, people, rooms, visits, needs, skills, asked).prop_map(
        |(branch, people, rooms, visits, needs, skills, asked)| {
            let (first, days, opening, mut opening_exceptions) = branch;
            opening_exceptions.sort_by_key(|(day, _)| *day);
            opening_exceptions.dedup_by_key(|(day, _)| *day);
            let (length, before, after, room) = needs;
            let (trained, speaks) = skills;
            let (step, not_before, except, limit) = asked;
            World {
                first,
                days,
                opening,
                opening_exceptions,
                people,
                rooms,
                visits,
                length,
                before,
                after,
                room,
                trained,
                speaks,
                step,
                not_before,
                except,
                limit,
            }
        },
    )
}
