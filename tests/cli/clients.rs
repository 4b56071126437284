//! Clients and visits.

use crate::program::{Machine, bare};
use opiekun_testkit::programs;
use serde_json::Value;
use std::fs;

#[test]
fn the_sample_is_imported_and_a_dry_run_writes_nothing() {
    let machine = Machine::with_vault();
    let file = machine.sample();
    let dry = machine.run(&["import", "clients", &file, "--dry-run"]).done();
    assert_eq!(
        (dry["imported"].as_u64(), dry["refused"].as_u64()),
        (Some(0), Some(39))
    );
    let found = machine.run(&["client", "find", "wrobel"]).done();
    assert_eq!(
        found["hits"].as_array().unwrap().len(),
        0,
        "the dry run wrote nothing"
    );

    let done = machine.run(&["import", "clients", &file]).done();
    assert_eq!(
        (done["imported"].as_u64(), done["refused"].as_u64()),
        (Some(361), Some(39))
    );
    let path = programs::repository().join("tests/fixtures/portfel.expected.json");
    let expected: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let errors = done["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 39);
    for error in errors {
        let line = error["line"].as_u64().unwrap().to_string();
        assert_eq!(error["code"], expected["by_line"][&line], "line {line}");
        assert!(
            error["message"].as_str().unwrap().contains(' '),
            "line {line} has words"
        );
    }
    let again = machine.run(&["import", "clients", &file]).done();
    assert_eq!(
        (again["imported"].as_u64(), again["already"].as_u64()),
        (Some(0), Some(361))
    );
    assert_eq!(
        machine.run(&["import", "clients", "/nie/ma.csv"]).refused(1),
        "file_unreadable"
    );
    fs::write(machine.path("zdjecie.csv"), b"\x89PNG\r\n\x1a\n\0\0").unwrap();
    machine
        .run(&["import", "clients", &machine.text("zdjecie.csv")])
        .refused(1);
}

fn import(machine: &Machine, text: &str, more: &[&str]) -> crate::program::Answer {
    fs::write(machine.path("more.csv"), text).expect("a file");
    let file = machine.text("more.csv");
    machine.run(&[&["import", "clients", file.as_str()], more].concat())
}

#[test]
fn a_known_client_with_other_data_is_told_and_left_as_it_is() {
    let machine = Machine::with_sample();
    let text = "Nr klienta;Typ;Nazwisko;Imię;Telefon;Ulica;Ulubiony kolor;NIP\n\
        K000006;O;Wróbel;Łucja;886 473 395;;zielony;526-025-09-95\n\
        K000002;O;Mazur;Jakub;600 100 200;ul. Nowa 1;;\n\
        K900001;O;Nowa;Ewa;600 100 300;;;\n";
    let before = machine.run(&["client", "show", "K000002"]).done();
    let dry = import(&machine, text, &["--dry-run"]).done();
    let done = import(&machine, text, &[]).done();
    for answer in [&dry, &done] {
        assert_eq!(answer["already"], 2);
        assert_eq!(
            answer["differing"],
            serde_json::json!([{ "line": 3, "fields": ["street", "phone"] }])
        );
        assert_eq!(answer["ignored_columns"], serde_json::json!(["Ulubiony kolor"]));
        assert_eq!(
            answer["ignored_values"],
            serde_json::json!([{ "line": 2, "fields": ["nip"] }])
        );
    }
    assert_eq!((&dry["would_import"], &done["imported"]), (&1.into(), &1.into()));
    let after = machine.run(&["client", "show", "K000002"]).done();
    assert_eq!(after, before, "the register is not changed");

    let secret = machine.text("secret");
    let (vault, file) = (machine.text("vault"), machine.text("more.csv"));
    let told = bare(&[
        "--vault",
        &vault,
        "--passphrase-file",
        &secret,
        "import",
        "clients",
        &file,
    ])
    .out;
    for sentence in [
        "1 klient jest już w rejestrze z innymi danymi. Nic nie zmieniono:",
        "wiersz 3: Ulica i numer, Telefon",
        "pominął: Ulubiony kolor",
        "wiersz 2: NIP",
    ] {
        assert!(told.contains(sentence), "{told}");
    }
}

#[test]
fn an_import_of_which_nothing_came_in_is_refused() {
    let machine = Machine::with_vault();
    let text = "Nr klienta;Nazwisko;Imię;PESEL\nA1;Nowak;Jan;44051401358\nA2;;;\n";
    for more in [&["--dry-run"][..], &[]] {
        let answer = import(&machine, text, more);
        assert_eq!((answer.code, &answer.json["refused"]), (1, &2.into()));
    }
    let text = format!("{text}A3;Kot;Ewa;\n");
    assert_eq!(import(&machine, &text, &[]).code, 0, "one came in");
    assert_eq!(import(&machine, &text, &[]).code, 0, "one is in already");
}

#[test]
fn a_client_is_found_and_shown_masked() {
    let machine = Machine::with_sample();
    let found = machine
        .run(&["client", "find", "lucja", "wrobel", "--limit", "3"])
        .done();
    assert!(found["micros"].as_u64().unwrap() > 0);
    let hit = &found["hits"][0];
    assert_eq!(
        (hit["number"].as_str(), hit["name"].as_str()),
        (Some("K000006"), Some("Wróbel Łucja"))
    );
    for named in [hit["id"].as_str().unwrap(), "K000006"] {
        let answer = machine.run(&["client", "show", named]);
        assert!(!answer.out.contains("64061388628"), "PESEL is masked");
        assert_eq!(answer.done()["number"], "K000006");
    }
    assert_eq!(
        machine.run(&["client", "show", "K999999"]).refused(1),
        "not_found"
    );
}

#[test]
fn a_visit_is_booked_and_listed() {
    let machine = Machine::with_sample();
    let day = chrono::Utc::now().date_naive() + chrono::Days::new(30);
    let day = opiekun_desk::domain::holidays::next_working(day);
    let start = format!("{day}T10:15");
    let book = |start: &str| {
        machine.run(&[
            "appointment",
            "book",
            "--client",
            "K000006",
            "--purpose",
            "account_opening",
            "--start",
            start,
        ])
    };
    assert_eq!(book(&start).done()["revision"], 1);
    assert_eq!(book(&start).refused(1), "appointment_conflict");
    assert_eq!(book("2020-01-02T10:00").refused(1), "appointment_past");
    assert_eq!(book("jutro").refused(1), "invalid");
    let day = day.to_string();
    let listed = machine
        .run(&["appointment", "list", "--from", &day, "--to", &day])
        .done();
    let visits = listed["appointments"].as_array().unwrap();
    assert_eq!(visits.len(), 1);
    assert_eq!(
        (visits[0]["start"].as_str(), visits[0]["minutes"].as_u64()),
        (Some(start.as_str()), Some(60))
    );
}

#[test]
fn a_demonstration_portfolio_is_the_same_for_the_same_seed() {
    let fill = || {
        let machine = Machine::with_vault();
        let added = machine
            .run(&["demo", "--clients", "50", "--seed", "7", "--appointments", "5"])
            .done();
        assert_eq!(added["added"], 50);
        let mut found = machine.run(&["client", "find", "a", "--limit", "50"]).done();
        let hits = found["hits"].as_array_mut().unwrap();
        for hit in hits.iter_mut() {
            hit["id"] = Value::Null; // ids carry the time of the run
        }
        machine.run(&["verify"]).done();
        found["hits"].clone()
    };
    let first = fill();
    assert!(!first.as_array().unwrap().is_empty());
    assert_eq!(first, fill());
}

#[test]
fn clients_without_a_contact_are_listed_with_how_far_over() {
    let machine = Machine::with_vault();
    machine.run(&["import", "clients", &machine.sample()]).done();
    let overdue = || machine.run(&["contacts", "overdue", "--limit", "1"]).done();
    assert_eq!(overdue()["total"], 0, "who came in today has not waited yet");
    for (client, day) in [("K000006", "20 Nov 2020"), ("K000007", "20 Nov 2019")] {
        let mail = machine.text(&format!("{client}.eml"));
        let text = format!(
            "From: <a@example.pl>\r\nTo: <b@example.pl>\r\nSubject: Sprawa\r\nDate: {day} 10:00:00 +0100\r\n\r\nTekst\r\n"
        );
        std::fs::write(&mail, text).unwrap();
        machine
            .run(&["contacts", "mail", "--client", client, &mail])
            .done();
    }
    let list = overdue();
    assert_eq!(list["total"], 2);
    let first = &list["clients"].as_array().unwrap()[..];
    assert_eq!(first.len(), 1, "as many as were asked for");
    assert_eq!(first[0]["number"], "K000007", "the longest wait first");
    assert_eq!(first[0]["last"], "2019-11-20");
    assert!(first[0]["days_over"].as_u64().unwrap() > 2_000);
    assert_eq!(list["levels"]["strategic"], 90);
}

#[test]
fn the_value_of_a_relation_is_told_part_by_part() {
    let machine = Machine::with_vault();
    machine.run(&["import", "clients", &machine.sample()]).done();
    let hits = machine.run(&["client", "find", "Nowak", "--limit", "1"]).done();
    let number = hits["hits"][0]["number"].as_str().unwrap().to_owned();
    let told = machine.run(&["client", "valuation", &number]).done();
    let parts = told["parts"].as_array().unwrap();
    assert_eq!(parts.len(), 5);
    let points: u64 = parts.iter().map(|part| part["points"].as_u64().unwrap()).sum();
    assert_eq!(told["score"].as_u64(), Some(points));
    assert!(told["attitudes"].as_array().unwrap().is_empty());
}
