//! Slips of the finger, and clients that may be one.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use opiekun_domain::{
    client::{ClientDraft, RawClient},
    likeness::{Common, likeness},
    spelling::slips_to_beginning,
};
use proptest::prelude::*;

fn slips(typed: &str, word: &str, most: usize) -> Option<usize> {
    let letters = |text: &str| text.chars().collect::<Vec<_>>();
    slips_to_beginning(&letters(typed), &letters(word), most)
}

#[test]
fn slips_are_counted_up_to_the_end_of_what_was_typed() {
    for (typed, word, expected) in [
        ("kowalski", "kowalski", Some(0)),
        ("kowal", "kowalski", Some(0)),
        ("kowaslki", "kowalski", Some(1)),
        ("kowlski", "kowalski", Some(1)),
        ("kowwalski", "kowalski", Some(1)),
        ("xowal", "kowalski", Some(1)),
        ("okwlaski", "kowalski", Some(2)),
        ("zzzzz", "kowalski", None),
    ] {
        assert_eq!(slips(typed, word, 2), expected, "{typed} for {word}");
    }
    assert_eq!(slips("okwlaski", "kowalski", 1), None);
}

fn person(first: &str, last: &str, birth: &str, street: &str) -> ClientDraft {
    ClientDraft::parse(&RawClient {
        kind: "person".into(),
        first_name: first.into(),
        last_name: last.into(),
        birth_date: birth.into(),
        birth_country: if birth.is_empty() { "" } else { "PL" }.into(),
        street: street.into(),
        city: if street.is_empty() { "" } else { "Opole" }.into(),
        segment: "individual".into(),
        ..RawClient::default()
    })
    .unwrap()
}

#[test]
fn a_name_alone_is_not_enough_and_two_birth_dates_speak_against_it() {
    let father = person("Jan", "Nowak", "1950-01-02", "ul. Długa 1");
    let son = person("Jan", "Nowak", "1980-03-04", "ul. Długa 1");
    assert_eq!(likeness(&father, &son), None, "a father and a son at one address");
    let undated = person("Jan", "Nowak", "", "ul. Długa 1");
    assert_eq!(
        likeness(&father, &undated),
        Some(vec![Common::Name, Common::Address])
    );
    let elsewhere = person("Jan", "Nowak", "", "ul. Krótka 2");
    assert_eq!(likeness(&undated, &elsewhere), None);
    let mistyped = person("Jan", "Nowka", "1950-01-02", "");
    assert_eq!(
        likeness(&father, &mistyped),
        Some(vec![Common::NearName, Common::BirthDate])
    );
}

proptest! {
    #[test]
    fn likeness_is_the_same_from_both_sides(
        a in ("(Jan|Jna|Anna)", "(Nowak|Nowka|Kowalski|Kowaslki|Nowakowski)", "(1950-01-02|1980-03-04|)", r"(ul\. Długa 1|)"),
        b in ("(Jan|Jna|Anna)", "(Nowak|Nowka|Kowalski|Kowaslki|Nowakowski)", "(1950-01-02|1980-03-04|)", r"(ul\. Długa 1|)"),
    ) {
        let (a, b) = (person(&a.0, &a.1, &a.2, &a.3), person(&b.0, &b.1, &b.2, &b.3));
        prop_assert_eq!(likeness(&a, &b), likeness(&b, &a));
    }
}
