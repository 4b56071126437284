//! One table of everything that can be wrong with a file as a whole, and the place that is named.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{
    book::{row, workbook},
    read_portfolio,
};

#[test]
fn every_kind_of_broken_file_is_refused_with_its_place() {
    let head = "Nazwisko;Imię;PESEL\n";
    let megabyte = "x".repeat(1 << 20);
    let wide = ";x".repeat(10_000_000);
    let mut spoiled = "Nazwisko;Imię\nŻółw;Gęś\nKot;".as_bytes().to_vec();
    spoiled.extend([0xF3, b'\n']);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "import_empty"),
        ("only a header", head.into(), "import_empty"),
        ("binary", vec![0, 1, 2, 0, 9, 0, 0, 7], "import_not_table"),
        ("wrong encoding", spoiled, "import_encoding line=3"),
        (
            "unclosed quote",
            format!("{head}Kot;Ewa;\nLis;\"Ala;\nMaj;Iga;\n").into(),
            "import_unclosed_quote line=3",
        ),
        (
            "ten million columns in the header",
            format!("Nazwisko{wide}\nKot\n").into(),
            "import_too_wide line=1 max=512",
        ),
        (
            "ten million columns in a row",
            format!("{head}Kot;Ewa;\nLis{wide}\n").into(),
            "import_too_wide line=3 max=512",
        ),
        (
            "duplicate headers",
            "Nazwisko;Imię;nazwisko\nA;B;C\n".into(),
            "import_columns_twice column=nazwisko place=3",
        ),
        (
            "no names",
            "PESEL;NIP\n1;2\n".into(),
            "import_columns missing=Nazwisko, Imię, Nazwa firmy",
        ),
        (
            "too large",
            vec![b';'; (64 << 20) + 1],
            "import_too_large limit=64",
        ),
        (
            "rows of a sheet out of order",
            workbook(
                &format!(
                    "{}{}{}",
                    row(1, &["Nazwisko", "Imię"]),
                    row(9, &["Kot", "Ewa"]),
                    row(3, &["Lis", "Ala"])
                ),
                "",
            ),
            "import_broken line=3",
        ),
    ];
    for (what, bytes, expected) in cases {
        let fault = read_portfolio(&bytes)
            .err()
            .unwrap_or_else(|| panic!("{what} was read"));
        let params = fault
            .params()
            .into_iter()
            .map(|(name, value)| format!(" {name}={value}"));
        let found = format!("{}{}", fault.code(), params.collect::<String>());
        assert_eq!(found, expected, "{what}");
    }
    // What is wrong in one row stays out alone.
    let rows = format!("{head}{megabyte};Ewa;\nLis;=1+1;\nMaj;Iga;44051401359\nDąb;Bo\n");
    let read = read_portfolio(rows.as_bytes()).unwrap();
    assert_eq!(
        read.reasons(),
        ["2 Nazwisko too_long", "3 Imię formula", "5  columns_count"]
    );
    assert_eq!(read.accepted.len(), 1);
}
