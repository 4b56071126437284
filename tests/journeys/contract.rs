//! An account contract: checked, prepared, found again, made again.

use crate::paper::{pages, plain};
use opiekun_desk::views::FindingLevel;
use opiekun_testkit::{Counter, forms, numbers, refused};
use std::collections::BTreeSet;

#[test]
fn a_contract_for_one_holder_is_found_on_the_card_after_a_restart() {
    let mut counter = Counter::open();
    counter.import_sample();
    let client = counter.by_number("K000006");
    let made = counter.contract(&client, None);
    counter.reopen();

    let card = counter.desk.client_card(&client).unwrap();
    assert_eq!(card.documents.len(), 1);
    assert_eq!(card.documents[0].number, made.number);
    assert!(card.timeline.iter().any(|item| item.code == "document_prepared"));

    let pdf = counter.desk.document_pdf(&made.id).unwrap();
    let text = pages(&pdf);
    assert_eq!(
        text.len(),
        usize::try_from(made.pages).unwrap(),
        "as many pages as were promised"
    );
    for (at, page) in text.iter().enumerate() {
        assert!(
            page.contains(&made.number),
            "page {} holds the document's number",
            at + 1
        );
        let of = format!("{} z {}", at + 1, text.len());
        assert!(plain(page).contains(&of), "page {} says »{of}«", at + 1);
    }
    let whole = plain(&text.join(" "));
    for part in [
        "Łucja Wróbel",
        "64061388628",
        "AYU330398",
        "23 listopada 2026 r.",
        "Anna Nowak",
    ] {
        assert!(whole.contains(part), "the contract names {part}");
    }
    assert_eq!(
        counter.trail(1),
        ["document.open done"],
        "reading a paper is recorded"
    );
    counter.assert_whole();
}

#[test]
fn every_signer_has_a_place_to_sign() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let roles = |second: Option<&str>| -> BTreeSet<String> {
        let made = counter.contract(&first.id, second);
        for field in &made.fields {
            assert!((1..=made.pages).contains(&field.page));
            assert!(
                field.x > 0.0 && field.x + field.w < 210.0,
                "inside an A4 page: {field:?}"
            );
            assert!(
                field.y > 0.0 && field.y + field.h < 297.0,
                "inside an A4 page: {field:?}"
            );
        }
        let known = counter.desk.document_fields(&made.id).unwrap();
        assert_eq!(
            known.fields, made.fields,
            "the field map is stored as it was told"
        );
        let signatures = made.fields.iter().filter(|field| field.kind == "signature");
        signatures.map(|field| field.role.clone()).collect()
    };
    let names = |list: &[&str]| {
        list.iter()
            .map(|name| (*name).to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(roles(None), names(&["bank", "holder1"]));
    assert_eq!(roles(Some(&second.id)), names(&["bank", "holder1", "holder2"]));
}

#[test]
fn a_contract_of_two_is_on_both_cards() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let made = counter.contract(&first.id, Some(&second.id));
    for client in [&first, &second] {
        let papers = counter.desk.client_card(&client.id).unwrap().documents;
        assert_eq!(papers.len(), 1);
        assert_eq!(papers[0].id, made.id);
    }
    let whole = plain(&pages(&counter.desk.document_pdf(&made.id).unwrap()).join(" "));
    assert!(whole.contains("rachunek wspólny"));
    assert!(whole.contains(&forms::person(1).pesel) && whole.contains(&forms::person(2).pesel));
}

#[test]
fn the_same_paper_comes_out_again_byte_for_byte_though_the_client_moved() {
    let mut counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let pdf = counter.desk.document_pdf(&made.id).unwrap();
    let mut form = counter.desk.client_input(&client.id).unwrap();
    form.city = "Gdańsk".to_owned();
    counter
        .desk
        .client_save(counter.ids.command(), Some(&client.id), Some(1), &form)
        .unwrap();
    counter.wait(chrono::TimeDelta::days(40));
    counter.reopen();
    assert_eq!(counter.desk.document_rerender(&made.id).unwrap(), pdf);
}

#[test]
fn a_preview_is_marked_and_stores_nothing() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    let pdf = counter
        .desk
        .document_preview(&forms::contract(&client.id, None))
        .unwrap();
    assert!(
        pages(&pdf).iter().all(|page| page.contains("PODGLĄD")),
        "no page can be taken for a paper"
    );
    assert!(counter.desk.document_list(None).unwrap().is_empty());
    assert_eq!(
        counter.trail(1),
        ["document.preview done"],
        "it shows what the cards hide"
    );
}

#[test]
fn fields_of_the_template_reach_the_paper_and_wrong_ones_are_refused() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    let with = |name: &str, value: &str| {
        let mut input = forms::contract(&client.id, None);
        input.fields.insert(name.to_owned(), value.to_owned());
        input
    };
    let made = counter
        .desk
        .document_prepare(
            counter.ids.command(),
            &with("oplata_karta", "1 234,56"),
            Default::default(),
        )
        .unwrap();
    let whole = plain(&pages(&counter.desk.document_pdf(&made.id).unwrap()).join(" "));
    assert!(whole.contains("1 234,56 zł"), "the fee as Polish money");
    for (name, value) in [
        ("oplata_karta", "dużo"),
        ("oplata_karta", "-5"),
        ("wyciag", "gołębiem"),
    ] {
        let input = with(name, value);
        let found = counter.desk.document_check(&input).unwrap();
        assert_eq!(
            (found[0].code.as_str(), found[0].field.as_deref()),
            ("field_invalid", Some(name))
        );
        let made = counter
            .desk
            .document_prepare(counter.ids.command(), &input, Default::default());
        assert_eq!(refused(made).code, "document_blocked", "{name}={value}");
    }
    let unknown = counter.desk.document_preview(&with("nie_ma_takiego", "1"));
    assert!(unknown.is_err(), "a field that the template does not know");
}

/// Codes of what blocks a contract of these two.
fn blocks(counter: &Counter, client: &str, second: Option<&str>) -> Vec<String> {
    let mut input = forms::contract(client, second);
    input.overrides.push(forms::passed("id_expiring"));
    for holder in std::iter::once(client).chain(second) {
        // A firm has no PESEL to ask about.
        let _ = counter
            .desk
            .pesel_check_note(counter.ids.command(), holder, false);
    }
    let found = counter.desk.document_check(&input).unwrap();
    let blocking = found
        .iter()
        .filter(|finding| finding.level == FindingLevel::Block);
    let codes: Vec<String> = blocking.map(|finding| finding.code.clone()).collect();
    let made = counter
        .desk
        .document_prepare(counter.ids.command(), &input, Default::default());
    assert_eq!(
        made.is_ok(),
        codes.is_empty(),
        "what blocks the check blocks the paper: {codes:?}"
    );
    codes
}

#[test]
fn an_expired_identity_document_blocks_and_an_ending_one_warns() {
    let counter = Counter::open();
    let until = |n, date: &str| {
        let mut form = forms::person(n);
        form.id_document_valid_until = date.to_owned();
        counter.client(&form).id
    };
    assert_eq!(blocks(&counter, &until(1, "22.11.2026"), None), ["id_expired"]);
    assert!(
        blocks(&counter, &until(2, "23.11.2026"), None).is_empty(),
        "its last day still counts"
    );
    let ending = until(3, "10.01.2027");
    let found = counter
        .desk
        .document_check(&forms::contract(&ending, None))
        .unwrap();
    let warning = found.iter().find(|one| one.code == "id_expiring").unwrap();
    assert_eq!(warning.level, FindingLevel::Warn);
    let good = counter.person(4);
    let both = blocks(&counter, &good.id, Some(&until(5, "01.01.2020")));
    assert_eq!(both, ["id_expired"], "the second holder is looked at too");
}

#[test]
fn who_cannot_sign_alone_blocks() {
    let counter = Counter::open();
    let mut child = forms::person(1);
    child.pesel = numbers::pesel(2008, 11, 24, 7, true); // turns 18 tomorrow
    let child = counter.client(&child);
    assert_eq!(
        blocks(&counter, &child.id, None),
        ["sign_consent"],
        "nobody is known who could agree"
    );
    counter.wait(chrono::TimeDelta::days(1));
    assert!(
        blocks(&counter, &child.id, None).is_empty(),
        "grown up on the 18th birthday"
    );

    let firm = counter.client(&forms::firm(1));
    assert!(blocks(&counter, &firm.id, None).contains(&"holder_not_person".to_owned()));
    let mut poor = forms::person(3);
    (poor.street, poor.id_document) = (String::new(), String::new());
    let codes = blocks(&counter, &counter.client(&poor).id, None);
    assert_eq!(
        BTreeSet::from_iter(codes),
        BTreeSet::from(["address_missing".into(), "id_missing".into()])
    );
    let one = counter.person(4);
    assert_eq!(blocks(&counter, &one.id, Some(&one.id)), ["same_person_twice"]);
}

#[test]
fn a_paper_from_no_template_is_refused() {
    let counter = Counter::open();
    let client = counter.person(1);
    let mut input = forms::contract(&client.id, None);
    input.template = "nie-ma".to_owned();
    assert_eq!(
        refused(counter.desk.document_check(&input)).code,
        "template_unknown"
    );
    let templates = counter.desk.document_templates().unwrap();
    assert_eq!(templates[0].code, "umowa-ror");
    assert_eq!((templates[0].holders_min, templates[0].holders_max), (1, 2));
}
