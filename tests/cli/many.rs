//! Many clients at once from the command line.

use crate::program::Machine;

#[test]
fn clients_get_another_advisor_at_once_and_it_is_taken_back() {
    let machine = Machine::with_sample();
    let give = |picked: &[&str]| {
        let rest = ["--to", "Anna Nowak", "--reason", "Nowy podział segmentów"];
        machine.run(&[&["client", "assign"], picked, rest.as_slice()].concat())
    };
    let advisor = || machine.run(&["client", "show", "K000006"]).done()["advisor"].clone();
    let before = advisor();
    let done = give(&["--clients", "K000006,K000002"]).done();
    assert_eq!(
        (done["clients"].as_u64(), done["left"].as_u64()),
        (Some(2), Some(0))
    );
    assert_ne!(advisor(), before);
    let id = done["id"].as_str().unwrap();
    let back = machine.run(&["client", "assign-undo", id]).done();
    assert_eq!(back["clients"].as_u64(), Some(2));
    assert_eq!(advisor(), before);
    assert_eq!(
        machine.run(&["client", "assign-undo", id]).refused(1),
        "assignment_undone"
    );
    assert_eq!(give(&["--clients", "K999999"]).refused(1), "not_found");
    machine
        .run(&[
            "client",
            "assign",
            "--clients",
            "K000006",
            "--to",
            "Nikt Taki",
            "--reason",
            "Tak",
        ])
        .refused(2);
}

#[test]
fn a_list_to_telephone_is_filled_and_shown() {
    let machine = Machine::with_sample();
    let add = |clients: &str| machine.run(&["calls", "add", "--list", "Lokaty", "--clients", clients]);
    assert_eq!(add("K000006").done()["added"].as_u64(), Some(1));
    assert_eq!(
        add("K000006,K000002").done()["added"].as_u64(),
        Some(1),
        "the same list, nobody twice"
    );
    let lists = machine.run(&["calls", "list"]).done();
    let list = &lists["lists"][0];
    assert_eq!(
        (list["name"].as_str(), list["open"].as_u64()),
        (Some("Lokaty"), Some(2))
    );
    let sheet = machine.run(&["calls", "show", "Lokaty"]).done();
    assert_eq!(sheet["calls"].as_array().unwrap().len(), 2);
    let nobody = add("K000006");
    assert_eq!(nobody.refused(1), "calls_nobody");
    assert!(nobody.told.contains("Już na liście: 1"), "{}", nobody.told);
    machine.run(&["calls", "show", "Kredyty"]).refused(2);
}
