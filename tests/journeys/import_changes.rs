//! Imports with columns given by hand, that change known clients, from workbooks and business cards; business cards out.

use opiekun_desk::views::{ClientFilterView, ClientSelection, ImportSource, ModeView};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, forms, preview, programs, refused};
use std::fs;

fn fields(source: &ImportSource) -> Vec<String> {
    source.columns.iter().map(|column| column.field.clone()).collect()
}

#[test]
fn columns_get_their_fields_by_hand_and_the_mapping_is_kept() {
    let counter = Counter::open();
    let (desk, ids) = (&counter.desk, &counter.ids);
    let file = "Id;Miano;Pierwsze;Ewidencja\nA1;Śliwa;Łucja;44051401359\n".as_bytes();
    let source = desk.import_open(file).unwrap();
    assert_eq!(
        source.columns[3].samples,
        ["44•••••••59"],
        "identifiers are masked"
    );
    let failure = refused(desk.import_judge(&source.token, &fields(&source), ModeView::New, false));
    assert_eq!(failure.code, "import_columns");
    let chosen = ["number", "last_name", "first_name", "pesel"].map(str::to_owned);
    desk.import_map_keep(ids.command(), &source.token, "Stary system", &chosen)
        .unwrap();
    let preview = desk
        .import_judge(&source.token, &chosen, ModeView::New, false)
        .unwrap();
    assert_eq!(preview.good, 1);
    desk.import_apply(&preview.token, |_| {}).unwrap();

    let again = desk
        .import_open("Pierwsze;Id;Miano;Ewidencja\nEwa;A2;Kot;\n".as_bytes())
        .unwrap();
    assert_eq!(again.maps.len(), 1, "the same headers in another order");
    assert_eq!(
        again.maps[0].fields,
        ["first_name", "number", "last_name", "pesel"]
    );
    let other = desk.import_open("Id;Miano\n1;2\n".as_bytes()).unwrap();
    assert!(other.maps.is_empty(), "a header is missing");
    assert_eq!(
        refused(desk.import_map_keep(ids.command(), &other.token, " ", &[])).code,
        "invalid"
    );
    desk.import_map_drop(ids.command(), "stary SYSTEM").unwrap();
    assert_eq!(
        refused(desk.import_map_drop(ids.command(), "Stary system")).code,
        "not_found"
    );
    let trail = counter.trail(20);
    assert!(trail.contains(&"import.map.keep done".to_owned()), "{trail:?}");
    counter.assert_whole();
}

#[test]
fn an_update_changes_only_what_the_file_gives_and_is_taken_back_whole() {
    let mut counter = Counter::open();
    counter.import_sample();
    let before = counter.desk.client_card(&counter.by_number("K000006")).unwrap();
    let file = "Nr klienta;Nazwisko;Imię;Telefon;Miejscowość;Rachunek;Saldo\n\
        K000006;Wróbel;Łucja;600 100 201;;;\n\
        K000002;Mazur;Jakub;600 100 202;Sopot;;\n\
        K000003;Ktoś;Inny;;;;\n\
        N1;Nowa;Ewa;600 100 203;;;\n";
    let planned = preview(&counter.desk, file.as_bytes(), ModeView::Update).unwrap();
    assert_eq!((planned.good, planned.unknown), (0, 1), "new ones stay out");
    let lines: Vec<(String, &[u32])> = planned
        .changes
        .iter()
        .map(|change| (change.fields.join(","), change.lines.as_slice()))
        .collect();
    assert!(lines.contains(&("phone".to_owned(), &[2])), "{lines:?}");
    assert!(lines.contains(&("city,phone".to_owned(), &[3])), "{lines:?}");
    let first = &planned.examples[0];
    let shown: Vec<(&str, &str)> = first
        .values
        .iter()
        .map(|value| (value.field.as_str(), value.after.as_str()))
        .collect();
    assert_eq!((first.line, first.name.as_str()), (2, "Wróbel Łucja"));
    assert_eq!(shown, [("phone", "+48\u{a0}600\u{a0}100\u{a0}201")]);
    assert_eq!(Some(&first.values[0].before), before.phone.as_ref());
    assert_eq!(counter.trail(1), ["import.preview done"]);
    let done = counter.desk.import_apply(&planned.token, |_| {}).unwrap();
    assert_eq!((done.imported, done.changed), (0, planned.changing));
    let after = counter.desk.client_card(&before.id).unwrap();
    assert_eq!(after.revision, before.revision + 1);
    assert!(after.phone.as_deref().unwrap().ends_with("201"));
    assert_eq!(
        (&after.city, &after.email),
        (&before.city, &before.email),
        "what is not given stays"
    );
    counter.assert_whole();

    let undone = counter.desk.import_undo(counter.ids.command(), &done.id).unwrap();
    assert_eq!((undone.removed, undone.restored), (0, done.changed));
    counter.reopen();
    let back = counter.desk.client_card(&before.id).unwrap();
    assert_eq!((back.revision, &back.phone), (before.revision, &before.phone));
    counter.assert_whole();
}

#[test]
fn an_update_that_somebody_built_on_stays() {
    let counter = Counter::open();
    counter.import_sample();
    let update = || {
        let file = format!(
            "Nr klienta;Nazwisko;Imię;Telefon\nK000006;Wróbel;Łucja;{}\n",
            600_100_200 + counter.trail(500).len()
        );
        let planned = preview(&counter.desk, file.as_bytes(), ModeView::Both).unwrap();
        counter.desk.import_apply(&planned.token, |_| {}).unwrap().id
    };
    let (first, second) = (update(), update());
    let failure = refused(counter.desk.import_undo(counter.ids.command(), &first));
    assert_eq!(failure.code, "import_in_use", "a later import was built on it");
    counter.desk.import_undo(counter.ids.command(), &second).unwrap();
    counter.desk.import_undo(counter.ids.command(), &first).unwrap();
    let third = update();
    counter.contract(&counter.by_number("K000006"), None);
    let failure = refused(counter.desk.import_undo(counter.ids.command(), &third));
    assert_eq!(failure.code, "import_in_use", "a paper holds the new telephone");
    counter.assert_whole();
}

#[test]
fn a_row_that_would_mix_two_clients_is_refused() {
    let counter = Counter::open();
    let one = counter.person(1);
    counter.person(2);
    let number = counter.desk.client_card(&one.id).unwrap().number;
    let (first, second) = (forms::person(1).pesel, forms::person(2).pesel);
    let file = format!(
        "Nr klienta;Typ;Nazwisko;Imię;PESEL;Nazwa firmy;Forma prawna\n\
         {number};O;Inna;Osoba;{second};;\n{number}x;F;;;;Firma;jdg\n;O;Zmieniona;Osoba;{first};;\n"
    );
    let planned = preview(&counter.desk, file.as_bytes(), ModeView::Update).unwrap();
    let codes: Vec<(u32, &str)> = planned
        .errors
        .iter()
        .map(|one| (one.line, one.code.as_str()))
        .collect();
    assert_eq!(codes[0], (2, "identifier_clash"), "{codes:?}");
}

#[test]
fn a_workbook_comes_in_sheet_by_sheet() {
    let counter = Counter::open();
    let book = fs::read(programs::repository().join("tests/fixtures/portfel.xlsx")).unwrap();
    let source = counter.desk.import_open(&book).unwrap();
    assert_eq!(
        (source.format.as_str(), source.sheet.as_str()),
        ("xlsx", "Portfel")
    );
    let planned = preview(&counter.desk, &book, ModeView::New).unwrap();
    assert_eq!((planned.good, planned.refused), (3, 6));
    counter.desk.import_apply(&planned.token, |_| {}).unwrap();
    let source = counter.desk.import_open(&book).unwrap();
    let other = counter.desk.import_sheet(&source.token, "Inni").unwrap();
    assert_eq!(other.rows, 1);
    let planned = counter
        .desk
        .import_judge(&other.token, &fields(&other), ModeView::New, false)
        .unwrap();
    assert_eq!(
        counter
            .desk
            .import_apply(&planned.token, |_| {})
            .unwrap()
            .imported,
        1
    );
    assert_eq!(
        refused(counter.desk.import_sheet(&other.token, "Ukryty")).code,
        "import_sheet_unknown"
    );
    counter.assert_whole();
}

fn all_of(filter: ClientFilterView) -> ClientSelection {
    ClientSelection {
        ids: Vec::new(),
        filter: Some(filter),
        except: Vec::new(),
    }
}

#[test]
fn business_cards_go_out_with_a_trace_and_come_in_again() {
    let mut counter = Counter::open();
    counter.import_sample();
    let failure = refused(counter.desk.vcards_save(&all_of(ClientFilterView::default())));
    assert_eq!(
        (failure.code.as_str(), failure.params["max"].as_str()),
        ("export_too_many", "50")
    );
    let filter = ClientFilterView {
        words: "wrobel".to_owned(),
        ..ClientFilterView::default()
    };
    let path = counter.desk.vcards_save(&all_of(filter)).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let count = text.matches("BEGIN:VCARD").count();
    assert!(
        (1..=50).contains(&count) && text.contains("N:Wróbel;Łucja;;;"),
        "{text}"
    );
    assert!(!path.contains("Wróbel"), "the name of the file names nobody");
    let looks = counter.trail(100);
    assert_eq!(
        looks.iter().filter(|row| *row == "client.vcard done").count(),
        count
    );

    let planned = preview(&counter.desk, text.as_bytes(), ModeView::Update).unwrap();
    assert_eq!(
        (planned.unknown, planned.changing, planned.refused),
        (0, 0, 0),
        "they say the same"
    );
    let moved = text.replace("tel:+48886473395", "tel:+48600100200");
    let planned = preview(&counter.desk, moved.as_bytes(), ModeView::Update).unwrap();
    assert_eq!(planned.changes[0].fields, ["phone"]);
    assert_eq!(
        counter.desk.import_apply(&planned.token, |_| {}).unwrap().changed,
        1
    );

    let client = counter.by_number("K000006");
    counter.colleague("Ewa Audyt", Role::Auditor, "hasło audytorki Ewy");
    counter.restart();
    counter
        .desk
        .vault_unlock(Some("Ewa Audyt"), "hasło audytorki Ewy")
        .unwrap();
    assert_eq!(refused(counter.desk.vcard_save(&client)).code, "forbidden");
}
