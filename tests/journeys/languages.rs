//! Papers in two languages side by side: what was signed is kept in both, and made again from both.

use crate::paper::{pages, plain};
use opiekun_testkit::{Counter, forms};

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
