//! A client stands at the counter and says a name.

use opiekun_desk::views::{ClientFilterView, KindView, RevealField, SegmentView};
use opiekun_testkit::{Counter, forms, refused};

#[test]
fn a_few_letters_without_polish_marks_find_the_client() {
    let counter = Counter::open();
    counter.import_sample();
    let wanted = counter.by_number("K000006");
    for words in [
        "lucja wrobel",
        "wrobel lucja",
        "ŁUCJA WRÓBEL",
        "wrób łuc",
        "luc wro",
        "K000006",
        "64061388628",
        "640613",
        "886 473 395",
        "+48 886473395",
        "886-473",
        "PL29 2118 0592 6639 9025 4588 4929",
        "29211805926639902545884929",
    ] {
        let hits = counter.desk.client_find(words, 10).unwrap().hits;
        assert!(
            hits.iter().any(|hit| hit.id == wanted),
            "»{words}« must find Łucja Wróbel"
        );
    }
    let nobody = counter.desk.client_find("lucja xyzzy", 10).unwrap();
    assert!(nobody.hits.is_empty(), "every typed word must fit");
}

#[test]
fn both_parts_of_a_double_name_and_names_of_firms_are_found() {
    let counter = Counter::open();
    counter.import_sample();
    assert_eq!(counter.find("zaneta wrobel").number, "K000101");
    assert_eq!(counter.find("zaneta kaminska").number, "K000101");
    assert_eq!(counter.find("mazur zwir").number, "K000001");
    assert_eq!(
        counter.find("9879315194").number,
        "K000001",
        "a firm is found by its NIP"
    );
}

#[test]
fn hits_are_limited_and_show_no_whole_identifier() {
    let counter = Counter::open();
    counter.import_sample();
    let hits = counter.desk.client_find("wrobel", 3).unwrap().hits;
    assert_eq!(hits.len(), 3);
    let hit = counter.find("K000006");
    assert!(!hit.detail.contains("64061388628"), "PESEL is masked in the list");
    assert!(hit.detail.contains("Poznań"));
}

#[test]
fn the_list_is_in_polish_alphabetical_order_and_can_be_narrowed() {
    let counter = Counter::open();
    for (n, last) in ["Żak", "Zając", "Ćwik", "Cyran", "Łoś", "Lis", "Ławniczak"]
        .iter()
        .enumerate()
    {
        counter.client(&forms::named("Jan", last, u32::try_from(n).unwrap()));
    }
    counter.client(&forms::firm(1));
    let page = counter
        .desk
        .client_page(&ClientFilterView::default(), 0, 50)
        .unwrap();
    let names: Vec<&str> = page
        .rows
        .iter()
        .map(|row| row.name.split(' ').next().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "Cyran",
            "Ćwik",
            "Lis",
            "Ławniczak",
            "Łoś",
            "Piekarnia",
            "Zając",
            "Żak"
        ]
    );

    let firms = ClientFilterView {
        kind: Some(KindView::Business),
        ..Default::default()
    };
    assert_eq!(counter.desk.client_page(&firms, 0, 50).unwrap().total, 1);
    let strategic = ClientFilterView {
        segment: Some(SegmentView::Strategic),
        ..Default::default()
    };
    assert_eq!(counter.desk.client_page(&strategic, 0, 50).unwrap().total, 0);
    let words = ClientFilterView {
        words: "la".to_owned(),
        ..Default::default()
    };
    assert_eq!(
        counter.desk.client_page(&words, 0, 50).unwrap().rows[0].name,
        "Ławniczak Jan"
    );
    let middle = counter
        .desk
        .client_page(&ClientFilterView::default(), 3, 2)
        .unwrap();
    assert_eq!((middle.total, middle.rows.len()), (8, 2));
    assert_eq!(middle.rows[0].name, "Ławniczak Jan");
    assert_eq!(counter.desk.advisors().unwrap(), ["A.Lis"]);
}

#[test]
fn the_card_masks_identifiers_and_a_reveal_is_recorded() {
    let counter = Counter::open();
    counter.import_sample();
    let id = counter.by_number("K000006");
    let card = counter.desk.client_card(&id).unwrap();
    let shown = format!(
        "{:?} {:?} {:?}",
        card.pesel_masked, card.id_document_masked, card.holdings
    );
    for whole in ["64061388628", "AYU330398", "29211805926639902545884929"] {
        assert!(!shown.contains(whole), "the card shows {whole}");
    }
    assert_eq!(
        counter.trail(1),
        ["client.open done"],
        "opening a card is recorded"
    );

    let account = card.holdings[0].id.clone();
    let revealed = [
        counter.desk.client_reveal(&id, RevealField::Pesel, None).unwrap(),
        counter
            .desk
            .client_reveal(&id, RevealField::IdDocument, None)
            .unwrap(),
        counter
            .desk
            .client_reveal(&id, RevealField::Account, Some(&account))
            .unwrap(),
    ];
    assert_eq!(revealed[0], "64061388628");
    assert_eq!(revealed[1], "AYU330398");
    assert_eq!(revealed[2].replace('\u{a0}', ""), "PL29211805926639902545884929");
    assert_eq!(
        counter.trail(3),
        ["client.reveal done"; 3],
        "each reveal is recorded"
    );
    for row in counter.desk.audit_recent(20).unwrap() {
        assert!(
            !format!("{row:?}").contains("64061388628"),
            "the trail holds no personal data"
        );
    }
}

#[test]
fn what_a_client_does_not_have_cannot_be_revealed() {
    let counter = Counter::open();
    let firm = counter.client(&forms::firm(1));
    assert_eq!(
        refused(counter.desk.client_reveal(&firm.id, RevealField::Pesel, None)).code,
        "not_found"
    );
    let person = counter.person(1);
    let other = counter
        .desk
        .client_reveal(&person.id, RevealField::Account, Some("x"));
    assert_eq!(refused(other).code, "not_found");
    let unknown = "01234567-89ab-7def-8123-456789abcdef";
    assert_eq!(refused(counter.desk.client_card(unknown)).code, "not_found");
}

#[test]
fn a_search_typed_letter_by_letter_is_one_look() {
    let counter = Counter::open();
    for words in ["w", "wr", "wró", "wrób"] {
        counter.desk.client_find(words, 10).unwrap();
    }
    let looks = || {
        counter
            .trail(50)
            .iter()
            .filter(|line| line.starts_with("client.search"))
            .count()
    };
    assert_eq!(looks(), 1);
    counter.wait(chrono::TimeDelta::seconds(31));
    counter.desk.client_find("wrób", 10).unwrap();
    assert_eq!(looks(), 2, "a later search is another look");
}
