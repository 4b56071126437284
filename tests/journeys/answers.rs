//! What the papers of a packet ask: once where they ask alike, of each holder where a statement is their own, and only
//! days that can be.

use crate::{paper::pages, ties};
use opiekun_desk::views::{ClientInput, FindingLevel, PacketInput};
use opiekun_testkit::{Counter, forms, numbers, refused};

fn give(input: &mut PacketInput, field: &str, value: &str) {
    input.fields.insert(field.to_owned(), value.to_owned());
}

/// Codes that stand in the way of a paper of the packet, with the reason of a wrong field.
fn found(counter: &Counter, input: &PacketInput, paper: usize) -> Vec<String> {
    let plan = counter.desk.packet_check(input).unwrap();
    let findings = plan.papers[paper].findings.iter();
    findings
        .map(|finding| match finding.params.get("reason") {
            Some(reason) => format!("{}:{reason}", finding.field.clone().unwrap_or_default()),
            None => finding.code.clone(),
        })
        .collect()
}

/// The text of the only paper of that template that names the client.
fn text(counter: &Counter, packet: &str, template: &str, name: &str) -> String {
    let made = counter.desk.packet(packet).unwrap();
    let mut papers = made.documents.iter().filter(|paper| paper.template == template);
    let texts = papers
        .by_ref()
        .map(|paper| pages(&counter.desk.document_pdf(&paper.id).unwrap()).join(" "));
    let mut of = texts.filter(|text| text.contains(name));
    let text = of.next().unwrap();
    assert!(of.next().is_none(), "{template} names {name} twice");
    text.replace('\u{a0}', " ")
}

#[test]
fn each_holder_states_their_own_and_a_fee_is_asked_once() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let mut input = forms::packet("rachunek-dla-dwojga", &first.id, Some(&second.id));
    counter.pesel_is_free(&first.id);
    counter.pesel_is_free(&second.id);
    for key in ["fatca-crs", "fatca-crs#2"] {
        give(&mut input, &format!("{key}.miejsce_urodzenia"), "Kraków, Polska");
    }
    give(
        &mut input,
        "oswiadczenie-pep#2.status",
        "osoba zajmująca stanowisko",
    );
    give(
        &mut input,
        "oswiadczenie-pep#2.stanowisko",
        "wiceminister, Polska",
    );
    give(&mut input, "dokument-oplat.oplata_karta", "7,25");
    let plan = counter.desk.packet_check(&input).unwrap();
    for paper in &plan.papers {
        let wrong: Vec<_> = paper
            .findings
            .iter()
            .filter(|one| one.level == FindingLevel::Block)
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", paper.template.code);
    }
    let made = counter
        .desk
        .packet_prepare(counter.ids.command(), &input)
        .unwrap();
    let office = "wiceminister, Polska";
    assert!(text(&counter, &made.id, "oswiadczenie-pep", "Łucja").contains(office));
    assert!(!text(&counter, &made.id, "oswiadczenie-pep", "Grzegorz").contains(office));
    assert!(
        text(&counter, &made.id, "umowa-ror", "Grzegorz").contains("7,25 zł"),
        "the fee that was given for the list of fees"
    );
}

#[test]
fn two_answers_to_one_question_are_refused() {
    let counter = Counter::open();
    let client = counter.person(1);
    let mut input = forms::packet("rachunek", &client.id, None);
    give(&mut input, "dokument-oplat.oplata_karta", "7.25");
    give(&mut input, "umowa-ror.oplata_karta", "7.50");
    let failure = refused(counter.desk.packet_check(&input));
    assert_eq!(
        (failure.fields[0].field.as_str(), failure.fields[0].code.as_str()),
        ("umowa-ror.oplata_karta", "differs")
    );
    give(&mut input, "umowa-ror.oplata_karta", "7.25");
    counter.desk.packet_check(&input).unwrap();
}

/// The day of the visit is Monday, 23 November 2026; 30 days and 15 working days later were counted on a calendar.
#[test]
fn a_complaint_has_its_own_number_and_the_term_of_the_law() {
    let counter = Counter::open();
    let client = counter.person(1);
    let mut input = forms::packet("reklamacja-ustna", &client.id, None);
    give(&mut input, "reklamacja-protokol.opis", "Opłata pobrana dwa razy");
    give(&mut input, "reklamacja-protokol.zadanie", "Zwrot opłaty");
    for (wrong, reason) in [
        ("99:75", "field_not_time"),
        ("rano", "field_not_time"),
        ("", "field_required"),
    ] {
        give(&mut input, "reklamacja-protokol.godzina", wrong);
        assert!(
            found(&counter, &input, 0)
                .iter()
                .any(|code| code.ends_with(reason)),
            "{wrong}"
        );
    }
    give(&mut input, "reklamacja-protokol.godzina", "9:30");
    give(&mut input, "reklamacja-protokol.data_zdarzenia", "24.11.2026");
    assert_eq!(
        found(&counter, &input, 0),
        ["data_zdarzenia:field_after_paper"],
        "not before tomorrow"
    );
    give(&mut input, "reklamacja-protokol.data_zdarzenia", "23.11.2026");
    for (kind, term) in [
        ("inna usługa", "23 grudnia 2026 r."),
        ("usługa płatnicza", "14 grudnia 2026 r."),
    ] {
        give(&mut input, "reklamacja-protokol.przedmiot", kind);
        let made = counter
            .desk
            .packet_prepare(counter.ids.command(), &input)
            .unwrap();
        assert_eq!(made.documents.len(), 1, "the record is the confirmation");
        let text = text(&counter, &made.id, "reklamacja-protokol", "Grzegorz");
        assert!(text.contains(term), "{kind}: {text}");
        assert!(
            text.contains(&made.documents[0].number),
            "its number is the complaint's"
        );
    }
}

#[test]
fn a_card_for_a_child_is_for_a_child_of_whoever_asks_for_it() {
    let counter = Counter::open();
    let (parent, grown) = (counter.person(1), counter.person(2));
    let child = counter.client(&ClientInput {
        pesel: numbers::pesel(2014, 5, 6, 12, true),
        ..forms::named("Zosia", "Mała", 3)
    });
    let mut input = forms::packet("karta", &parent.id, None);
    counter.pesel_is_free(&parent.id);
    counter.pesel_is_free(&grown.id);
    input.parties.insert("child".to_owned(), grown.id.clone());
    assert_eq!(found(&counter, &input, 0), ["ward_of_age"]);
    input.parties.insert("child".to_owned(), child.id.clone());
    assert_eq!(
        found(&counter, &input, 0),
        ["pesel_unchecked", "ward_of_others"],
        "the child's number is asked about too"
    );
    counter.pesel_is_free(&child.id);
    ties::add(&counter, &ties::input(&child.id, "parent", &parent.id));
    assert!(found(&counter, &input, 0).is_empty());
}

#[test]
fn a_packet_is_for_as_many_people_as_its_purpose_and_never_empty() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1).id, counter.person(2).id);
    let field = |input: &PacketInput| {
        let failure = refused(counter.desk.packet_prepare(counter.ids.command(), input));
        (failure.fields[0].field.clone(), failure.fields[0].code.clone())
    };
    let told = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    let alone = forms::packet("rachunek-dla-dwojga", &first, None);
    assert_eq!(field(&alone), told("second_holder", "required"));
    let two = forms::packet("karta", &first, Some(&second));
    assert_eq!(field(&two), told("second_holder", "too_many"));
    let mut input = forms::packet("karta", &first, None);
    input.without = vec!["nic".to_owned()];
    assert_eq!(field(&input), told("without.nic", "choice_unknown"));
    input.without = vec!["wniosek-karta".to_owned()];
    assert_eq!(
        field(&input),
        told("without", "required"),
        "no papers are no packet"
    );
    input.without.clear();
    for name in ["umowa-ror.oplata_karta", "napis"] {
        input.fields = [(name.to_owned(), "x".to_owned())].into();
        assert_eq!(field(&input), told(name, "choice_unknown"));
    }
    assert!(counter.desk.packets(None).unwrap().is_empty());
}
