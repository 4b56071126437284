//! Imports of products undone whole, imports stopped in the middle, and what is forgotten when one can no longer be undone.

use crate::paper::pages;
use chrono::TimeDelta;
use opiekun_desk::views::{HoldingsReport, ImportKindView, ModeView};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, forms, preview, refused};
use std::fmt::Write;

const HEADER: &str = "Nr klienta;Rodzaj;Numer;Produkt;Stan;Saldo;Zapada";

/// Reads in rows of products.
pub fn read(counter: &Counter, rows: &[&str]) -> HoldingsReport {
    let file = format!("{HEADER}\n{}\n", rows.join("\n"));
    let source = counter.desk.import_open(file.as_bytes()).unwrap();
    let preview = counter.desk.holdings_preview(&source.token).unwrap();
    counter.desk.holdings_apply(&preview.token, |_| {}).unwrap()
}

fn held(counter: &Counter, number: &str) -> Vec<opiekun_desk::views::HoldingView> {
    let id = counter.by_number(number);
    counter.desk.client_card(&id).unwrap().holdings
}

#[test]
fn products_that_were_read_in_go_out_again() {
    let mut counter = Counter::open();
    counter.import_sample();
    let before = held(&counter, "K000002");
    let report = read(
        &counter,
        &[
            "K000002;rachunek;95255668827093189666071868;Konto;zablokowany;7,00;",
            "K000002;lokata;LOK 7;Lokata;czynna;100,00;2027-01-31",
        ],
    );
    assert_eq!((report.added, report.updated), (1, 1));
    assert_eq!(held(&counter, "K000002").len(), before.len() + 1);
    let made = || {
        let made = counter.desk.imports_made().unwrap().into_iter();
        made.filter(|one| one.id == report.id)
            .collect::<Vec<_>>()
            .remove(0)
    };
    assert_eq!(
        (made().kind, made().added, made().changed),
        (ImportKindView::Holdings, 1, 1)
    );
    let undone = counter
        .desk
        .import_undo(counter.ids.command(), &report.id)
        .unwrap();
    assert_eq!(
        (undone.kind, undone.removed, undone.restored),
        (ImportKindView::Holdings, 1, 1)
    );
    assert_eq!(held(&counter, "K000002"), before);
    assert!(made().undone_at.is_some());
    counter.reopen();
    counter.assert_whole();
}

#[test]
fn products_that_stand_in_a_paper_stay() {
    let counter = Counter::open();
    let client = counter.person(1);
    let number = counter.desk.client_card(&client.id).unwrap().number;
    let account = format!("{number};rachunek;61109010140000071219812874;Konto;;7,00;");
    let used = read(&counter, &[&account]);
    let beside = read(&counter, &[&format!("{number};lokata;LOK 7;;;100,00;")]);
    // The contract opens another account; the signature card is about the one that is there, not about the deposit.
    counter.pesel_is_free(&client.id);
    let made = counter.contract(&client.id, None);
    let text = pages(&counter.desk.document_pdf(&made.id).unwrap()).join(" ");
    assert!(text.contains("Numer Rachunku Bank przekaże"), "{text}");
    let mut card = forms::paper("karta-wzorow", &client.id, None);
    card.fields
        .insert("powod".to_owned(), "zmiana podpisu".to_owned());
    counter
        .desk
        .document_prepare(counter.ids.command(), &card, Default::default())
        .unwrap();
    let failure = refused(counter.desk.import_undo(counter.ids.command(), &used.id));
    assert_eq!(failure.code, "import_in_use");
    counter
        .desk
        .import_undo(counter.ids.command(), &beside.id)
        .unwrap();
    counter.assert_whole();
}

#[test]
fn an_import_that_was_stopped_says_what_came_in_and_goes_out_whole() {
    let counter = Counter::open();
    let mut file = "Nr klienta;Nazwisko;Imię\n".to_owned();
    for n in 0..700 {
        writeln!(file, "P{n};Próbna{};Łucja", opiekun_testkit::numbers::letters(n)).unwrap();
    }
    let planned = preview(&counter.desk, file.as_bytes(), ModeView::New).unwrap();
    let mut steps = Vec::new();
    let report = counter
        .desk
        .import_apply(&planned.token, |step| {
            steps.push((step.done, step.total));
            if step.done == 250 {
                counter.desk.import_cancel(&planned.token).unwrap();
            }
        })
        .unwrap();
    assert_eq!(steps, [(0, 700), (250, 700)], "counts are told after every part");
    assert!(report.cancelled);
    assert_eq!(report.imported, 250, "a whole part, and it says so");
    let made = counter.desk.imports_made().unwrap();
    assert_eq!((made[0].id.as_str(), made[0].added), (report.id.as_str(), 250));
    let undone = counter
        .desk
        .import_undo(counter.ids.command(), &report.id)
        .unwrap();
    assert_eq!(undone.removed, 250);
    counter.assert_whole();
}

#[test]
fn after_ninety_days_the_former_data_are_forgotten_by_whoever_may_change_anything() {
    let mut counter = Counter::open();
    counter.import_sample();
    counter.colleague("Ewa Audyt", Role::Auditor, "hasło audytorki Ewy");
    let file = "Nr klienta;Nazwisko;Imię;Telefon\nK000006;Wróbel;Łucja;600100201\n";
    let planned = preview(&counter.desk, file.as_bytes(), ModeView::Update).unwrap();
    let report = counter.desk.import_apply(&planned.token, |_| {}).unwrap();
    let closed = |counter: &Counter| {
        let made = counter.desk.imports_made().unwrap();
        made.into_iter().map(|one| one.closed).collect::<Vec<_>>()
    };
    let forgotten = |counter: &Counter| {
        let trail = counter.trail(20);
        trail.iter().filter(|row| *row == "import.close done").count()
    };
    counter.wait(TimeDelta::days(89));
    counter.reopen();
    assert_eq!((closed(&counter), forgotten(&counter)), (vec![None, None], 0));

    counter.wait(TimeDelta::days(2));
    counter.restart();
    counter
        .desk
        .vault_unlock(Some("Ewa Audyt"), "hasło audytorki Ewy")
        .unwrap();
    let old = Some("too_old".to_owned());
    assert_eq!(closed(&counter), [old.clone(), old]);
    assert_eq!(forgotten(&counter), 0, "whoever only reads changes nothing");
    counter.reopen();
    assert_eq!(forgotten(&counter), 2);
    let failure = refused(counter.desk.import_undo(counter.ids.command(), &report.id));
    assert_eq!(
        (failure.code.as_str(), failure.params["days"].as_str()),
        ("import_closed", "90")
    );
    counter.reopen();
    assert_eq!(forgotten(&counter), 2, "once");
    counter.assert_whole();
}
