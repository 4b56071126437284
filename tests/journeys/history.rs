//! The history on a card: everything that happened, in an order that is always the same.

use crate::contacts::talk;
use chrono::TimeDelta;
use opiekun_desk::views::{ContactInput, TimelineItem, TimelineKind};
use opiekun_testkit::Counter;
use std::time::Instant;

fn history(counter: &Counter, client: &str) -> Vec<TimelineItem> {
    counter.desk.client_card(client).unwrap().timeline
}

fn add(counter: &Counter, client: &str, at: &str, subject: &str) -> String {
    let input = ContactInput {
        at: at.to_owned(),
        subject: subject.to_owned(),
        ..talk(client, "phone", "in")
    };
    counter
        .desk
        .contact_add(counter.ids.command(), &input)
        .unwrap()
        .id
}

#[test]
fn an_attitude_a_potential_and_an_answer_are_in_the_history() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let question = ContactInput {
        answer_by: "2026-11-27".to_owned(),
        ..talk(&client, "phone", "in")
    };
    let asked = counter
        .desk
        .contact_add(counter.ids.command(), &question)
        .unwrap()
        .id;
    counter
        .desk
        .attitude_note(counter.ids.command(), &client, "unhappy", "Czekał godzinę")
        .unwrap();
    counter
        .desk
        .potential_rate(counter.ids.command(), &client, 7)
        .unwrap();
    let of = |code: &str| {
        let found = history(&counter, &client)
            .into_iter()
            .find(|item| item.code == code);
        found.unwrap_or_else(|| panic!("{code} is missing"))
    };
    let attitude = of("attitude_unhappy");
    assert_eq!(
        (attitude.kind, attitude.params["reason"].as_str()),
        (TimelineKind::Attitude, "Czekał godzinę")
    );
    assert_eq!(of("potential").params["potential"], "7");
    let open = of("contact_phone_in");
    assert_eq!(
        (open.params["answer_by"].as_str(), open.params["answer"].as_str()),
        ("2026-11-27", "")
    );
    counter
        .desk
        .contact_answer(counter.ids.command(), &asked, "Opłata wynosi 7 zł")
        .unwrap();
    let answered = of("contact_phone_in");
    assert_eq!(answered.params["answer"], "Opłata wynosi 7 zł");
    assert!(answered.params["answered_at"].starts_with("2026-11-23T"));
    assert!(counter.desk.client_card(&client).unwrap().timeline.len() >= 4);
}

#[test]
fn within_one_minute_what_was_written_down_later_stands_above() {
    let mut counter = Counter::open();
    let client = counter.person(1).id;
    let minute = "2026-11-20T10:00";
    add(&counter, &client, minute, "pierwszy");
    add(&counter, &client, minute, "drugi");
    add(&counter, &client, "2026-11-20T10:01", "trzeci");
    add(&counter, &client, minute, "czwarty");
    let order = |counter: &Counter| -> Vec<String> {
        let items = history(counter, &client).into_iter();
        let calls = items.filter(|item| item.kind == TimelineKind::Contact);
        calls.map(|item| item.params["subject"].clone()).collect()
    };
    let wanted = ["trzeci", "czwarty", "drugi", "pierwszy"];
    assert_eq!(order(&counter), wanted);
    counter.reopen();
    counter.wait(TimeDelta::minutes(3));
    assert_eq!(order(&counter), wanted, "the same every time");
}

#[test]
fn two_thousand_entries_are_one_quick_card() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    for n in 0..2_000 {
        let at = format!(
            "2026-{:02}-{:02}T{:02}:{:02}",
            1 + n % 10,
            1 + n % 28,
            n % 24,
            n % 60
        );
        add(&counter, &client, &at, &format!("Rozmowa {n}"));
    }
    let start = Instant::now();
    let items = history(&counter, &client);
    let took = start.elapsed();
    assert!(items.len() > 2_000);
    assert!(
        items.windows(2).all(|pair| pair[0].at[..16] >= pair[1].at[..16]),
        "newest first"
    );
    println!("a card with 2,000 entries: {took:?}");
}
