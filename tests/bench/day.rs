//! Figures of the branch's calendar in an encrypted vault, printed for `cargo xtask bench day`: 40 advisors, 20 rooms,
//! 50,000 visits.
#![allow(clippy::unwrap_used, reason = "a bench that cannot measure must stop")]

use chrono::{Days, NaiveDate};
use opiekun_desk::{
    domain::{
        access::Role,
        holidays::{add_working_days, next_working, of_year},
    },
    views::{BookInput, PurposeView, RoomView, SlotQuery, WorkPlan, WorkingView},
};
use opiekun_testkit::{Counter, forms};
use std::time::{Duration, Instant};

const ADVISORS: usize = 40;
const ROOMS: usize = 20;
const VISITS: usize = 50_000;
const PURPOSES: [&str; 5] = [
    "review",
    "complaint",
    "loan_consultation",
    "account_opening",
    "data_change",
];

fn main() {
    let counter = Counter::open();
    let start = Instant::now();
    let (people, clients) = fill(&counter);
    println!(
        "BENCH booking {VISITS} visits | {:.1} s |",
        start.elapsed().as_secs_f64()
    );
    slots(&counter, &people, &clients);
    month(&counter);
    let start = Instant::now();
    for year in 1990..=2060 {
        std::hint::black_box(of_year(year));
    }
    println!(
        "BENCH holidays of 1990–2060 | {:.2} ms |",
        millis(start.elapsed())
    );
}

fn fill(counter: &Counter) -> (Vec<String>, Vec<String>) {
    let desk = &counter.desk;
    let people: Vec<String> = (0..ADVISORS)
        .map(|nr| {
            counter.colleague(
                &format!("Doradca {nr:02}"),
                Role::Advisor,
                "siedem zielonych rowerów",
            )
        })
        .collect();
    let rooms: Vec<String> = (0..ROOMS)
        .map(|nr| {
            let room = RoomView {
                id: String::new(),
                revision: 0,
                name: format!("Gabinet {nr:02}"),
                kind: "office".to_owned(),
                active: true,
            };
            desk.room_save(counter.ids.command(), &room).unwrap().id
        })
        .collect();
    // Early and late weeks in turn, with a break.
    for (nr, person) in people.iter().enumerate() {
        let week = |hours: &str| {
            let mut days = vec![hours.to_owned(); 5];
            days.extend([String::new(), String::new()]);
            days
        };
        let (early, late) = (week("8:00–12:00, 12:30–16:00"), week("10:00–14:00, 14:30–18:00"));
        let weeks = if nr % 2 == 0 {
            vec![early, late]
        } else {
            vec![late, early]
        };
        let plan = WorkPlan {
            from: "2026-01-05".to_owned(),
            until: String::new(),
            anchor: "2026-01-05".to_owned(),
            weeks,
        };
        let working = WorkingView {
            person_id: person.clone(),
            plans: vec![plan],
            exceptions: Vec::new(),
            absences: Vec::new(),
        };
        desk.working_save(&working).unwrap();
    }
    let mut opening = desk.opening().unwrap();
    opening.week[..5].fill("8:00–18:00".to_owned());
    desk.opening_save(&opening).unwrap();
    for code in PURPOSES {
        let known = desk
            .appointment_purposes()
            .unwrap()
            .into_iter()
            .find(|one| one.code == code)
            .unwrap();
        let rules = PurposeView {
            before: 5,
            after: 10,
            room: (code == "loan_consultation").then(|| "office".to_owned()),
            ..known
        };
        desk.purpose_save(counter.ids.command(), "", &rules).unwrap();
    }
    let clients: Vec<String> = (1..=200).map(|nr| counter.person(nr).id).collect();
    // Every half hour in turn over all people, until there are enough; every second visit takes a room.
    let mut day: NaiveDate = next_working("2026-11-24".parse().unwrap());
    let (mut booked, mut turn) = (0, 0_usize);
    'days: loop {
        for (nr, person) in people.iter().enumerate() {
            // Five weeks are left with gaps, as a real book has them.
            for half in 0..7 {
                turn += 1;
                if turn % 9 == 0 {
                    continue;
                }
                let hour = 10 + half;
                let visit = BookInput {
                    advisor_id: Some(person.clone()),
                    purpose: PURPOSES[turn % PURPOSES.len()].to_owned(),
                    room_id: (nr < ROOMS).then(|| rooms[nr].clone()),
                    minutes: 30,
                    overbooked: "próba".to_owned(),
                    ..forms::visit(&clients[turn % clients.len()], &format!("{day}T{hour:02}:00"))
                };
                desk.appointment_book(counter.ids.command(), &visit).unwrap();
                booked += 1;
                if booked == VISITS {
                    break 'days;
                }
            }
        }
        day = add_working_days(day, 1);
    }
    (people, clients)
}

fn slots(counter: &Counter, people: &[String], clients: &[String]) {
    let first: NaiveDate = "2026-12-01".parse().unwrap();
    let mut times = Vec::new();
    let mut found = 0;
    for round in 0..500_usize {
        let from = first + Days::new(u64::try_from(round % 120).unwrap());
        let query = SlotQuery {
            purpose: PURPOSES[round % PURPOSES.len()].to_owned(),
            client_id: Some(clients[round % clients.len()].clone()),
            from: from.to_string(),
            to: (from + Days::new(29)).to_string(),
            limit: Some(100),
            ..SlotQuery::default()
        };
        let start = Instant::now();
        found += counter.desk.appointment_slots(&query).unwrap().len();
        times.push(start.elapsed());
    }
    assert!(found > 0);
    report("free times, first 100 of 30 days, 40 advisors", times, "≤ 20 ms");
    let mut times = Vec::new();
    for round in 0..100_usize {
        let from = first + Days::new(u64::try_from(round % 120).unwrap());
        let query = SlotQuery {
            purpose: PURPOSES[round % PURPOSES.len()].to_owned(),
            from: from.to_string(),
            to: (from + Days::new(29)).to_string(),
            ..SlotQuery::default()
        };
        let start = Instant::now();
        std::hint::black_box(counter.desk.appointment_slots(&query).unwrap().len());
        times.push(start.elapsed());
    }
    report("free times, every one of 30 days, 40 advisors", times, "≤ 20 ms");
    let mut times = Vec::new();
    for round in 0..200_usize {
        let from = first + Days::new(u64::try_from(round % 120).unwrap());
        let query = SlotQuery {
            purpose: PURPOSES[round % PURPOSES.len()].to_owned(),
            from: from.to_string(),
            to: (from + Days::new(29)).to_string(),
            advisors: vec![
                people[round % people.len()].clone(),
                people[(round + 1) % people.len()].clone(),
            ],
            common: true,
            ..SlotQuery::default()
        };
        let start = Instant::now();
        std::hint::black_box(counter.desk.appointment_slots(&query).unwrap().len());
        times.push(start.elapsed());
    }
    report("times at which two are free together, 30 days", times, "≤ 20 ms");
}

fn month(counter: &Counter) {
    let mut times = Vec::new();
    let mut visits = 0;
    for round in 0..100_u64 {
        let from: NaiveDate = "2026-12-01".parse::<NaiveDate>().unwrap() + Days::new(round);
        let start = Instant::now();
        let found = counter
            .desk
            .appointment_range(&from.to_string(), &(from + Days::new(30)).to_string())
            .unwrap();
        times.push(start.elapsed());
        visits = visits.max(found.len());
    }
    println!("BENCH visits of the fullest month | {visits} |");
    report("every visit of a month", times, "");
    let mut times = Vec::new();
    for round in 0..100_u64 {
        let from: NaiveDate = "2026-12-01".parse::<NaiveDate>().unwrap() + Days::new(round);
        let start = Instant::now();
        let to = from + Days::new(41);
        let found = counter
            .desk
            .calendar_month(&from.to_string(), &to.to_string(), false, 8)
            .unwrap();
        times.push(start.elapsed());
        assert_eq!(found.len(), 42);
    }
    report(
        "month view: six weeks, counts and the first 8 of each day",
        times,
        "≤ 10 ms",
    );
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn report(name: &str, mut times: Vec<Duration>, aim: &str) {
    times.sort_unstable();
    let at = |part: f64| {
        let index = (part * (times.len() - 1) as f64).round();
        millis(times[index as usize])
    };
    println!("BENCH {name}, p50 | {:.2} ms |", at(0.5));
    println!("BENCH {name}, p99 | {:.2} ms | {aim}", at(0.99));
}
