//! Imports with a mapping, in modes, and their undoing, on the command line.

use crate::program::Machine;
use opiekun_testkit::programs;
use serde_json::json;
use std::fs;

const FOREIGN: &str = "Id;Miano;Pierwsze;Komórka;Uwagi\nA1;Śliwa;Łucja;600100200;x\nA2;Kot;Ewa;;\n";

#[test]
fn a_mapping_from_a_file_and_two_modes() {
    let machine = Machine::with_vault();
    fs::write(machine.path("obcy.csv"), FOREIGN).unwrap();
    let file = machine.text("obcy.csv");
    machine.run(&["import", "clients", &file]).refused(1);
    let shown = machine.run(&["import", "preview", &file]).done();
    assert_eq!((&shown["format"], &shown["rows"]), (&json!("csv"), &json!(2)));
    let mut map = shown["map"].clone();
    for (column, field) in [
        ("Id", "number"),
        ("Miano", "last_name"),
        ("Pierwsze", "first_name"),
        ("Komórka", "phone"),
    ] {
        map["columns"][column] = json!(field);
    }
    fs::write(machine.path("map.json"), map.to_string()).unwrap();
    let map = machine.text("map.json");
    let mapped = machine.run(&["import", "preview", &file, "--map", &map]).done();
    assert_eq!(mapped["columns"][1]["field"], "last_name");
    let done = machine.run(&["import", "clients", &file, "--map", &map]).done();
    assert_eq!(
        (&done["imported"], &done["ignored_columns"]),
        (&json!(2), &json!(["Uwagi"]))
    );

    fs::write(
        machine.path("obcy.csv"),
        FOREIGN.replace("600100200", "600100201"),
    )
    .unwrap();
    let update = ["import", "clients", &file, "--map", &map, "--mode", "update"];
    let dry = machine.run(&[&update[..], &["--dry-run"]].concat()).done();
    assert_eq!((&dry["would_change"], &dry["changed"]), (&json!(1), &json!(0)));
    assert_eq!(
        dry["changes"],
        json!([{ "fields": ["phone"], "rows": 1, "lines": [2] }])
    );
    let done = machine.run(&update).done();
    assert_eq!((&done["changed"], &done["already"]), (&json!(1), &json!(1)));
    let id = done["id"].as_str().unwrap();
    let undone = machine.run(&["import", "undo", id]).done();
    assert_eq!((&undone["removed"], &undone["restored"]), (&json!(0), &json!(1)));

    fs::write(machine.path("map.json"), "{\"columns\": {\"Id\": \"shoe\"}}").unwrap();
    assert_eq!(
        machine
            .run(&["import", "clients", &file, "--map", &map])
            .refused(1),
        "import_map_field"
    );
}

#[test]
fn a_workbook_by_sheet_and_a_business_card() {
    let machine = Machine::with_vault();
    let book = programs::repository()
        .join("tests/fixtures/portfel.xlsx")
        .display()
        .to_string();
    let done = machine.run(&["import", "clients", &book]).done();
    assert_eq!((&done["imported"], &done["refused"]), (&json!(3), &json!(6)));
    let other = machine
        .run(&["import", "clients", &book, "--sheet", "Inni"])
        .done();
    assert_eq!(other["imported"], 1);
    assert_eq!(
        machine
            .run(&["import", "clients", &book, "--sheet", "Nie ma"])
            .refused(1),
        "import_sheet_unknown"
    );
    let saved = machine.run(&["client", "vcard", "X1"]).done();
    let text = fs::read_to_string(saved["path"].as_str().unwrap()).unwrap();
    assert!(text.contains("N:Śliwa;Łucja;;;"), "{text}");
    fs::remove_file(saved["path"].as_str().unwrap()).unwrap();
}

#[test]
fn products_are_looked_at_and_read_in() {
    let machine = Machine::with_vault();
    let fixture = |name: &str| {
        programs::repository()
            .join("tests/fixtures")
            .join(name)
            .display()
            .to_string()
    };
    machine
        .run(&["import", "clients", &fixture("portfel.csv")])
        .done();
    let file = fixture("produkty.csv");
    let dry = machine.run(&["import", "holdings", &file, "--dry-run"]).done();
    assert_eq!((&dry["would_add"], &dry["added"]), (&json!(7), &json!(0)));
    let done = machine.run(&["import", "holdings", &file]).done();
    assert_eq!((&done["added"], &done["updated"]), (&json!(7), &json!(0)));
    assert_eq!(
        (&done["unknown"], &done["unknown_lines"]),
        (&json!(1), &json!([9]))
    );
    assert_eq!(done["refused"], 6);
    assert_eq!(
        (&done["errors"][2]["line"], &done["errors"][2]["reason"]),
        (&json!(12), &json!("product_twice"))
    );
    let again = machine.run(&["import", "holdings", &file]).done();
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(7)));
    let id = done["id"].as_str().unwrap();
    let undone = machine.run(&["import", "undo", id]).done();
    assert_eq!(
        (&undone["kind"], &undone["removed"], &undone["restored"]),
        (&json!("holdings"), &json!(7), &json!(0))
    );
    let listed = machine.run(&["import", "list"]).done();
    let listed = listed["imports"].as_array().unwrap().clone();
    let of = |id: &str| listed.iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!(
        (&of(id)["kind"], &of(id)["closed"]),
        (&json!("holdings"), &json!(null))
    );
    assert!(of(id)["undone_at"].is_string());
    assert_eq!(machine.run(&["import", "undo", id]).refused(1), "import_undone");
    assert_eq!(
        machine
            .run(&["import", "holdings", &fixture("portfel.csv")])
            .refused(1),
        "import_columns"
    );
}

#[test]
fn likely_duplicates_are_named_and_left_out_when_that_is_wanted() {
    let machine = Machine::with_vault();
    let known = ["first_name=Łucja", "last_name=Woźniak", "phone=600100200"];
    machine
        .run(&[&["client", "add"], known.as_slice()].concat())
        .done();
    let file = "Nr klienta;Nazwisko;Imię;Telefon\nA1;Wozniak;Lucja;600100200\nA2;Kot;Ewa;600100201\n";
    fs::write(machine.path("nowi.csv"), file).unwrap();
    let file = machine.text("nowi.csv");
    let dry = machine.run(&["import", "clients", &file, "--dry-run"]).done();
    assert_eq!((&dry["would_import"], &dry["likely"]), (&json!(2), &json!(1)));
    let likely = &dry["likely_rows"][0];
    assert_eq!(
        (&likely["line"], &likely["other_line"], &likely["common"]),
        (&json!(2), &json!(null), &json!(["name", "phone"]))
    );
    assert!(likely["client"].is_string());
    let done = machine
        .run(&["import", "clients", &file, "--leave-likely"])
        .done();
    assert_eq!(
        (&done["imported"], &done["refused"], &done["errors"][0]["reason"]),
        (&json!(1), &json!(1), &json!("likely_duplicate"))
    );
    assert_eq!(done["errors"][0]["code"], "likely_duplicate");
}
