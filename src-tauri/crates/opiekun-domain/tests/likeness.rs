//! Slips of the finger, and clients that may be one.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use opiekun_domain::{
    client::{ClientDraft, RawClient},
    likeness::{Common, likeness, points::Traits},
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

fn traits_of(draft: &ClientDraft) -> Vec<String> {
    let name = draft.body.list_name();
    let opiekun_domain::client::Body::Person(person) = &draft.body else {
        panic!("a person")
    };
    let birth = person.birth_date().map(|day| day.to_string());
    Traits {
        name: &name,
        birth_date: birth.as_deref(),
        pesel: person.pesel.as_ref().map(|pesel| pesel.as_str()),
        street: draft.reach.street.as_deref(),
        city: draft.reach.city.as_deref(),
        phone: draft.reach.phone.as_ref().map(|phone| phone.as_str()),
        ..Traits::default()
    }
    .points()
}

#[test]
fn a_pesel_and_a_typed_birth_date_meet_and_a_person_never_meets_a_firm() {
    let traits = Traits {
        name: "Woźniak Łucja",
        pesel: Some("44051401359"),
        phone: Some("+48600100200"),
        ..Traits::default()
    };
    let typed = Traits {
        name: "lucja  WOZNIAK",
        pesel: None,
        birth_date: Some("1944-05-14"),
        phone: None,
        ..traits
    };
    let shared = |a: &Traits<'_>, b: &Traits<'_>| {
        let b = b.points();
        a.points().into_iter().filter(|point| b.contains(point)).count()
    };
    assert_eq!(shared(&traits, &typed), 1);
    assert_eq!(shared(&traits, &Traits { firm: true, ..traits }), 0);
    assert_eq!(shared(&traits, &traits), traits.points().len());
}

proptest! {
    /// Whoever is held for one shares a key, so that the search of the whole
    /// register cannot pass them by.
    #[test]
    fn whoever_is_alike_meets(
        a in ("(Jan|Jna|Anna)", "(Nowak|Nowka|Kowalski|Kowaslki)", "(1950-01-02|1980-03-04|)", r"(ul\. Długa 1|ul\. Krótka 2)"),
        b in ("(Jan|Jna|Anna)", "(Nowak|Nowka|Kowalski|Kowaslki)", "(1950-01-02|1980-03-04|)", r"(ul\. Długa 1|ul\. Krótka 2)"),
    ) {
        let (a, b) = (person(&a.0, &a.1, &a.2, &a.3), person(&b.0, &b.1, &b.2, &b.3));
        if let Some(common) = likeness(&a, &b) {
            let points = traits_of(&b);
            prop_assert!(traits_of(&a).iter().any(|point| points.contains(point)), "{:?}", common);
        }
    }
}
