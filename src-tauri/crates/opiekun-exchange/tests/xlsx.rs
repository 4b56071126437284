//! Workbooks: what a spreadsheet did to a portfolio, and workbooks that no spreadsheet wrote. The fixture was made
//! by openpyxl; its maker is beside it.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{
    book::{archive, row, workbook},
    read_portfolio,
};
use opiekun_exchange::{FileFault, Format, Source};

const SAMPLE: &[u8] = include_bytes!("../../../../tests/fixtures/portfel.xlsx");

#[test]
fn numbers_days_and_texts_of_a_workbook_are_read_right() {
    let read = read_portfolio(SAMPLE).unwrap();
    assert_eq!(
        read.source.format,
        Format::Xlsx {
            sheets: vec!["Portfel".to_owned(), "Inni".to_owned()],
            sheet: "Portfel".to_owned()
        },
        "the first sheet has no table, a hidden one is not offered"
    );
    assert_eq!(read.rows(), 9, "an empty row is no row");
    let [first, padded, firm] = &read.accepted[..] else {
        panic!("three rows are whole: {:?}", read.reasons())
    };
    assert_eq!((first.line, first.draft.body.name().as_str()), (4, "Łucja Śliwa"));
    let account = first.account.as_ref().unwrap();
    assert_eq!(account.balance.unwrap().grosze(), 7_729_188);
    assert_eq!(account.opened_on.unwrap().to_string(), "2011-07-21");
    assert_eq!(
        (first.draft.reach.consent_email, padded.draft.reach.consent_email),
        (Some(true), Some(false))
    );
    let opiekun_domain::client::Body::Person(person) = &padded.draft.body else {
        panic!("a person")
    };
    assert_eq!(
        person.pesel.as_ref().unwrap().as_str(),
        "02070803628",
        "a zero that the check digit proves"
    );
    assert_eq!((firm.line, firm.draft.body.name().as_str()), (11, "Sad S.A."));
    assert_eq!(firm.account.as_ref().unwrap().balance.unwrap().grosze(), 123_450);
}

#[test]
fn what_a_spreadsheet_spoiled_is_refused_with_its_place() {
    let read = read_portfolio(SAMPLE).unwrap();
    assert_eq!(
        read.reasons(),
        [
            "6 PESEL zeros_lost",
            "7 Rachunek digits_lost",
            "8 KRS zeros_lost",
            "9 Nazwisko formula",
            "12 Data otwarcia date_format",
            "13 Nazwisko cell_error",
        ]
    );
}

#[test]
fn another_sheet_can_be_chosen() {
    let source = Source::read(SAMPLE, Some("Inni")).unwrap();
    assert_eq!((source.columns().len(), source.rows()), (2, 1));
    assert_eq!(
        Source::read(SAMPLE, Some("O pliku")).err(),
        Some(FileFault::SheetUnknown)
    );
}

#[test]
fn workbooks_that_are_none_are_refused_before_they_are_parsed() {
    let fault = |bytes: &[u8]| Source::read(bytes, None).err();
    assert_eq!(fault(&archive(&[("a.txt", "b")])), Some(FileFault::NotWorkbook));
    assert_eq!(fault(&SAMPLE[..SAMPLE.len() / 2]), Some(FileFault::NotWorkbook));
    assert_eq!(
        fault(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
        Some(FileFault::NotWorkbook)
    );
    assert_eq!(
        fault(&archive(&[("xl/workbook.xml", "<workbook/>")])),
        Some(FileFault::NotWorkbook)
    );
    assert_eq!(fault(&workbook("", "")), Some(FileFault::NoSheet));
    let head = row(1, &["Nazwisko", "Imię"]);
    assert_eq!(fault(&workbook(&head, "")), Some(FileFault::Empty));
    let cut = workbook(&format!("{head}<row r=\"2\"><c"), "");
    assert_eq!(fault(&cut).map(|one| one.code()), Some("import_workbook_broken"));
}

#[test]
fn a_bomb_is_refused_by_what_it_unpacks_to() {
    let head = row(1, &["Nazwisko", "Imię"]);
    let bomb = workbook(&head, &" ".repeat(100 << 20));
    assert!(bomb.len() < 4 << 20, "it is small on the disk");
    assert_eq!(Source::read(&bomb, None).err(), Some(FileFault::Unpacked));
}

#[test]
fn a_sheet_may_not_grow_in_memory() {
    let head = row(1, &["Nazwisko", "Imię"]);
    let far = format!("{head}<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>");
    assert_eq!(
        Source::read(&workbook(&far, ""), None).err(),
        Some(FileFault::TooWide { line: 2, max: 512 })
    );
    // One long text, repeated by its number in the table of texts.
    let long = format!("<si><t>{}</t></si>", "x".repeat(10_000));
    let cells: String = (2..40_000)
        .map(|at| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let repeated = workbook(&format!("{head}{cells}"), &long);
    assert_eq!(Source::read(&repeated, None).err(), Some(FileFault::TooLarge));
    let last = format!("{head}<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>Kot</v></c></row>");
    assert_eq!(
        read_portfolio(&workbook(&last, "")).unwrap().refused[0].refusals[0].line,
        1_048_576
    );
}
