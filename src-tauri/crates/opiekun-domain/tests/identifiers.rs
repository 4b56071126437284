//! Identifiers against python-stdnum's verdicts, published specimens, and rules that hold for every value.

use opiekun_domain::{Invalid, identifiers::*};
use proptest::prelude::*;

/// `tests/vectors/make.py` made this table with python-stdnum; nothing in it comes from the code under test.
const TABLE: &str = include_str!("vectors/identifiers.tsv");

fn accepts(kind: &str, text: &str) -> bool {
    match kind {
        "pesel" => Pesel::parse(text).is_ok(),
        "nip" => Nip::parse(text).is_ok(),
        "regon" => Regon::parse(text).is_ok(),
        "iban" => Iban::parse(text).is_ok(),
        other => panic!("unknown kind {other} in the table"),
    }
}

#[test]
fn verdicts_are_those_of_python_stdnum() {
    let (mut valid, mut invalid) = (0, 0);
    for line in TABLE.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let wanted = parts[2] == "valid";
        assert_eq!(accepts(parts[0], parts[1]), wanted, "{line}");
        if wanted { valid += 1 } else { invalid += 1 }
    }
    assert!(
        valid > 500 && invalid > 400,
        "the table must test both verdicts: {valid} valid, {invalid} invalid"
    );
}

#[test]
fn published_specimens_are_valid() {
    // Identity card and passport specimens of the PRADO register of the Council of the EU.
    assert!(IdCardNumber::parse("ZZC 108201").is_ok());
    assert!(PassportNumber::parse("ZS 0000177").is_ok());
    // The example account of the IBAN registry for Poland, with the sort code of the central bank.
    assert!(Iban::parse("PL61 1090 1014 0000 0712 1981 2874").is_ok());
    assert!(Iban::parse("61 1090 1014 0000 0712 1981 2874").is_ok());
    assert!(Iban::parse("GB82 WEST 1234 5698 7654 32").is_ok());
    assert!(Iban::parse("DE89 3704 0044 0532 0130 00").is_ok());
    // NIP and REGON of the ministry of finance and of the statistical office, from their public pages.
    assert!(Nip::parse("PL 526-025-02-74").is_ok());
    assert!(Regon::parse("000331501").is_ok());
    assert_eq!(Pesel::parse("44051401359").unwrap().sex(), Sex::Male);
    assert_eq!(
        Pesel::parse("44051401359").unwrap().birth_date().to_string(),
        "1944-05-14"
    );
}

#[test]
fn the_reason_names_the_digit() {
    let reason = Pesel::parse("44051401354").unwrap_err();
    assert_eq!(reason.code(), "pesel_check_digit");
    assert_eq!(
        reason.params(),
        vec![("found", "4".to_owned()), ("expected", "9".to_owned())]
    );
    assert_eq!(
        Pesel::parse("4405140135").unwrap_err(),
        Invalid::PeselLength { length: 10 }
    );
    assert_eq!(Pesel::parse("4405140135a").unwrap_err(), Invalid::PeselDigits);
    assert_eq!(
        Pesel::parse("44053201350").unwrap_err().code(),
        "pesel_check_digit"
    );
    assert_eq!(
        Iban::parse("PL61109010140000071219812875").unwrap_err(),
        Invalid::IbanCheck
    );
    assert_eq!(
        Iban::parse("XX61109010140000071219812875").unwrap_err(),
        Invalid::IbanCountry
    );
    assert_eq!(
        Iban::parse("6110").unwrap_err(),
        Invalid::IbanLength {
            found: 6,
            expected: 28
        }
    );
    assert_eq!(
        IdDocument::parse("ABA400000").unwrap_err().code(),
        "id_card_check_digit"
    );
    assert_eq!(Krs::parse("12345").unwrap_err(), Invalid::KrsLength { length: 5 });
}

#[test]
fn centuries_of_pesel() {
    // Month + 80, + 0, + 20: the same day in three centuries, check digits by hand.
    for (text, year) in [
        ("00810100002", 1800),
        ("00010100008", 1900),
        ("00210100004", 2000),
    ] {
        match Pesel::parse(text) {
            Ok(pesel) => assert_eq!(pesel.birth_date().format("%Y").to_string(), year.to_string()),
            Err(reason) => panic!("{text}: {reason:?}"),
        }
    }
    assert_eq!(
        Pesel::parse("00022900003").map_err(|r| r.code()),
        Err("pesel_date"),
        "1900 was no leap year"
    );
}

#[test]
fn phones_become_e164() {
    for text in [
        "601234567",
        "+48 601 234 567",
        "0048601234567",
        "601-234-567",
        "(48) 601234567",
    ] {
        let phone = Phone::parse(text);
        if text.starts_with('(') {
            assert!(phone.is_err(), "a country code needs + or 00");
        } else {
            assert_eq!(phone.unwrap().as_str(), "+48601234567");
        }
    }
    assert_eq!(
        Phone::parse("+380 44 123 4567").unwrap().as_str(),
        "+380441234567"
    );
    assert!(Phone::parse("60123456").is_err());
    assert!(Phone::parse("+4860123456").is_err());
}

#[test]
fn post_and_mail() {
    assert_eq!(PostalCode::parse("00950").unwrap().as_str(), "00-950");
    assert_eq!(PostalCode::parse("00-950").unwrap().as_str(), "00-950");
    assert!(PostalCode::parse("009-50").is_err());
    assert!(Email::parse("jan.kowalski@example.pl").is_ok());
    for text in [
        "jan",
        "jan@",
        "@example.pl",
        "jan@example",
        "jan..k@example.pl",
        "jan k@example.pl",
        "a@-x.pl",
    ] {
        assert!(Email::parse(text).is_err(), "{text}");
    }
}

#[test]
fn debug_shows_nothing_personal() {
    let shown = format!(
        "{:?} {:?}",
        Pesel::parse("44051401359"),
        Iban::parse("PL61109010140000071219812874")
    );
    assert!(!shown.contains("4405") && !shown.contains("6110"), "{shown}");
}

proptest! {
    #[test]
    fn no_text_makes_a_parser_fall(text in "\\PC{0,40}") {
        let _ = (Pesel::parse(&text), Nip::parse(&text), Regon::parse(&text), Krs::parse(&text));
        let _ = (Iban::parse(&text), IdDocument::parse(&text), Phone::parse(&text), Email::parse(&text));
        let _ = PostalCode::parse(&text);
    }

    #[test]
    fn one_changed_digit_is_always_seen(first in 0u64..10_000_000_000, at in 0usize..26, by in 1u32..10) {
        // Two check digits over 97 catch every single changed digit of an account number.
        let body = format!("10901014{first:016}");
        let rest = 98 - format!("{body}252100").bytes().fold(0u64, |r, b| (r * 10 + u64::from(b - b'0')) % 97);
        let right = format!("{rest:02}{body}");
        prop_assert!(Iban::parse(&right).is_ok());
        let mut wrong: Vec<u8> = right.into_bytes();
        wrong[at] = b'0' + u8::try_from((u32::from(wrong[at] - b'0') + by) % 10).unwrap();
        prop_assert!(Iban::parse(&String::from_utf8(wrong).unwrap()).is_err());
    }

    #[test]
    fn parsing_is_idempotent(text in "[0-9]{9}") {
        if let Ok(regon) = Regon::parse(&text) {
            prop_assert_eq!(Regon::parse(regon.as_str()).unwrap(), regon);
        }
        if let Ok(phone) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(&phone.grouped()).unwrap(), phone);
        }
    }
}
