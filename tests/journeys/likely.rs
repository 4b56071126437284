//! New rows of an import that are probably a client known already, or another row of the same file.

use opiekun_desk::views::{ClientInput, ImportLikely, ImportPreview, Language, ModeView};
use opiekun_testkit::{Counter, forms};
use std::fs;

const HEADER: &str = "Nr klienta;Typ;Nazwisko;Imię;PESEL;Data urodzenia;Kraj urodzenia;Ulica;Miejscowość;Telefon;E-mail;Nazwa firmy;Forma prawna;NIP";

fn judged(counter: &Counter, rows: &[&str], mode: ModeView, leave: bool) -> ImportPreview {
    let file = format!("{HEADER}\n{}\n", rows.join("\n"));
    let source = counter.desk.import_open(file.as_bytes()).unwrap();
    let fields: Vec<String> = source.columns.into_iter().map(|column| column.field).collect();
    counter
        .desk
        .import_judge(&source.token, &fields, mode, leave)
        .unwrap()
}

/// Line, client or other line, what both have in common.
fn said(likely: &[ImportLikely]) -> Vec<(u32, String, Vec<&str>)> {
    likely
        .iter()
        .map(|one| {
            let whom = match (&one.client, one.other_line) {
                (Some(number), None) => number.clone(),
                (None, Some(line)) => format!("row {line}"),
                other => panic!("one or the other: {other:?}"),
            };
            (one.line, whom, one.common.iter().map(String::as_str).collect())
        })
        .collect()
}

/// Three clients as the register has them: a person by PESEL, a person by birth date, a firm.
fn known(counter: &Counter) -> [String; 3] {
    let number = |input: &ClientInput| {
        let id = counter.client(input).id;
        counter.desk.client_card(&id).unwrap().number
    };
    let person = ClientInput {
        first_name: "Łucja".to_owned(),
        last_name: "Woźniak".to_owned(),
        street: "ul. Długa 5".to_owned(),
        city: "Łódź".to_owned(),
        other_phones: "602 300 400".to_owned(),
        ..forms::person(2)
    };
    let born = ClientInput {
        pesel: String::new(),
        birth_date: "24.08.1991".to_owned(),
        birth_country: "UA".to_owned(),
        sex: "male".to_owned(),
        first_name: "Piotr".to_owned(),
        last_name: "Grzyb".to_owned(),
        phone: "601 000 111".to_owned(),
        ..forms::person(3)
    };
    [number(&person), number(&born), number(&forms::firm(1))]
}

#[test]
fn rows_that_look_like_somebody_are_named_with_what_they_have_in_common() {
    let counter = Counter::open();
    let [lucja, piotr, _] = known(&counter);
    let rows = [
        "A1;O;Wozniak;Lucja;;;;;;602300400;;;;", // another spelling, the second telephone
        "A2;O;Woźniak;Łucja;;;;UL. DŁUGA 5;łódź;;;;;", // the address
        "A3;O;Wozniak;Marek;;;;ul. Długa 5;Łódź;;;;;", // who lives there too
        "A4;O;Gzryb;Piotr;;24.08.1991;UA;;;;;;;", // a slip, the birth date
        "A5;O;Grzyb;Piotr;;25.08.1991;UA;;;601000111;;;;", // born on another day: a namesake
        "A6;O;Nowa;Ewa;;;;;;609111222;;;;",
        "A7;O;Nova;Ewa;;;;;;609111222;;;;",            // as the row before
        "A8;O;Nowa;Ewa;44051401359;;;;;609111222;;;;", // and with a PESEL, which speaks against nobody
        "A9;O;Nowa;Ewa;02070803628;;;;;609111222;;;;", // but against the one before
        "A10;O;Obca;Ida;;;;;;;;;;",
    ];
    let preview = judged(&counter, &rows, ModeView::New, false);
    let near_phone = vec!["near_name", "phone"];
    let name_phone = vec!["name", "phone"];
    assert_eq!(
        said(&preview.likely_rows),
        [
            (2, lucja.clone(), name_phone.clone()),
            (3, lucja, vec!["name", "address"]),
            (5, piotr, vec!["near_name", "birth_date"]),
            (8, "row 7".to_owned(), near_phone),
            (9, "row 7".to_owned(), name_phone.clone()),
            (10, "row 7".to_owned(), name_phone),
        ]
    );
    assert_eq!((preview.likely, preview.good, preview.refused), (6, 10, 0));
    let report = counter.desk.import_apply(&preview.token, |_| {}).unwrap();
    assert_eq!(
        (report.imported, report.likely),
        (10, 6),
        "they come in when nothing else is wanted"
    );
    counter.assert_whole();
}

#[test]
fn such_rows_stay_out_when_that_is_wanted_and_come_as_a_file() {
    let counter = Counter::open();
    let [_, _, _] = known(&counter);
    let rows = [
        "A1;O;Wozniak;Lucja;;;;;;602300400;;;;",
        "A6;O;Nowa;Ewa;;;;;;609111222;;;;",
        "A7;O;Nova;Ewa;;;;;;609111222;;;;",
    ];
    let kept = judged(&counter, &rows, ModeView::Both, false);
    assert_eq!((kept.good, kept.refused, kept.leave_likely), (3, 0, false));
    let left = judged(&counter, &rows, ModeView::Both, true);
    assert_eq!((left.good, left.refused, left.leave_likely), (1, 2, true));
    let codes: Vec<(u32, &str)> = left
        .errors
        .iter()
        .map(|error| (error.line, error.code.as_str()))
        .collect();
    assert_eq!(codes, [(2, "likely_duplicate"), (4, "likely_duplicate")]);
    assert!(
        counter
            .desk
            .refusal_words(&left.errors[1], Language::Pl)
            .contains("wiersz 3"),
        "the other row is named"
    );
    let path = counter.desk.import_refused_save(&left.token).unwrap();
    let saved = fs::read_to_string(path).unwrap();
    assert!(
        saved.contains("A7;O;Nova") && !saved.contains("A6;O;Nowa"),
        "{saved}"
    );
    let report = counter.desk.import_apply(&left.token, |_| {}).unwrap();
    assert_eq!((report.imported, report.refused), (1, 2));
    // Known clients are no duplicates: their rows say who they are.
    let again = judged(&counter, &rows[1..2], ModeView::Both, true);
    assert_eq!((again.already, again.likely), (1, 0));
    counter.assert_whole();
}

#[test]
fn rows_of_clients_who_stay_out_anyway_are_not_compared() {
    let counter = Counter::open();
    known(&counter);
    let preview = judged(
        &counter,
        &["A1;O;Wozniak;Lucja;;;;;;602300400;;;;"],
        ModeView::Update,
        false,
    );
    assert_eq!((preview.unknown, preview.likely), (1, 0));
}
