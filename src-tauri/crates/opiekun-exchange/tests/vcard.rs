//! Business cards: there and back, and cards that other programs write.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::read_portfolio;
use opiekun_exchange::{
    FileFault,
    vcard::{Card, Who, read, write},
};
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    "[a-zA-ZąćęłńóśźżŁ0-9 ;,:\\\\\"'\n=-]{0,90}"
}

fn cards() -> impl Strategy<Value = Vec<Card>> {
    let person = (text(), text()).prop_map(|(first_name, last_name)| Who::Person {
        first_name,
        last_name,
    });
    let form = prop_oneof!["zoo", "jdg", "sa"];
    let firm = ("[a-zł;,\\\\]{1,90}", form).prop_map(|(name, legal_form)| Who::Firm { name, legal_form });
    let card = (
        prop_oneof![person, firm],
        "[A-Z0-9,;]{0,12}",
        "(\\+[0-9]{9,12})?",
        text(),
        (text(), text(), text()),
    );
    let card = card.prop_map(|(who, number, phone, email, (street, city, postal_code))| Card {
        number,
        who,
        phone,
        email,
        street,
        postal_code,
        city,
    });
    proptest::collection::vec(card, 1..4)
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(cards in cards()) {
        let file = write(&cards);
        prop_assert!(file.lines().all(|line| line.len() <= 75), "lines are folded");
        let back: Vec<Card> = read(file.as_bytes()).unwrap().into_iter().map(|(_, card)| card).collect();
        prop_assert!(back == cards, "{file}");
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"BEGIN:VCARD\r\nVERSION:4.0\r\n".to_vec();
        file.extend(bytes);
        let _ = read(&file); // any answer will do
    }
}

#[test]
fn a_card_is_what_the_standard_says() {
    let card = Card {
        number: "K000006".to_owned(),
        who: Who::Person {
            first_name: "Łucja".to_owned(),
            last_name: "Wróbel; de domo Kos".to_owned(),
        },
        phone: "+48886473395".to_owned(),
        email: "lucja@example.pl".to_owned(),
        street: "ul. Długa 1, m. 2".to_owned(),
        postal_code: "50-101".to_owned(),
        city: "Wrocław".to_owned(),
    };
    assert_eq!(
        write(&[card]),
        "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Łucja Wróbel\\; de domo Kos\r\n\
         N:Wróbel\\; de domo Kos;Łucja;;;\r\nTEL;VALUE=uri:tel:+48886473395\r\nEMAIL:lucja@example.pl\r\n\
         ADR:;;ul. Długa 1\\, m. 2;Wrocław;;50-101;\r\nX-OPIEKUN-NUMBER:K000006\r\nEND:VCARD\r\n"
    );
}

#[test]
fn cards_of_other_programs_come_in_as_rows() {
    let file = "\u{feff}BEGIN:VCARD\nVERSION:3.0\nPRODID:-//x//y\nN:Lis;Ala;Maria;;\nFN:Ala Lis\n\
        item1.TEL;TYPE=home:22 555 01 00\nTEL;PREF=1;TYPE=\"cell;voice\":tel:+48-600-100-200;ext=1\n\
        PHOTO;ENCODING=b:AAAA\n BBBB\nEND:VCARD\n\
        begin:vcard\nversion:4.0\nfn:Młyn sp. z o.o.\norg:Młyn sp. z o.o.;Dział skupu\nemail:mlyn@example.pl\n\
        end:vcard\nBEGIN:VCARD\nVERSION:4.0\nFN:Bez Formy\nORG:Bez Formy\nEND:VCARD\n";
    let read = read_portfolio(file.as_bytes()).unwrap();
    let [person, firm] = &read.accepted[..] else {
        panic!("two cards are whole")
    };
    assert_eq!(
        (person.line, person.draft.body.name().as_str()),
        (1, "Ala Maria Lis")
    );
    assert_eq!(
        person.draft.reach.phone.as_ref().unwrap().as_str(),
        "+48600100200"
    );
    assert_eq!(
        (firm.line, firm.draft.body.name().as_str()),
        (11, "Młyn sp. z o.o.")
    );
    assert_eq!(
        read.reasons(),
        ["17 Forma prawna legal_form_unknown"],
        "a card that does not say the form is refused with its line"
    );
}

#[test]
fn broken_cards_are_refused_with_their_line() {
    let fault = |text: &str| read(text.as_bytes()).err();
    let at = |line| Some(FileFault::Vcard { line });
    assert_eq!(fault("BEGIN:VCARD\nVERSION:4.0\nFN:A\n"), at(1), "no end");
    assert_eq!(
        fault("BEGIN:VCARD\nVERSION:4.0\nBEGIN:VCARD\n"),
        at(3),
        "a card in a card"
    );
    assert_eq!(fault("BEGIN:VCARD\nFN:A\nEND:VCARD\n"), at(1), "no version");
    assert_eq!(
        fault("BEGIN:VCARD\nVERSION:4.0\nFN A\nEND:VCARD\n"),
        at(3),
        "no colon"
    );
    assert_eq!(
        fault("BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\nFN:A\n"),
        at(4),
        "text after a card"
    );
    assert_eq!(
        fault("BEGIN:VCARD\nVERSION:2.1\nFN:A\nEND:VCARD\n"),
        Some(FileFault::VcardVersion { line: 2 })
    );
    assert_eq!(
        read(b"BEGIN:VCARD\nVERSION:4.0\nFN:\xff\nEND:VCARD\n").err(),
        Some(FileFault::Encoding { line: 3 })
    );
}
