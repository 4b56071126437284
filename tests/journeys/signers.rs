//! Choosing who signs: those who might are named, whoever is enough is taken until somebody else is ticked.

use crate::{
    paper::pages,
    ties::{add, input, rule, ties},
};
use opiekun_desk::views::{DocumentInput, PaperLevel, SigningChoice, SigningSide};
use opiekun_testkit::{Counter, forms, numbers, refused};

/// A firm that two of its three members of the board sign for; the third one's identity card is out of date.
fn firm(counter: &Counter) -> (String, [String; 3]) {
    let firm = counter.client(&forms::firm(1)).id;
    let mut late = forms::person(3);
    late.id_document_valid_until = "31.10.2026".to_owned();
    let board = [
        counter.person(1).id,
        counter.person(2).id,
        counter.client(&late).id,
    ];
    for member in &board {
        add(counter, &input(&firm, "board_member", member));
    }
    let id = counter.ids.command();
    let revision = ties(counter, &firm).rule_revision;
    counter
        .desk
        .representation_save(id, &firm, revision, &rule("jointly", Some(2), None))
        .unwrap();
    (firm, board)
}

fn choice(counter: &Counter, paper: &DocumentInput) -> SigningChoice {
    counter
        .desk
        .document_signers(std::slice::from_ref(paper))
        .unwrap()
}

/// Ids of those who have a line.
fn signing(side: &SigningSide) -> Vec<&str> {
    let signing = side.people.iter().filter(|person| person.signs);
    signing.map(|person| person.client_id.as_str()).collect()
}

/// Codes of what stands in the way.
fn found(counter: &Counter, paper: &DocumentInput) -> Vec<String> {
    let found = counter.desk.document_check(paper).unwrap();
    found.into_iter().map(|finding| finding.code).collect()
}

#[test]
fn two_of_three_members_are_chosen_and_the_paper_has_their_lines() {
    let counter = Counter::open();
    let (firm, [anna, jan, ewa]) = firm(&counter);
    let mut paper = forms::paper("rachunek-firmowy", &firm, None);
    for (field, value) in [
        ("reprezentacja", "dwaj członkowie zarządu łącznie"),
        ("odpis_z_dnia", "2026-11-20"),
        ("rodzaj_dzialalnosci", "produkcja pieczywa"),
    ] {
        paper.fields.insert(field.to_owned(), value.to_owned());
    }
    let first = choice(&counter, &paper);
    let [side] = first.sides.as_slice() else {
        panic!("one firm, one side")
    };
    assert!(side.open, "any two of three");
    assert_eq!(side.people.len(), 3);
    assert!(side.people.iter().all(|one| one.capacity == "board_member"));
    assert_eq!(signing(side).len(), 2, "whoever is enough");
    let late = side.people.iter().find(|one| one.client_id == ewa).unwrap();
    assert_eq!(
        (late.paper, late.until.as_deref()),
        (Some(PaperLevel::Expired), Some("2026-10-31"))
    );

    paper.signers = vec![jan.clone()];
    assert_eq!(found(&counter, &paper), ["sign_members_missing"]);
    assert!(signing(&choice(&counter, &paper).sides[0]).is_empty());
    paper.signers.push(ewa.clone());
    assert_eq!(
        found(&counter, &paper),
        ["id_expired"],
        "chosen, but not with this identity card"
    );
    paper.signers = vec![jan.clone(), anna.clone()];
    assert!(found(&counter, &paper).is_empty());
    assert_eq!(signing(&choice(&counter, &paper).sides[0]).len(), 2);

    let made = counter
        .desk
        .document_prepare(counter.ids.command(), &paper, Default::default())
        .unwrap();
    let places = counter.desk.document_fields(&made.id).unwrap().fields;
    let mut roles: Vec<&str> = places
        .iter()
        .filter(|place| place.kind == "signature")
        .map(|place| place.role.as_str())
        .collect();
    roles.sort_unstable();
    assert_eq!(roles, ["bank", "firm1", "firm2"]);
    let text = pages(&counter.desk.document_pdf(&made.id).unwrap()).join(" ");
    assert!(text.contains("członek zarządu"));
    counter.assert_whole();
}

#[test]
fn where_there_is_one_way_to_sign_nobody_is_asked() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let paper = forms::contract(&first.id, Some(&second.id));
    let both = choice(&counter, &paper);
    assert_eq!(both.sides.len(), 2);
    for side in &both.sides {
        assert!(!side.open);
        assert_eq!(signing(side), [side.client_id.as_str()], "each for themselves");
    }
    let unknown = forms::paper("umowa-ror", &counter.ids.command().to_string(), None);
    assert_eq!(
        refused(counter.desk.document_signers(&[unknown])).code,
        "not_found"
    );
}

#[test]
fn a_parent_is_chosen_for_a_child_and_an_attorney_for_a_grown_up() {
    let counter = Counter::open();
    let mut child = forms::person(1);
    child.pesel = numbers::pesel(2016, 3, 1, 7, true); // ten years old
    let child = counter.client(&child).id;
    let [mother, father, guard] = [2, 3, 4].map(|n| counter.person(n).id);
    add(&counter, &input(&child, "parent", &mother));
    add(&counter, &input(&child, "parent", &father));
    let mut attorney = input(&mother, "attorney", &guard);
    attorney.scope = "umowy rachunków".to_owned();
    add(&counter, &attorney);
    let mut paper = forms::contract(&child, Some(&mother));
    let [for_child, for_mother] = choice(&counter, &paper).sides.try_into().unwrap();
    assert!(for_child.open && for_mother.open);
    assert_eq!(for_child.people.len(), 2, "a child of ten signs nothing");
    assert_eq!(
        signing(&for_mother),
        [mother.as_str()],
        "she can sign for herself"
    );

    // The father for the child, the attorney for the mother: each counts only where they have something to do.
    paper.signers = vec![father.clone(), guard.clone()];
    let chosen = choice(&counter, &paper);
    assert_eq!(signing(&chosen.sides[0]), [father.as_str()]);
    assert_eq!(signing(&chosen.sides[1]), [guard.as_str()]);
    assert!(
        found(&counter, &paper).contains(&"sign_scope".to_owned()),
        "the scope has to be read"
    );
}
