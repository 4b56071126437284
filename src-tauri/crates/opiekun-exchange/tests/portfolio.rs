//! The sample export, and files that are broken in every way.

mod common;

use common::read_portfolio;
use opiekun_exchange::FileFault;
use std::collections::BTreeMap;

const SAMPLE: &[u8] = include_bytes!("../../../../tests/fixtures/portfel.csv");
const EXPECTED: &str = include_str!("../../../../tests/fixtures/portfel.expected.json");

#[test]
fn the_sample_export_is_read_row_by_row() {
    let expected: serde_json::Value = serde_json::from_str(EXPECTED).unwrap();
    let portfolio = read_portfolio(SAMPLE).unwrap();
    assert_eq!(portfolio.format(), ("windows-1250", ';'));
    assert_eq!(portfolio.rows(), 400);
    assert_eq!(portfolio.accepted.len(), 361);
    let reasons: BTreeMap<String, String> = portfolio
        .refused
        .iter()
        .map(|row| {
            assert_eq!(
                row.refusals.len(),
                1,
                "one thing is broken in each row of the sample"
            );
            let refusal = &row.refusals[0];
            let reason = match (refusal.code, refusal.field) {
                ("duplicate_in_file", _) => "duplicate",
                ("name_missing", _) => "name",
                ("date_missing_day", _) => "date",
                (_, field) => field,
            };
            (refusal.line.to_string(), reason.to_owned())
        })
        .collect();
    let wanted: BTreeMap<String, String> = serde_json::from_value(expected["by_line"].clone()).unwrap();
    assert_eq!(reasons, wanted);
}

#[test]
fn quoted_names_and_polish_letters_arrive_whole() {
    let portfolio = read_portfolio(SAMPLE).unwrap();
    assert_eq!(portfolio.accepted[0].draft.body.name(), "Mazur \"Żwir\" S.A.");
    assert_eq!(portfolio.accepted[0].number, "K000001");
}

#[test]
fn a_mended_file_of_refused_rows_comes_in() {
    let portfolio = read_portfolio(SAMPLE).unwrap();
    let csv = portfolio.refused_csv("Powód odmowy", |refusal| refusal.code.to_owned());
    let again = read_portfolio(&csv).unwrap();
    assert_eq!(again.format().0, "UTF-8");
    assert_eq!(again.rows(), 39);
    // The four duplicates are whole by themselves and come in when their twins are not in the same file.
    assert_eq!(again.accepted.len(), 4);
}

#[test]
fn other_encodings_and_separators() {
    let (text, _, _) = encoding_rs::WINDOWS_1250.decode(SAMPLE);
    let (latin2, _, unmappable) = encoding_rs::ISO_8859_2.encode(&text);
    assert!(!unmappable);
    assert_eq!(read_portfolio(&latin2).unwrap().format().0, "ISO-8859-2");
    let tabs = text.replace(';', "\t");
    let portfolio = read_portfolio(tabs.as_bytes()).unwrap();
    assert_eq!(
        (portfolio.format(), portfolio.accepted.len()),
        (("UTF-8", '\t'), 361)
    );
    let mut utf16 = vec![0xFF, 0xFE];
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read_portfolio(&utf16).unwrap().accepted.len(), 361);
}

#[test]
fn files_that_are_no_portfolio_say_why() {
    let fault = |bytes: &[u8]| read_portfolio(bytes).err();
    assert_eq!(fault(b""), Some(FileFault::Empty));
    assert_eq!(fault(b"  \r\n\r\n"), Some(FileFault::Empty));
    assert_eq!(fault(b"Nazwisko;Imi\xea\r\n"), Some(FileFault::Empty));
    assert_eq!(
        fault(b"PK\x03\x04\x00\x00\x00\x00zip"),
        Some(FileFault::NotWorkbook)
    );
    assert_eq!(fault(b"one column\nand text\n"), Some(FileFault::NotTable));
    assert_eq!(fault(b"a;b\n1;2\n").map(|f| f.code()), Some("import_columns"));
    assert_eq!(
        fault("Nazwisko;Imię;nazwisko\nA;B;C\n".as_bytes()).map(|f| f.code()),
        Some("import_columns_twice")
    );
    assert_eq!(
        fault("Nazwisko;Imię\nNowak;Jan\n\"Kot;Ewa\nLis;Ala\n".as_bytes()),
        Some(FileFault::UnclosedQuote { line: 3 })
    );
    let wide = vec!["x"; 100_000].join(";");
    assert_eq!(
        fault(format!("{wide}\n1\n").as_bytes()),
        Some(FileFault::TooWide { line: 1, max: 512 })
    );
}

#[test]
fn broken_rows_do_not_stop_the_others() {
    let long = "x".repeat(1 << 20);
    let text = format!(
        "Nazwisko;Imię;Segment\nNowak;Jan;indywidualny\nKot;Ewa\n{long};Ala;indywidualny\nLi\u{202e}s;Ola;indywidualny\n\
         =1+1;Ida;indywidualny\nMaj;Iga;złoty\nDąb;Bo\n"
    );
    let portfolio = read_portfolio(text.as_bytes()).unwrap();
    let codes: Vec<(u64, &str, &str)> = portfolio
        .refused
        .iter()
        .flat_map(|row| &row.refusals)
        .map(|refusal| (refusal.line, refusal.column.as_str(), refusal.code))
        .collect();
    assert_eq!(
        codes,
        [
            (3, "", "columns_count"),
            (4, "Nazwisko", "too_long"),
            (5, "Nazwisko", "control_character"),
            (6, "Nazwisko", "formula"),
            (7, "Segment", "segment_unknown"),
            (8, "", "columns_count"),
        ]
    );
    assert_eq!(portfolio.accepted.len(), 1);
    let csv = String::from_utf8(portfolio.refused_csv("Powód", |_| "=HYPERLINK()".to_owned())).unwrap();
    assert!(
        csv.contains("'=HYPERLINK") && csv.contains("'=1+1"),
        "and cannot run on the way out"
    );
}

#[test]
fn a_spoiled_byte_in_utf8_does_not_turn_every_name_into_nonsense() {
    let mut bytes = "Nazwisko;Imię\nDąbrowski;Jan\nŻak;Łucja\nMaj;"
        .as_bytes()
        .to_vec();
    bytes.extend(b"Jo\xb3a\n");
    assert_eq!(
        read_portfolio(&bytes).err(),
        Some(FileFault::Encoding { line: 4 })
    );
}

#[test]
fn marks_that_nobody_sees_do_not_hide_a_column() {
    let text = "Nr\u{a0}klienta;Naz\u{ad}wisko;\u{feff}Imię;Tele\u{200b}fon\u{202e};E\u{2011}mail;Nazwa\u{2009}ulubionego kota;;\n\
         A1;Nowak;Jan;600100200;jan@example.pl;Mruczek;;x\n";
    let portfolio = read_portfolio(text.as_bytes()).unwrap();
    let row = &portfolio.accepted[0];
    assert_eq!(row.number, "A1");
    assert_eq!(row.draft.body.name(), "Jan Nowak");
    assert!(row.draft.reach.phone.is_some() && row.draft.reach.email.is_some());
    assert_eq!(
        portfolio.judged.ignored_columns,
        ["Nazwa ulubionego kota", "#8"],
        "an unknown column is named; one without a name only when something stands in it"
    );
    assert_eq!(
        portfolio.source.columns()[3],
        "Telefon",
        "and headers are shown as they are seen"
    );
    assert!(read_portfolio(SAMPLE).unwrap().judged.ignored_columns.is_empty());
}

#[test]
fn values_of_another_kind_of_client_are_checked_and_named() {
    let header = "Typ;Nazwisko;Imię;PESEL;Nazwa firmy;NIP;Forma prawna;Rachunek;Saldo\n";
    let read = |row: &str| read_portfolio(format!("{header}{row}\n").as_bytes()).unwrap();
    let person = read("O;Nowak;Jan;44051401359;;526-025-09-95;;;12,00");
    assert_eq!(person.accepted[0].ignored, ["nip", "balance"]);
    let wrong = read("O;Nowak;Jan;44051401359;;5260250996;;;");
    let refusal = &wrong.refused[0].refusals[0];
    assert_eq!(
        (refusal.column.as_str(), refusal.code),
        ("NIP", "nip_check_digit")
    );
    let firm = read("F;Nowak;Jan;44051401359;Lis s.c.;5260250995;s.c.;;");
    assert_eq!(firm.accepted[0].ignored, ["first_name", "last_name", "pesel"]);
    let plain = read("O;Nowak;Jan;44051401359;;-;;;");
    assert!(plain.accepted[0].ignored.is_empty(), "a dash is nothing");
    let sample = read_portfolio(SAMPLE).unwrap();
    assert!(sample.accepted.iter().all(|row| row.ignored.is_empty()));
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    let lines = |text: &str| -> Vec<u64> {
        let portfolio = read_portfolio(text.as_bytes()).unwrap();
        portfolio.accepted.iter().map(|row| row.line).collect()
    };
    assert_eq!(lines("Nazwisko;Imię\rNowak;Jan\rKot;Ewa\r\rLis;Ala\r"), [2, 3, 5]);
    assert_eq!(
        lines("Nazwisko;Imię;Uwagi\r\nNowak;Jan;\r\nKot;Ewa;\"E\rw\na\"\r\nLis;Ala;"),
        [2, 3, 6]
    );
    assert_eq!(lines("\r\n  \nNazwisko;Imię\nNowak;Jan\n"), [4]);
}

#[test]
fn a_spreadsheet_may_name_the_separator_first() {
    for text in [
        "sep=;\r\nNazwisko;Imię\r\nNowak;Jan\r\n",
        "\u{feff}SEP=;\nNazwisko;Imię\nNowak;Jan\n",
        "\"sep=,\"\nNazwisko,Imię\nNowak,Jan\n",
        "sep=\t\nNazwisko\tImię\nNowak\tJan\n",
        "sep=^\nNazwisko^Imię\nNowak^Jan\n",
    ] {
        let portfolio = read_portfolio(text.as_bytes()).unwrap();
        let row = &portfolio.accepted[0];
        assert_eq!(
            (row.line, row.draft.body.name().as_str()),
            (3, "Jan Nowak"),
            "{text:?}"
        );
    }
    assert_eq!(read_portfolio(b"sep=;\r\n").err(), Some(FileFault::Empty));
}
