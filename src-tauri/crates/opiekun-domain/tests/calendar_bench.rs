//! How fast the search is; printed, not asserted. Run with
//! `cargo test --release -p opiekun-domain --test calendar_bench -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use opiekun_domain::{
    appointment::{Minutes, Purpose, Slot},
    calendar::*,
    client::Segment,
    ids::{AppointmentId, PersonId, RoomId},
};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

const ADVISORS: u64 = 40;
const ROOMS: u64 = 20;
const VISITS: u64 = 50_000;
const ROUNDS: usize = 500;

/// The same numbers on every run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 12).unwrap()
}

fn span(from: u16, to: u16) -> Span {
    Span::new(from, to).unwrap()
}

/// Early and late weeks in turn, lunch, a training each month.
fn advisor(nr: u64) -> Advisor {
    let week = |from: u16| {
        let lunch = span(from + 240, from + 270);
        let day = DayPlan::new(vec![Shift::new(span(from, from + 480), vec![lunch]).unwrap()]).unwrap();
        Week(std::array::from_fn(|weekday| {
            if weekday < 6 {
                day.clone()
            } else {
                DayPlan::default()
            }
        }))
    };
    let anchor = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(7 * (nr % 2));
    let plan = Plan::new(anchor, None, anchor, vec![week(480), week(600)]).unwrap();
    let absences = (0..12).map(|month| Absence {
        kind: AbsenceKind::Training,
        time: AwayTime::Part {
            date: first() + Days::new(30 * month + nr % 30),
            span: span(600, 780),
        },
    });
    Advisor {
        id: PersonId::from_parts(nr, [1; 10]),
        hours: WorkingHours {
            plans: Plans::new(vec![plan]).unwrap(),
            absences: absences.collect(),
            ..WorkingHours::default()
        },
        specialisations: Vec::new(),
        languages: Vec::new(),
    }
}

fn room(nr: u64) -> Room {
    let id = RoomId::from_parts(nr, [2; 10]);
    Room {
        id,
        kind: RoomKind::Office,
    }
}

/// Visits over so many days from the first one, any of which may overlap.
fn visits(days: u64, buffers: Buffers) -> Vec<Booking> {
    let mut numbers = Numbers(7);
    let visits = (0..VISITS).map(|nr| {
        let date = first() + Days::new(numbers.below(days));
        let minute = i64::try_from(480 + 5 * numbers.below(120)).unwrap();
        let start: DateTime<Utc> = date.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::minutes(minute);
        let minutes = Minutes::new(u16::try_from(15 + 5 * numbers.below(10)).unwrap()).unwrap();
        Booking {
            visit: AppointmentId::from_parts(nr, [3; 10]),
            advisors: vec![PersonId::from_parts(numbers.below(ADVISORS), [1; 10])],
            room: Some(room(numbers.below(ROOMS)).id),
            slot: Slot { start, minutes },
            buffers,
        }
    });
    visits.collect()
}

fn shown(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("{:.2} / {:.2} ms", at(50), at(99))
}

fn timed(mut work: impl FnMut()) -> String {
    work();
    let rounds = (0..ROUNDS).map(|_| {
        let begin = Instant::now();
        work();
        begin.elapsed()
    });
    shown(rounds.collect())
}

#[test]
#[ignore = "prints times; run it alone in a release build"]
fn bench() {
    let ten = Buffer::new(10).unwrap();
    let mut rules = PurposeRules::usual(Purpose::LOAN_CONSULTATION);
    rules.buffers = Buffers {
        before: ten,
        after: ten,
    };
    rules.room = Some(RoomKind::Office);
    let advisors: Vec<Advisor> = (0..ADVISORS).map(advisor).collect();
    let advisors: Vec<&Advisor> = advisors.iter().collect();
    let rooms: Vec<Room> = (0..ROOMS).map(room).collect();
    let opening = Opening {
        week: std::array::from_fn(|weekday| {
            let open = (weekday < 6).then(|| span(480, 1140));
            Spans::new(open.into_iter().collect()).unwrap()
        }),
        ..Opening::default()
    };
    let resources = Resources {
        opening: &opening,
        advisors: &advisors,
        rooms: &rooms,
    };
    let query = |step: u16| Query {
        rules: &rules,
        segment: Segment::Individual,
        days: SearchDays::new(first(), first() + Days::new(29)).unwrap(),
        step: Step::new(step).unwrap(),
        not_before: None,
        limit: None,
        except: None,
    };
    let year = visits(365, rules.buffers);
    let mut busy = Busy::new(&year);
    let goal = "p99 ≤ 20 ms";
    let what = "slots of one purpose, 30 days, 40 advisors, 20 rooms, 50,000 visits";
    let time = timed(|| drop(black_box(slots(&query(15), &resources, &busy))));
    println!("BENCH {what}, median / p99 | {time} | {goal}");
    let time = timed(|| drop(black_box(slots(&query(5), &resources, &busy))));
    println!("BENCH {what}, every 5 minutes, median / p99 | {time} | {goal}");
    let month = Busy::new(&visits(30, rules.buffers));
    let time = timed(|| drop(black_box(slots(&query(5), &resources, &month))));
    println!("BENCH {what} all in these days, every 5 minutes, median / p99 | {time} | {goal}");
    let first_ten = Query {
        limit: Some(10),
        ..query(15)
    };
    let time = timed(|| drop(black_box(slots(&first_ten, &resources, &busy))));
    println!("BENCH {what}, the first 10, median / p99 | {time} | ");
    let time = timed(|| {
        drop(black_box(common(
            &query(15),
            &Resources {
                advisors: &advisors[..3],
                ..resources
            },
            &busy,
        )))
    });
    println!("BENCH common times of 3 advisors, 30 days, 20 rooms, 50,000 visits, median / p99 | {time} | ");
    let time = timed(|| drop(black_box(Busy::new(&year))));
    println!("BENCH index of 50,000 visits built, median / p99 | {time} | ");
    let mut turn = year.iter().cycle();
    let time = timed(|| {
        let Some(booking) = turn.next() else { return };
        busy.remove(booking);
        busy.add(booking);
    });
    println!("BENCH a visit taken out of the index and put back, median / p99 | {time} | ");
    let found = |busy: &Busy, step| slots(&query(step), &resources, busy).len();
    println!(
        "found: {} by 15, {} by 5, {} by 5 in a crowd",
        found(&busy, 15),
        found(&busy, 5),
        found(&month, 5)
    );
}
