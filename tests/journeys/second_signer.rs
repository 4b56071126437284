//! Above a limit, which is dated data, a second person of the bank signs beside the advisor.

use crate::paper::pages;
use opiekun_desk::views::{DocumentInput, PacketInput, PrintChoice};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, forms, refused};

/// A credit application of that amount.
fn application(client: &str, amount: &str) -> DocumentInput {
    let mut paper = forms::paper("wniosek-kredyt", client, None);
    for (field, value) in [
        ("kwota", amount),
        ("liczba_rat", "60"),
        ("rata", "1000,00"),
        ("oprocentowanie", "9"),
        ("odsetki", "9000,00"),
        ("koszt_calkowity", "9000,00"),
        ("do_zaplaty", "59000,00"),
        ("rrso", "9"),
        ("dochod", "7000,00"),
        ("formularz_wazny_do", "2026-12-10"),
    ] {
        paper.fields.insert(field.to_owned(), value.to_owned());
    }
    paper
}

/// The same as a packet of nothing else.
fn packet(paper: &DocumentInput) -> PacketInput {
    let fields = paper.fields.iter();
    PacketInput {
        fields: fields
            .map(|(name, value)| (format!("wniosek-kredyt.{name}"), value.clone()))
            .collect(),
        without: vec!["badanie-potrzeb".to_owned()],
        second_bank_signer: paper.second_bank_signer.clone(),
        ..forms::packet("kredyt", &paper.client_id, None)
    }
}

fn found(counter: &Counter, paper: &DocumentInput) -> Vec<String> {
    let found = counter.desk.document_check(paper).unwrap();
    found.into_iter().map(|finding| finding.code).collect()
}

/// Roles with a place to sign, in their order.
fn roles(counter: &Counter, document: &str) -> Vec<String> {
    let fields = counter.desk.document_fields(document).unwrap().fields;
    let signatures = fields.into_iter().filter(|field| field.kind == "signature");
    signatures.map(|field| field.role).collect()
}

fn prepare(counter: &Counter, paper: &DocumentInput) -> String {
    let id = counter.ids.command();
    let made = counter.desk.document_prepare(id, paper, Default::default());
    made.unwrap().id
}

#[test]
fn up_to_the_limit_the_advisor_signs_alone() {
    let counter = Counter::open();
    let boss = counter.colleague("Ewa Kier", Role::Supervisor, "ewa ma dłuższe hasło");
    let client = counter.person(1).id;
    counter.pesel_is_free(&client);
    for amount in ["49 999,99", "50000.00"] {
        let mut paper = application(&client, amount);
        assert!(found(&counter, &paper).is_empty(), "{amount}");
        let choice = counter
            .desk
            .document_signers(std::slice::from_ref(&paper))
            .unwrap();
        assert_eq!(choice.second_bank, None);
        // Chosen before the amount was lowered: not looked at.
        paper.second_bank_signer = Some(boss.clone());
        let made = prepare(&counter, &paper);
        assert_eq!(roles(&counter, &made), ["holder1", "bank"]);
    }
}

#[test]
fn above_the_limit_a_supervisor_is_chosen_and_signs_too() {
    let counter = Counter::open();
    let desk = &counter.desk;
    let client = counter.person(1).id;
    counter.pesel_is_free(&client);
    let mut paper = application(&client, "50 000,01");
    assert_eq!(found(&counter, &paper), ["second_bank_nobody"]);
    let boss = counter.colleague("Ewa Kier", Role::Supervisor, "ewa ma dłuższe hasło");
    let other = counter.colleague("Jan Lis", Role::Supervisor, "jan ma dłuższe hasło");
    let advisor = counter.colleague("Basia Kot", Role::Advisor, "basia ma dłuższe hasło");
    let finding = desk.document_check(&paper).unwrap().remove(0);
    assert_eq!(finding.code, "second_bank_missing");
    assert_eq!(finding.params["limit"], "50\u{a0}000,00\u{a0}zł");
    assert!(
        desk.document_preview(&paper).is_ok(),
        "the pages can be seen meanwhile"
    );
    let refusal = desk.packet_prepare(counter.ids.command(), &packet(&paper));
    assert_eq!(refused(refusal).code, "document_blocked");

    let offered = |paper: &DocumentInput| {
        let choice = desk.document_signers(std::slice::from_ref(paper)).unwrap();
        let people = choice.second_bank.unwrap().people.into_iter();
        people.map(|person| person.name).collect::<Vec<_>>()
    };
    assert_eq!(offered(&paper), ["Ewa Kier", "Jan Lis"]);
    let me = desk.session_state().unwrap().person.unwrap().id;
    for (who, code) in [(&me, "second_bank_advisor"), (&advisor, "second_bank_unfit")] {
        paper.second_bank_signer = Some(who.clone());
        assert_eq!(found(&counter, &paper), [code]);
    }
    paper.second_bank_signer = Some(other.clone());
    assert!(found(&counter, &paper).is_empty());
    desk.person_disable(counter.ids.command(), &other).unwrap();
    assert_eq!(found(&counter, &paper), ["second_bank_unfit"]);
    assert_eq!(offered(&paper), ["Ewa Kier"], "who may not enter does not sign");

    paper.second_bank_signer = Some(boss);
    let made = prepare(&counter, &paper);
    assert_eq!(roles(&counter, &made), ["holder1", "bank", "bank2"]);
    let text = pages(&desk.document_pdf(&made).unwrap()).join(" ");
    let text = text.replace('\u{a0}', " ");
    assert!(text.contains("Ewa Kier") && text.contains("W imieniu Banku – druga osoba"));

    let made = desk
        .packet_prepare(counter.ids.command(), &packet(&paper))
        .unwrap();
    let places = made.places.iter().filter(|place| place.place.kind == "signature");
    let names: Vec<&str> = places.map(|place| place.name.as_str()).collect();
    assert_eq!(names.len(), 3);
    assert_eq!(names[2], "Ewa Kier");
    desk.packet_print(counter.ids.command(), &made.id, &PrintChoice::default())
        .unwrap();
    let guide = pages(&counter.spooler.jobs()[0].pdf)[0].replace('\u{a0}', " ");
    assert!(guide.contains("podpis: Ewa Kier"), "{guide}");
    counter.assert_whole();
}

#[test]
fn a_text_that_would_do_away_with_the_second_signature_is_refused() {
    let counter = Counter::open();
    let text = counter
        .desk
        .template_begin(Some("wniosek-kredyt:pl:1.0"))
        .unwrap();
    let faults = |text: &str| {
        let checked = counter.desk.template_check(None, text).unwrap();
        let faults = checked.faults.into_iter();
        faults
            .map(|fault| (fault.code, fault.params["detail"].clone()))
            .collect::<Vec<_>>()
    };
    assert!(faults(&text).is_empty(), "{:?}", faults(&text));
    let renamed = text
        .replace("\"kwota\"", "\"suma\"")
        .replace("fields.kwota ", "fields.suma ");
    assert_ne!(renamed, text);
    assert!(faults(&renamed).contains(&("limit".to_owned(), "kwota".to_owned())));
}

#[test]
fn a_supervisor_at_the_desk_is_not_their_own_second_one() {
    let counter = Counter::open();
    let boss = counter.colleague("Ewa Kier", Role::Supervisor, "ewa ma dłuższe hasło");
    let client = counter.person(1).id;
    counter.pesel_is_free(&client);
    let desk = &counter.desk;
    desk.vault_unlock(Some("Ewa Kier"), "ewa ma dłuższe hasło")
        .unwrap();
    let mut paper = application(&client, "80 000");
    assert_eq!(
        found(&counter, &paper),
        ["second_bank_nobody"],
        "the only supervisor is the advisor of the paper"
    );
    paper.second_bank_signer = Some(boss);
    assert_eq!(found(&counter, &paper), ["second_bank_advisor"]);
}
