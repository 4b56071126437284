//! A client in full: a foreigner without PESEL, former names and addresses, a firm's activities; and finding them.

use opiekun_desk::{
    domain::access::Role,
    views::{ClientInput, FieldFailure, KindView, RevealField, SegmentView, SexView},
};
use opiekun_testkit::{Counter, forms, refused};

fn foreigner() -> ClientInput {
    ClientInput {
        first_name: "Oksana".to_owned(),
        last_name: "Szewczenko".to_owned(),
        former_names: "Bondar".to_owned(),
        address_form: "pani".to_owned(),
        birth_date: "24.08.1991".to_owned(),
        birth_country: "UA".to_owned(),
        sex: "female".to_owned(),
        citizenship: "ua, PL; UA".to_owned(),
        languages: "uk; pl".to_owned(),
        id_document: "ua/fb 123456".to_owned(),
        id_document_valid_until: "31.12.2030".to_owned(),
        other_documents: "ABA300000 (1.2.2031)".to_owned(),
        street: "ul. Nowa 1".to_owned(),
        city: "Łomża".to_owned(),
        phone: "601 200 300".to_owned(),
        other_phones: "+380 44 123 45 67; 602 300 400".to_owned(),
        other_emails: "Oksana.Druga@Example.PL".to_owned(),
        preferred_channel: "sms".to_owned(),
        preferred_hours: "16-18.30".to_owned(),
        advisor: "A.Lis".to_owned(),
        ..ClientInput::empty(KindView::Person, SegmentView::Individual)
    }
}

fn fields(problems: &[FieldFailure]) -> Vec<(&str, &str)> {
    problems
        .iter()
        .map(|p| (p.field.as_str(), p.code.as_str()))
        .collect()
}

#[test]
fn a_foreigner_is_kept_with_all_that_a_bank_must_know() {
    let counter = Counter::open();
    let id = counter.client(&foreigner()).id;
    let card = counter.desk.client_card(&id).unwrap();
    assert_eq!(card.birth_date.as_deref(), Some("1991-08-24"));
    assert_eq!(card.sex, Some(SexView::Female));
    let more = &card.details;
    assert_eq!(more.citizenship, ["UA", "PL"], "each once, in the order given");
    assert_eq!(more.languages, ["uk", "pl"]);
    assert_eq!(more.preferred_hours.as_deref(), Some("16:00–18:30"));
    assert_eq!(more.other_documents.len(), 1);
    assert!(
        !format!("{card:?}").contains("ABA300000"),
        "papers are masked on the card"
    );
    let whole = counter
        .desk
        .client_reveal(&id, RevealField::OtherDocument, Some("0"));
    assert_eq!(whole.unwrap(), "ABA300000");
    assert_eq!(
        counter
            .desk
            .client_reveal(&id, RevealField::IdDocument, None)
            .unwrap(),
        "UA/FB123456"
    );
    let trail = counter.trail(2);
    assert_eq!(
        trail,
        ["client.reveal done", "client.reveal done"],
        "each reveal leaves its row"
    );
    // What the form shows can be saved again without a change.
    let input = counter.desk.client_input(&id).unwrap();
    let saved = counter
        .desk
        .client_save(counter.ids.command(), Some(&id), Some(1), &input)
        .unwrap();
    assert_eq!(saved.revision, 1, "nothing changed");
}

#[test]
fn a_birth_date_beside_pesel_must_agree_and_without_pesel_needs_its_country() {
    let counter = Counter::open();
    let mut input = foreigner();
    input.birth_country.clear();
    assert_eq!(
        fields(&counter.desk.client_check(&input)),
        [("birth_country", "required")]
    );
    let mut input = forms::person(1);
    input.birth_date = "24.08.1991".to_owned();
    input.sex = "female".to_owned();
    assert_eq!(
        fields(&counter.desk.client_check(&input)),
        [("birth_date", "birth_date_differs"), ("sex", "sex_differs")]
    );
    let wrong = ClientInput {
        citizenship: "PL, XX".to_owned(),
        languages: "polski".to_owned(),
        preferred_hours: "18-16".to_owned(),
        id_document: "ZZZZ/123456".to_owned(),
        other_documents: "ABA300001".to_owned(),
        ..foreigner()
    };
    let refused = counter.desk.client_check(&wrong);
    let mut codes = fields(&refused);
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            ("citizenship", "country_unknown"),
            ("id_document", "country_unknown"),
            ("languages", "language_unknown"),
            ("other_documents", "id_card_check_digit"),
            ("preferred_hours", "hours_format"),
        ]
    );
    let firm = ClientInput {
        pkd: "62.10.B; 6311".to_owned(),
        ..forms::firm(1)
    };
    assert_eq!(fields(&counter.desk.client_check(&firm)), [("pkd", "pkd_format")]);
}

#[test]
fn an_address_that_is_left_stays_in_the_history() {
    let counter = Counter::open();
    let id = counter.client(&forms::person(1)).id;
    let mut input = counter.desk.client_input(&id).unwrap();
    let before = format!("{}, {} {}", input.street, input.postal_code, input.city);
    input.street = "ul. Polna 9".to_owned();
    input.city = "Gdynia".to_owned();
    counter
        .desk
        .client_save(counter.ids.command(), Some(&id), Some(1), &input)
        .unwrap();
    let card = counter.desk.client_card(&id).unwrap();
    assert_eq!(card.former_addresses.len(), 1);
    assert_eq!(card.former_addresses[0].line, before);
    assert_eq!(card.former_addresses[0].kind, "main");
    // A change of something else is no move.
    let mut input = counter.desk.client_input(&id).unwrap();
    input.email = "nowy@example.pl".to_owned();
    counter
        .desk
        .client_save(counter.ids.command(), Some(&id), Some(2), &input)
        .unwrap();
    assert_eq!(counter.desk.client_card(&id).unwrap().former_addresses.len(), 1);
}

#[test]
fn everything_a_person_may_remember_of_a_client_finds_them() {
    let counter = Counter::open();
    let wanted = counter.client(&foreigner()).id;
    counter.client(&forms::person(1));
    counter.client(&forms::firm(1));
    for words in [
        "szewczenko",
        "oksana lomza",
        "lomza szewcz",
        "bondar",
        "UA/FB123456",
        "aba300000",
        "601200300",
        "602 300 400",
        "+380441234567",
        "oksana.druga@example.pl",
        "Oksana.Druga",
        "łomża",
    ] {
        let hits = counter.desk.client_find(words, 10).unwrap().hits;
        assert_eq!(
            hits.first().map(|hit| hit.id.as_str()),
            Some(wanted.as_str()),
            "»{words}«"
        );
        assert!(!hits[0].similar, "»{words}« is no guess");
    }
    for words in ["szewcznko", "szewzcenko", "oskana", "oksana łmoża", "shewczenko"] {
        let hits = counter.desk.client_find(words, 10).unwrap().hits;
        assert!(
            hits.iter().any(|hit| hit.id == wanted && hit.similar),
            "»{words}« is a slip of the finger"
        );
    }
    let nobody = counter.desk.client_find("wxcvbn", 10).unwrap().hits;
    assert!(nobody.is_empty());
}

#[test]
fn slips_come_last_and_ones_own_clients_first() {
    let counter = Counter::open();
    for (n, (last, advisor)) in [
        ("Kowal", "B.Kot"),
        ("Kowal", "A.Lis"),
        ("Kawal", "A.Lis"),
        ("Kowalczyk", "B.Kot"),
    ]
    .into_iter()
    .enumerate()
    {
        counter.client(&ClientInput {
            advisor: advisor.to_owned(),
            ..forms::named("Jan", last, u32::try_from(n).unwrap())
        });
    }
    let named = |words: &str| {
        let hits = counter.desk.client_find(words, 10).unwrap().hits;
        hits.iter()
            .map(|hit| (hit.name.clone(), hit.own, hit.similar))
            .collect::<Vec<_>>()
    };
    let found = named("kowal");
    assert!(found.iter().all(|(_, own, _)| !own), "no signature is known yet");
    let me = counter.desk.session_state().unwrap().person.unwrap().id;
    let describe = |signature: &str| {
        counter
            .desk
            .person_describe(counter.ids.command(), &me, signature, None, &[], &[])
    };
    describe("A.Lis").unwrap();
    let hit = |name: &str, own, similar| (name.to_owned(), own, similar);
    assert_eq!(
        named("kowal"),
        [
            hit("Kowal Jan", true, false),
            hit("Kowal Jan", false, false),
            hit("Kowalczyk Jan", false, false),
            hit("Kawal Jan", true, true),
        ]
    );
    assert_eq!(named("jan kowal")[0], hit("Kowal Jan", true, false));
    describe("").unwrap();
    assert!(
        named("kowal").iter().all(|(_, own, _)| !own),
        "the signature was taken back"
    );
}

#[test]
fn a_signature_belongs_to_one_person_and_only_an_administrator_gives_it() {
    let counter = Counter::open();
    let kot = counter.colleague("Bartosz Kot", Role::Advisor, "biały żagiel na Helu");
    let me = counter.desk.session_state().unwrap().person.unwrap().id;
    let describe = |who: &str, signature: &str| {
        counter.desk.person_describe(
            counter.ids.command(),
            who,
            signature,
            Some(SegmentView::Strategic),
            &[],
            &[],
        )
    };
    describe(&kot, "B.Kot").unwrap();
    assert_eq!(refused(describe(&me, "B.Kot")).code, "signature_taken");
    let people = counter.desk.people_list().unwrap();
    let view = people.iter().find(|person| person.id == kot).unwrap();
    assert_eq!(view.signature.as_deref(), Some("B.Kot"));
    assert_eq!(view.specialisation, Some(SegmentView::Strategic));
    counter.desk.vault_lock();
    counter
        .desk
        .vault_unlock(Some("Bartosz Kot"), "biały żagiel na Helu")
        .unwrap();
    assert_eq!(refused(describe(&kot, "X.Y")).code, "forbidden");
}
