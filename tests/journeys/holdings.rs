//! What clients hold comes in from the bank's export of products.

use chrono::TimeDelta;
use opiekun_desk::views::{HoldingView, HoldingsPreview, HoldingsReport, Language, MergeInput};
use opiekun_testkit::{Counter, programs, refused};
use std::fs;

const HEADER: &str = "Nr klienta;Rodzaj;Numer;Produkt;Stan;Saldo;Zapada";

fn sample() -> Vec<u8> {
    fs::read(programs::repository().join("tests/fixtures/produkty.csv")).unwrap()
}

fn look(counter: &Counter, bytes: &[u8]) -> HoldingsPreview {
    let source = counter.desk.import_open(bytes).unwrap();
    counter.desk.holdings_preview(&source.token).unwrap()
}

fn read(counter: &Counter, bytes: &[u8]) -> HoldingsReport {
    let preview = look(counter, bytes);
    counter.desk.holdings_apply(&preview.token, |_| {}).unwrap()
}

fn lines(rows: &[String]) -> Vec<u8> {
    format!("{HEADER}\n{}\n", rows.join("\n")).into_bytes()
}

fn held(counter: &Counter, number: &str) -> Vec<HoldingView> {
    let id = counter.by_number(number);
    counter.desk.client_card(&id).unwrap().holdings
}

#[test]
fn the_export_is_looked_at_and_read_in() {
    let counter = Counter::open();
    counter.import_sample();
    let source = counter.desk.import_open(&sample()).unwrap();
    assert!(source.holdings, "recognised by its headers");
    assert!(!counter.desk.import_open(&Counter::sample()).unwrap().holdings);

    let before = counter.trail(1);
    let preview = look(&counter, &sample());
    assert_eq!(
        (
            preview.rows,
            preview.added,
            preview.updated,
            preview.unknown,
            preview.refused
        ),
        (14, 7, 0, 1, 6)
    );
    assert_eq!(
        preview.unknown_lines,
        [9],
        "a client who is not here is named by the line"
    );
    assert_eq!(preview.ignored_columns, ["Oddział"]);
    assert_eq!(
        (preview.sample.len(), preview.sample[0].client.as_str()),
        (5, "K000001")
    );
    assert!(!format!("{:?}", preview.sample).contains("109010140000071219812874"));
    assert_eq!(counter.trail(1), before, "a look writes nothing");
    assert_eq!(held(&counter, "K000001").len(), 1, "the account of the portfolio");

    let mut steps = Vec::new();
    let report = counter
        .desk
        .holdings_apply(&preview.token, |step| steps.push(step.done))
        .unwrap();
    assert_eq!(
        (report.added, report.updated, report.unknown, report.refused),
        (7, 0, 1, 6)
    );
    assert_eq!((steps.first(), steps.last()), (Some(&0), Some(&8)));
    assert_eq!(counter.trail(1), ["holding.import done"]);
    for error in &report.errors {
        for language in [Language::Pl, Language::En] {
            let words = counter.desk.refusal_words(error, language);
            let spoken = words.contains(' ') && !words.contains("refusal-") && !words.contains(&error.code);
            assert!(spoken, "no words for {}: {words}", error.code);
        }
    }

    let products = held(&counter, "K000001");
    assert_eq!(products.len(), 3);
    let deposit = products.iter().find(|one| one.kind == "deposit").unwrap();
    assert_eq!(deposit.balance.as_deref(), Some("20000.00"));
    assert_eq!(deposit.ends_on.as_deref(), Some("2026-12-07"));
    assert!(deposit.matures_soon);
    assert!(!deposit.masked.contains("LOK/2026"), "the number is masked");
    counter.assert_whole();
}

#[test]
fn the_same_file_again_adds_nothing_and_a_later_one_brings_balances_up_to_date() {
    let counter = Counter::open();
    counter.import_sample();
    read(&counter, &sample());
    let before = held(&counter, "K000001");
    let again = look(&counter, &sample());
    assert_eq!((again.added, again.updated), (0, 7));
    let report = counter.desk.holdings_apply(&again.token, |_| {}).unwrap();
    assert_eq!((report.added, report.updated), (0, 7));
    assert_eq!(held(&counter, "K000001"), before);

    let later = String::from_utf8(sample())
        .unwrap()
        .replace("20 000,00", "20 411,00");
    read(&counter, later.as_bytes());
    let after = held(&counter, "K000001");
    assert_eq!(after.len(), before.len());
    assert!(after.iter().any(|one| one.balance.as_deref() == Some("20411.00")));

    // The account that came with the portfolio is the same product in the bank's export.
    let account = "K000002;rachunek;95255668827093189666071868;Konto;czynny;7,00;".to_owned();
    let report = read(&counter, &lines(&[account]));
    assert_eq!((report.added, report.updated), (0, 1));
}

#[test]
fn products_of_a_client_who_was_merged_go_to_whom_the_client_is_now() {
    let counter = Counter::open();
    let (kept, gone) = (counter.person(1), counter.person(2));
    let old = counter.desk.client_card(&gone.id).unwrap().number;
    let input = MergeInput {
        input: counter.desk.merge_sides(&kept.id, &gone.id).unwrap().keep.input,
        keep: kept.id.clone(),
        base: kept.revision,
        give_up: gone.id,
        give_up_base: gone.revision,
    };
    counter.desk.client_merge(counter.ids.command(), &input).unwrap();
    let report = read(&counter, &lines(&[format!("{old};karta;KAR 7;;;;")]));
    assert_eq!((report.added, report.unknown), (1, 0));
    let card = counter.desk.client_card(&kept.id).unwrap();
    assert_eq!(card.holdings.len(), 1);
}

#[test]
fn a_large_export_goes_in_parts_and_stops_when_it_is_told_to() {
    let counter = Counter::open();
    counter.import_sample();
    let rows: Vec<String> = (0..2_500).map(|n| format!("K000001;karta;KAR {n};;;;")).collect();
    let preview = look(&counter, &lines(&rows));
    assert_eq!(preview.added, 2_500);
    let report = counter
        .desk
        .holdings_apply(&preview.token, |step| {
            if step.done == 1_000 {
                counter.desk.import_cancel(&preview.token).unwrap();
            }
        })
        .unwrap();
    assert!(report.cancelled);
    assert_eq!(report.added, 1_000, "a whole part, and no more");
    let report = read(&counter, &lines(&rows));
    assert_eq!((report.added, report.updated), (1_500, 1_000));
}

#[test]
fn what_is_no_export_of_products_is_refused_and_refused_rows_come_as_a_file() {
    let counter = Counter::open();
    counter.import_sample();
    let source = counter.desk.import_open(&Counter::sample()).unwrap();
    let failure = refused(counter.desk.holdings_preview(&source.token));
    assert_eq!(failure.code, "import_columns");
    assert_eq!(
        refused(counter.desk.holdings_apply(&source.token, |_| {})).code,
        "import_token"
    );

    let preview = look(&counter, &sample());
    let path = counter.desk.import_refused_save(&preview.token).unwrap();
    let saved = fs::read_to_string(path).unwrap();
    assert_eq!(saved.lines().count(), 7, "a header and six rows");
    assert!(saved.contains("KAR-2") && !saved.contains("KRE/2019"));
}

#[test]
fn what_ends_soon_is_listed_and_what_is_closed_or_over_is_not() {
    let counter = Counter::open();
    counter.import_sample();
    read(&counter, &sample());
    let ends = |days| {
        let found = counter.desk.maturing(days).unwrap().into_iter();
        found.map(|one| (one.holding.kind, one.days)).collect::<Vec<_>>()
    };
    let named = |kind: &str, days: u32| (kind.to_owned(), days);
    // Monday, 23 November: the deposit that was closed ends within the week and is not listed.
    assert!(ends(7).is_empty());
    assert!(ends(13).is_empty());
    assert_eq!(ends(14), [named("deposit", 14)], "the last day counts");
    assert_eq!(
        ends(90),
        [named("deposit", 14), named("insurance", 21), named("card", 69)],
        "soonest first; the loan ends in years"
    );
    counter.wait(TimeDelta::days(15));
    assert_eq!(ends(30), [named("insurance", 6)], "the deposit is over");
}
