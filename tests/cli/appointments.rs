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
    let invitation = machine.path("zaproszenie.ics");
    let invite = [
        "appointment",
        "invite",
        &visit,
        "--out",
        invitation.to_str().unwrap(),
    ];
    machine.run(&invite).done();
    let file = std::fs::read_to_string(&invitation).unwrap();
    assert!(file.contains("METHOD:REQUEST") && file.contains(&visit), "{file}");
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

#[test]
fn a_day_at_the_desk_is_run_from_the_command_line() {
    let machine = Machine::with_sample();
    let purpose = ["queue", "add", "--purpose"];
    let first = machine.run(&[&purpose[..], &["complaint"]].concat()).done();
    assert_eq!(first["entry"]["number"], 1);
    let second = [&purpose[..], &["access_help", "--client", "K000006"]].concat();
    assert_eq!(machine.run(&second).done()["entry"]["number"], 2);
    assert_eq!(
        machine.run(&[&purpose[..], &["nic"]].concat()).refused(1),
        "invalid"
    );
    let next = machine.run(&["queue", "next"]).done();
    assert_eq!(next["entry"]["number"], 1);
    let list = machine.run(&["queue", "list"]).done();
    assert_eq!(list["in_service"].as_array().unwrap().len(), 1);
    assert_eq!(list["waiting"].as_array().unwrap().len(), 1);
    let id = next["entry"]["id"].as_str().unwrap();
    machine.run(&["queue", "step", id, "finish"]).done();
    assert_eq!(
        machine.run(&["queue", "step", id, "finish"]).refused(1),
        "visit_step"
    );
    machine.run(&["queue", "next"]).done();
    let nobody = machine.run(&["queue", "next"]).done();
    assert!(nobody["entry"].is_null());
}

#[test]
fn a_calendar_comes_in_and_goes_out() {
    let machine = Machine::with_sample();
    let ahead = chrono::Utc::now().date_naive() + chrono::Days::new(30);
    let day = holidays::next_working(ahead).to_string();
    let compact = day.replace('-', "");
    let file = machine.text("plan.ics");
    std::fs::write(
        &file,
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//PL\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n\
             DTSTART;TZID=Europe/Warsaw:{compact}T090000\r\nDTEND;TZID=Europe/Warsaw:{compact}T120000\r\nSUMMARY:Szkolenie\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n"
        ),
    )
    .unwrap();
    let done = machine.run(&["calendar", "import", &file]).done();
    assert_eq!((&done["added"], &done["times"]), (&1.into(), &1.into()));
    let ask = [
        "appointment",
        "slots",
        "--purpose",
        "complaint",
        "--from",
        &day,
        "--to",
        &day,
    ];
    assert_eq!(
        machine.run(&ask).done()["slots"][0]["start"],
        format!("{day}T12:00")
    );
    let start = format!("{day}T13:00");
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
    let id = machine.run(&book).done()["id"].as_str().unwrap().to_owned();
    let over = format!("{day}T10:00");
    let outside = ["appointment", "move", &id, "--start", &over];
    assert_eq!(machine.run(&outside).refused(1), "appointment_conflict");
    machine
        .run(&[&outside[..], &["--overbook", "szkolenie odwołane"]].concat())
        .done();
    machine.run(&["appointment", "step", &id, "confirm"]).done();
    assert_eq!(
        machine.run(&["appointment", "step", &id, "finish"]).refused(1),
        "visit_step"
    );
    let out = machine.text("wizyty.ics");
    let export = ["calendar", "export", "--from", &day, "--to", &day, "--out", &out];
    machine.run(&export).done();
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains(&format!("DTSTART;TZID=Europe/Warsaw:{compact}T100000")));
    let busy = machine.text("zajetosc.ics");
    let busy = [
        "calendar", "export", "--from", &day, "--to", &day, "--busy", "--out", &busy,
    ];
    machine.run(&busy).done();
    assert!(
        !std::fs::read_to_string(machine.path("zajetosc.ics"))
            .unwrap()
            .contains("reklamacja")
    );
    let no = machine.text("nie.ics");
    std::fs::write(&no, "a;b\n").unwrap();
    assert_eq!(
        machine.run(&["calendar", "import", &no]).refused(1),
        "ical_not_calendar"
    );
}

#[test]
fn purposes_are_those_of_the_branch() {
    let machine = Machine::with_sample();
    let purposes = machine.run(&["appointment", "purposes"]).done();
    let list = purposes["purposes"].as_array().unwrap();
    assert_eq!(list.len(), 11);
    for purpose in list {
        assert!(purpose["minutes"].as_u64().unwrap() >= 5);
        assert!(
            !purpose["name"].as_str().unwrap().starts_with("purpose-"),
            "a name in words"
        );
    }
}
