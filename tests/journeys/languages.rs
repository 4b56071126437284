//! Papers in two languages side by side: what was signed is kept in both, and made again from both.

use crate::paper::{pages, plain};
use opiekun_testkit::{Counter, forms, numbers, refused};

#[test]
fn a_contract_in_two_languages_is_signed_once_and_made_again_byte_for_byte() {
    let mut counter = Counter::open();
    let client = counter.person(1);
    let alone = counter.contract(&client.id, None);
    let mut input = forms::contract(&client.id, None);
    input.language = "pl+uk".to_owned();
    assert!(
        counter
            .desk
            .document_templates()
            .unwrap()
            .iter()
            .any(|paper| paper.code == "umowa-ror" && paper.language == "pl+uk"),
        "the form offers it"
    );
    let made = counter
        .desk
        .document_prepare(counter.ids.command(), &input, Default::default())
        .unwrap();
    let signed = |fields: &[opiekun_desk::views::PlacedFieldView]| {
        let places = fields.iter().filter(|field| field.kind == "signature");
        places.map(|field| field.role.clone()).collect::<Vec<_>>()
    };
    assert_eq!(signed(&made.fields), signed(&alone.fields), "nobody signs twice");

    let pdf = counter.desk.document_pdf(&made.id).unwrap();
    let text = plain(&pages(&pdf).concat());
    for words in [
        "rozstrzyga tekst polski",
        "переважає польський текст",
        "strona 1 z",
        "сторінка 1 з",
    ] {
        assert!(text.contains(words), "{words}");
    }
    // Whoever stands on the paper stands there once, with labels in both languages.
    assert_eq!(text.matches(&numbers::nth_pesel(1)).count(), 1, "{text}");
    assert!(text.contains("Data urodzenia / Дата народження"), "{text}");
    counter.reopen();
    assert_eq!(counter.desk.document_rerender(&made.id).unwrap(), pdf);
}

#[test]
fn a_packet_is_in_the_wanted_language_where_there_is_one_and_else_in_polish() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let mut input = forms::packet("rachunek-dla-dwojga", &first.id, Some(&second.id));
    let languages = |language: &str, input: &mut opiekun_desk::views::PacketInput| {
        input.language = language.to_owned();
        let plan = counter.desk.packet_check(input).unwrap();
        let papers = plan.papers.into_iter();
        papers
            .map(|paper| (paper.template.code, paper.template.language))
            .collect::<Vec<_>>()
    };
    let both = languages("pl+en", &mut input);
    for (code, language) in &both {
        // The statement about political functions has no translation yet.
        let wanted = if code == "oswiadczenie-pep" { "pl" } else { "pl+en" };
        assert_eq!(language, wanted, "{code}");
    }
    let english = languages("en", &mut input);
    assert!(
        english
            .iter()
            .any(|(code, language)| code == "umowa-ror" && language == "en")
    );
    assert!(
        english
            .iter()
            .any(|(code, language)| code == "oswiadczenie-pep" && language == "pl")
    );
}

#[test]
fn languages_that_cannot_stand_together_or_that_nobody_writes_are_refused() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    for language in ["de", "pl+de", "pl+pl", "en+pl", "pl+en+uk", "+", "pl+"] {
        let mut paper = forms::contract(&client.id, None);
        paper.language = language.to_owned();
        let made = counter
            .desk
            .document_prepare(counter.ids.command(), &paper, Default::default());
        assert_eq!(refused(made).code, "template_unknown", "{language}");
        let mut packet = forms::packet("karta", &client.id, None);
        packet.language = language.to_owned();
        let planned = counter.desk.packet_check(&packet);
        assert_eq!(refused(planned).code, "template_unknown", "{language}");
    }
}

#[test]
fn one_command_makes_a_paper_in_one_language() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    let mut paper = forms::contract(&client.id, None);
    let command = counter.ids.command();
    let prepare = |paper: &opiekun_desk::views::DocumentInput| {
        counter.desk.document_prepare(command, paper, Default::default())
    };
    let first = prepare(&paper).unwrap();
    assert_eq!(prepare(&paper).unwrap().id, first.id);
    paper.language = "pl+en".to_owned();
    assert_eq!(refused(prepare(&paper)).code, "command_reused");
}
