//! Clients written down, changed, merged and taken out from the command line.

use crate::program::Machine;
use std::fs;

#[test]
fn a_client_is_added_changed_merged_and_taken_apart() {
    let machine = Machine::with_vault();
    let fields = [
        "first_name=Łucja",
        "last_name=Woźniak",
        "city=Łódź",
        "phone=600100200",
    ];
    let first = machine
        .run(&[&["client", "add"], fields.as_slice()].concat())
        .done();
    let first = first["id"].as_str().unwrap().to_owned();
    let second = machine
        .run(&[
            "client",
            "add",
            "first_name=Lucja",
            "last_name=Wozniak",
            "email=l@example.pl",
        ])
        .done();
    let second = second["id"].as_str().unwrap().to_owned();
    let saved = machine.run(&["client", "edit", &first, "city=Opole"]).done();
    assert_eq!(saved["revision"].as_u64(), Some(2));
    let merged = machine
        .run(&["client", "merge", "--keep", &first, "--give-up", &second])
        .done();
    assert_eq!(merged["id"].as_str(), Some(first.as_str()));
    let shown = machine.run(&["client", "show", &second]).done();
    assert_eq!(
        shown["id"].as_str(),
        Some(first.as_str()),
        "the old id leads to the client who stayed"
    );
    assert_eq!(
        shown["email"].as_str(),
        Some("l@example.pl"),
        "the gap was filled"
    );
    assert_eq!(shown["city"].as_str(), Some("Opole"));
    machine.run(&["client", "unmerge", &first]).done();
    let shown = machine.run(&["client", "show", &second]).done();
    assert_eq!(shown["id"].as_str(), Some(second.as_str()));

    machine.run(&["client", "edit", &first, "town=Opole"]).refused(2);
    machine
        .run(&["client", "edit", &first, "pesel=12345678901"])
        .refused(1);
    machine.run(&["client", "unmerge", &first]).refused(2);
}

#[test]
fn a_table_leaves_with_a_second_person_only_when_it_is_long() {
    let machine = Machine::with_vault();
    machine
        .run(&["client", "add", "first_name=Jan", "last_name==Nowak"])
        .done();
    let out = machine.text("klienci.csv");
    let done = machine.run(&["export", "clients", "--out", &out]).done();
    assert_eq!(done["clients"].as_u64(), Some(1));
    let text = fs::read_to_string(machine.path("klienci.csv")).unwrap();
    assert!(text.contains("'=Nowak"), "a formula is disarmed: {text}");
    machine
        .run(&["export", "clients", "--out", &machine.text("klienci.txt")])
        .refused(2);
    assert_eq!(
        machine
            .run(&["export", "clients", "--view", "nie ma", "--out", &out])
            .refused(1),
        "not_found"
    );
    machine.run(&["import", "clients", &machine.sample()]).done();
    let many = machine.text("wielu.xlsx");
    assert_eq!(
        machine.run(&["export", "clients", "--out", &many]).refused(1),
        "second_person_required"
    );
    assert!(!machine.path("wielu.xlsx").exists());
}
