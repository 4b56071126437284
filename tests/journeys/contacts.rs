//! Talks and letters outside visits, questions that wait, consents.

use chrono::TimeDelta;
use opiekun_desk::views::{ConsentInput, ConsentStanding, ContactInput, TimelineKind};
use opiekun_testkit::{Counter, forms, refused};

pub fn talk(client: &str, channel: &str, direction: &str) -> ContactInput {
    ContactInput {
        client_id: client.to_owned(),
        channel: channel.to_owned(),
        direction: direction.to_owned(),
        aim: "service".to_owned(),
        at: String::new(),
        subject: "Pytanie o opłatę za kartę".to_owned(),
        note: String::new(),
        answer_by: String::new(),
        mail: String::new(),
    }
}

fn consent(client: &str, channel: &str, given: bool) -> ConsentInput {
    ConsentInput {
        client_id: client.to_owned(),
        purpose: "marketing".to_owned(),
        channel: channel.to_owned(),
        given,
        text_version: "2026-01".to_owned(),
    }
}

#[test]
fn a_question_waits_until_it_is_answered() {
    let mut counter = Counter::open();
    let [anna, jan] = [1, 2].map(|n| counter.person(n).id);
    let ask = |client: &str, day: &str| {
        let input = ContactInput {
            answer_by: day.to_owned(),
            ..talk(client, "phone", "in")
        };
        counter
            .desk
            .contact_add(counter.ids.command(), &input)
            .unwrap()
            .id
    };
    ask(&anna, "30.11.2026");
    let sooner = ask(&jan, "2026-11-24");
    counter
        .desk
        .contact_add(counter.ids.command(), &talk(&anna, "letter", "out"))
        .unwrap();
    let waiting = counter.desk.open_questions().unwrap();
    let order: Vec<&String> = waiting.iter().map(|question| &question.client_id).collect();
    assert_eq!(order, [&jan, &anna], "the most pressing first");
    assert!(!waiting[0].late);
    counter.wait(TimeDelta::days(2));
    assert!(counter.desk.open_questions().unwrap()[0].late);

    assert_eq!(
        refused(counter.desk.contact_answer(counter.ids.command(), &sooner, "  ")).fields[0].field,
        "answer"
    );
    counter
        .desk
        .contact_answer(
            counter.ids.command(),
            &sooner,
            "Opłata wynosi 7 zł, wysłano tabelę",
        )
        .unwrap();
    let again = refused(
        counter
            .desk
            .contact_answer(counter.ids.command(), &sooner, "jeszcze raz"),
    );
    assert_eq!(again.code, "contact_answered");
    counter.reopen();
    assert_eq!(counter.desk.open_questions().unwrap().len(), 1);
    let shown = counter.desk.client_contacts(&jan).unwrap().contacts;
    assert_eq!(
        shown[0].answer.as_deref(),
        Some("Opłata wynosi 7 zł, wysłano tabelę")
    );
    assert!(!shown[0].late);
    let card = counter.desk.client_card(&anna).unwrap();
    let talks: Vec<&str> = card
        .timeline
        .iter()
        .filter(|item| item.kind == TimelineKind::Contact)
        .map(|item| item.code.as_str())
        .collect();
    assert_eq!(talks.len(), 2);
    assert!(talks.contains(&"contact_phone_in") && talks.contains(&"contact_letter_out"));
    counter.assert_whole();
}

#[test]
fn an_offer_needs_a_consent_by_that_way_and_a_withdrawal_ends_it() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let offer = |channel: &str| {
        let input = ContactInput {
            aim: "offer".to_owned(),
            ..talk(&client, channel, "out")
        };
        counter.desk.contact_add(counter.ids.command(), &input)
    };
    let no = refused(offer("phone"));
    assert_eq!(
        (no.code.as_str(), no.params["channel"].as_str()),
        ("consent_missing", "phone")
    );
    offer("letter").expect("a letter needs none");
    counter
        .desk
        .contact_add(counter.ids.command(), &talk(&client, "phone", "out"))
        .expect("service needs none");

    counter
        .desk
        .consent_state(counter.ids.command(), &consent(&client, "phone", true))
        .unwrap();
    offer("phone").expect("agreed");
    assert_eq!(
        refused(offer("email")).code,
        "consent_missing",
        "each way has its own"
    );
    counter.wait(TimeDelta::minutes(1));
    counter
        .desk
        .consent_state(counter.ids.command(), &consent(&client, "phone", false))
        .unwrap();
    assert_eq!(refused(offer("phone")).code, "consent_missing");
    let shown = counter.desk.client_contacts(&client).unwrap();
    let phone = shown
        .consents
        .iter()
        .find(|one| one.purpose == "marketing" && one.channel == "phone")
        .unwrap();
    assert_eq!(
        (phone.standing, phone.text_version.as_deref()),
        (ConsentStanding::Withdrawn, Some("2026-01"))
    );
    let said: Vec<bool> = shown.statements.iter().map(|one| one.given).collect();
    assert_eq!(said, [false, true], "the first statement stays");
    counter.assert_whole();
}

#[test]
fn the_flag_of_the_banks_export_counts_until_the_client_says_otherwise() {
    let counter = Counter::open();
    let mut form = forms::person(1);
    form.consent_email = Some(true);
    let client = counter.client(&form).id;
    let offer = ContactInput {
        aim: "offer".to_owned(),
        ..talk(&client, "email", "out")
    };
    counter
        .desk
        .contact_add(counter.ids.command(), &offer)
        .expect("the export says yes");
    counter
        .desk
        .consent_state(counter.ids.command(), &consent(&client, "email", false))
        .unwrap();
    assert_eq!(
        refused(counter.desk.contact_add(counter.ids.command(), &offer)).code,
        "consent_missing"
    );
}

#[test]
fn what_cannot_be_is_refused_at_the_field() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let field = |input: &ContactInput| {
        let failure = refused(counter.desk.contact_add(counter.ids.command(), input));
        (failure.fields[0].field.clone(), failure.fields[0].code.clone())
    };
    let good = talk(&client, "phone", "in");
    for (input, wanted) in [
        (
            ContactInput {
                subject: " ".to_owned(),
                ..good.clone()
            },
            ("subject", "required"),
        ),
        (
            ContactInput {
                channel: "pigeon".to_owned(),
                ..good.clone()
            },
            ("channel", "choice_unknown"),
        ),
        (
            ContactInput {
                at: "2026-11-23T23:59".to_owned(),
                ..good.clone()
            },
            ("at", "in_future"),
        ),
        (
            ContactInput {
                answer_by: "31.02.2027".to_owned(),
                ..good.clone()
            },
            ("answer_by", "date_missing_day"),
        ),
        (
            ContactInput {
                direction: "out".to_owned(),
                answer_by: "30.11.2026".to_owned(),
                ..good.clone()
            },
            ("answer_by", "only_incoming"),
        ),
        (
            ContactInput {
                note: "a\u{202e}b".to_owned(),
                ..good.clone()
            },
            ("note", "control_character"),
        ),
    ] {
        assert_eq!(field(&input), (wanted.0.to_owned(), wanted.1.to_owned()));
    }
    let mut input = consent(&client, "in_person", true);
    assert_eq!(
        refused(counter.desk.consent_state(counter.ids.command(), &input)).fields[0].field,
        "channel"
    );
    input = consent(&client, "sms", true);
    input.text_version = String::new();
    assert_eq!(
        refused(counter.desk.consent_state(counter.ids.command(), &input)).fields[0].field,
        "text_version"
    );
    assert!(counter.desk.client_contacts(&client).unwrap().contacts.is_empty());
}

#[test]
fn an_e_mail_file_becomes_a_form_and_then_a_contact() {
    let counter = Counter::open();
    let mut form = forms::person(1);
    form.email = "Osoba.1@example.pl".to_owned();
    let client = counter.client(&form).id;
    let mail = "From: =?utf-8?B?xYF1Y2phIFByw7NibmE=?= <osoba.1@example.pl>\r\nTo: doradca@bank.example\r\n\
        Subject: =?iso-8859-2?Q?Pytanie_o_lokat=EA?=\r\nDate: Fri, 20 Nov 2026 14:05:00 +0100\r\nMIME-Version: 1.0\r\n\
        Content-Type: text/plain; charset=windows-1250\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        Dzie=F1 dobry,\r\nczy lokata jest wci=B9=BF dost=EApna?\r\n";
    let read = counter.desk.contact_from_eml(&client, mail.as_bytes()).unwrap();
    assert!(read.attachments.is_empty());
    let draft = read.contact;
    assert_eq!(
        (
            draft.direction.as_str(),
            draft.channel.as_str(),
            draft.at.as_str(),
            draft.subject.as_str()
        ),
        ("in", "email", "2026-11-20T14:05", "Pytanie o lokatę")
    );
    assert!(
        draft.note.starts_with("Dzień dobry,\nczy lokata jest wci"),
        "{}",
        draft.note
    );
    counter.desk.contact_add(counter.ids.command(), &draft).unwrap();
    assert_eq!(
        counter.desk.client_contacts(&client).unwrap().contacts[0].subject,
        "Pytanie o lokatę"
    );
    for bytes in [
        &b""[..],
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"zwykly tekst bez niczego",
        &[0xff; 4096],
    ] {
        assert_eq!(
            refused(counter.desk.contact_from_eml(&client, bytes)).code,
            "not_mail"
        );
    }
    assert!(counter.trail(30).iter().any(|row| row.starts_with("contact.add")));
}
