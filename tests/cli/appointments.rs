//! Visits from the command line: free times, booking, moving, calling off.

use crate::program::Machine;
use opiekun_desk::domain::holidays;

#[test]
fn a_free_time_is_booked_moved_and_given_back() {
    let machine = Machine::with_sample();
    // The real clock runs here: a working day a month ahead.
    let ahead = chrono::Utc::now().date_naive() + chrono::Days::new(30);
    let day = &holidays::next_working(ahead).to_string();
    let ask = |to: &str| {
        let purpose = ["appointment", "slots", "--purpose", "complaint"];
        machine.run(&[&purpose[..], &["--from", day, "--to", to]].concat())
    };
    let slots = || {
        let found = ask(day).done();
        let slots = found["slots"].as_array().unwrap().iter();
        slots
            .map(|slot| slot["start"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let free = slots();
    assert_eq!(
        free.first().map(String::as_str),
        Some(format!("{day}T09:00").as_str())
    );
    let start = free[4].clone();
    let book = [
        "appointment",
        "book",
        "--client",
        "K000006",
        "--purpose",
        "complaint",
        "--start",
        &start,
    ];
    let visit = machine.run(&book).done()["id"].as_str().unwrap().to_owned();
    assert!(!slots().contains(&start), "taken");
    let later = &format!("{day}T15:00");
    machine
        .run(&["appointment", "move", &visit, "--start", later])
        .done();
    let list = machine
        .run(&["appointment", "list", "--from", day, "--to", day])
        .done();
    assert_eq!(list["appointments"][0]["start"], later.as_str());
    assert_eq!(list["appointments"][0]["minutes"], 30, "as long as before");
    assert!(slots().contains(&start), "free again");
    machine
        .run(&["appointment", "cancel", &visit, "--reason", "klient zachorował"])
        .done();
    assert_eq!(slots(), free);
    let gone = machine.run(&["appointment", "move", &visit, "--start", later]);
    assert_eq!(gone.refused(1), "appointment_cancelled");
    assert_eq!(ask("2020-01-01").refused(1), "invalid", "backwards");
}
