//! Exports of products: what is read, what is refused and where, and files that are none.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::book::{row, workbook};
use opiekun_domain::holding::{HoldingKind, HoldingState};
use opiekun_exchange::{FileFault, HoldingRow, JudgedHoldings, Source, refused_csv};

const SAMPLE: &[u8] = include_bytes!("../../../../tests/fixtures/produkty.csv");
const HEADER: &str = "Nr klienta;Rodzaj;Numer;Saldo;Zapada";

fn read(bytes: &[u8]) -> Result<(Source, JudgedHoldings, Vec<HoldingRow>), FileFault> {
    let source = Source::read(bytes, None)?;
    let columns = source.holding_columns()?;
    let judged = source.judge_holdings(&columns);
    let rows = judged.accepted.iter();
    let rows = rows.map(|at| source.holding(&columns, *at).unwrap()).collect();
    Ok((source, judged, rows))
}

/// `line column code` of every refusal.
fn reasons(judged: &JudgedHoldings) -> Vec<String> {
    let refusals = judged.refused.iter().flat_map(|row| &row.refusals);
    refusals
        .map(|one| format!("{} {} {}", one.line, one.column, one.code))
        .collect()
}

fn lines(rows: &[&str]) -> Vec<u8> {
    let mut text = vec![HEADER];
    text.extend(rows);
    text.join("\n").into_bytes()
}

#[test]
fn products_of_every_kind_are_read_and_the_rest_is_refused_with_its_place() {
    let (source, judged, rows) = read(SAMPLE).unwrap();
    assert!(source.speaks_of_holdings(&source.guess().unwrap()));
    assert_eq!(judged.ignored_columns, ["Oddział"]);
    let kinds: Vec<HoldingKind> = rows.iter().map(|row| row.holding.kind).collect();
    use HoldingKind::{Account, Card, Deposit, Insurance, Loan, Savings};
    assert_eq!(
        kinds,
        [Account, Deposit, Loan, Card, Savings, Insurance, Deposit, Deposit]
    );
    let loan = &rows[2].holding;
    assert_eq!(rows[2].line, 4);
    assert_eq!(loan.balance.unwrap().grosze(), 31_245_018);
    assert_eq!(loan.balance_on.unwrap().to_string(), "2026-11-20");
    assert_eq!(loan.ends_on.unwrap().to_string(), "2044-03-04");
    assert_eq!(rows[3].holding.state, HoldingState::Blocked);
    assert_eq!(rows[4].holding.balance.unwrap().currency().code(), "EUR");
    assert_eq!(
        reasons(&judged),
        [
            "10 Numer rachunku/umowy iban_check",
            "11 Rodzaj choice_unknown",
            "12 Numer rachunku/umowy product_twice",
            "13 Nr klienta required",
            "14 Data końca end_before_start",
            "15 Saldo money_format",
            "15 Data końca date_missing_day",
        ]
    );
    let twice = &judged.refused[2].refusals[0];
    assert_eq!(twice.params, [("line", "3".to_owned())], "the first one is named");
}

#[test]
fn a_joint_account_belongs_to_each_of_its_holders() {
    let account = "rachunek;61109010140000071219812874;1,00;";
    let (_, judged, rows) = read(&lines(&[&format!("K1;{account}"), &format!("K2;{account}")])).unwrap();
    assert_eq!((rows.len(), judged.refused.len()), (2, 0));
}

#[test]
fn other_separators_encodings_and_headers_are_understood() {
    let text = String::from_utf8(SAMPLE.to_vec()).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let (old, _, lost) = encoding_rs::WINDOWS_1250.encode(text);
    assert!(!lost);
    assert_eq!(read(&old).unwrap().2.len(), 8);
    let tabs = text.replace(';', "\t").into_bytes();
    assert_eq!(read(&tabs).unwrap().2.len(), 8);
    let english = "client number,kind,contract number,maturity\nK1,deposit,D 1,2027-01-01\n";
    assert_eq!(read(english.as_bytes()).unwrap().2[0].holding.number, "D 1");
}

#[test]
fn a_workbook_is_read_and_a_spoiled_number_is_refused() {
    let header = row(1, &["Nr klienta", "Rodzaj", "Numer", "Ważna do"]);
    let good = row(2, &["K1", "karta", "KAR 1", "2027-03-31"]);
    let spoiled = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>K1</t></is></c>\
        <c r=\"B3\" t=\"inlineStr\"><is><t>rachunek</t></is></c><c r=\"C3\"><v>6.1109010140000071e25</v></c></row>";
    let formula = "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>K1</t></is></c>\
        <c r=\"B4\" t=\"inlineStr\"><is><t>karta</t></is></c><c r=\"C4\"><f>1+1</f><v>2</v></c></row>";
    let book = workbook(&format!("{header}{good}{spoiled}{formula}"), "");
    let (_, judged, rows) = read(&book).unwrap();
    assert_eq!(rows[0].holding.ends_on.unwrap().to_string(), "2027-03-31");
    assert_eq!(reasons(&judged), ["3 Numer digits_lost", "4 Numer formula"]);
}

#[test]
fn broken_rows_stay_out_and_broken_files_are_refused() {
    let long = "x".repeat(10_001);
    let (_, judged, rows) = read(&lines(&[
        "K1;karta;1",
        &format!("K1;karta;{long};;"),
        "K1;;2;;",
        "K1;karta;;;",
        "K1;karta;3;;",
    ]))
    .unwrap();
    assert_eq!(rows.len(), 1, "one broken row never stops the others");
    assert_eq!(
        reasons(&judged),
        [
            "2  columns_count",
            "3 Numer too_long",
            "4 Rodzaj required",
            "5 Numer required"
        ]
    );
    let missing = read(b"Nr klienta;Saldo\nK1;1\n").err().unwrap();
    assert_eq!(missing.code(), "import_columns");
    assert_eq!(missing.params(), [("missing", "Rodzaj, Numer".to_owned())]);
    let twice = read("Nr klienta;Rodzaj;Numer;Zapada;Zapada\nK1;karta;1;;\n".as_bytes());
    assert_eq!(twice.err().unwrap().code(), "import_columns_twice");
    assert_eq!(read(b"").err().unwrap().code(), "import_empty");
    assert_eq!(
        read(&lines(&["K1;karta;\"1;;"])).err().unwrap().code(),
        "import_unclosed_quote"
    );
}

#[test]
fn a_portfolio_is_no_export_of_products() {
    let guessed = |header: &str| {
        let source = Source::read(format!("{header}\n1;2;3\n").as_bytes(), None).unwrap();
        source.speaks_of_holdings(&source.guess().unwrap())
    };
    assert!(guessed("Nr klienta;Rachunek;Saldo"));
    assert!(!guessed("Nr klienta;Rachunek;Nazwisko"));
    assert!(!guessed("Nr klienta;Rachunek;PESEL"));
    assert!(!guessed("Nr klienta;Rodzaj;Saldo"), "no number of a product");
}

#[test]
fn mended_rows_come_in_again() {
    let (source, judged, _) = read(&lines(&["K1;karta;;;", "K2;karta;2;;"])).unwrap();
    let csv = refused_csv(&source, &judged.refused, "Powód odmowy", |one| {
        one.code.to_owned()
    });
    let text = String::from_utf8(csv).unwrap();
    assert!(text.contains("K1;karta;;;;required"), "{text}");
    let mended = text.replace("K1;karta;;", "K1;karta;77;");
    let (_, again, rows) = read(mended.as_bytes()).unwrap();
    assert_eq!(rows[0].holding.number, "77");
    assert!(
        again.ignored_columns.is_empty(),
        "the reason is no unknown column"
    );
}
