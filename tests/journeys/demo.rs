//! A demonstration portfolio for the first look at the program.

use opiekun_desk::views::{ClientFilterView, KindView, RevealField};
use opiekun_domain::identifiers::{IdDocument, Nip, Pesel};
use opiekun_testkit::Counter;

#[test]
fn the_same_seed_gives_the_same_data() {
    let fill = |seed| {
        let counter = Counter::open();
        assert_eq!(counter.desk.demo_fill(120, seed, 30, |_| {}).unwrap(), 120);
        let rows = counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 500)
            .unwrap()
            .rows;
        let mut visits = counter
            .desk
            .appointment_range("2026-11-23", "2027-03-01")
            .unwrap();
        // Whoever made the vault is another person in each.
        visits.iter_mut().for_each(|visit| visit.advisor_id.clear());
        counter.assert_whole();
        (rows, visits)
    };
    let (first, second, other) = (fill(7), fill(7), fill(8));
    assert_eq!(first, second);
    assert_eq!(first.1.len(), 30);
    assert_ne!(first.0, other.0);
}

#[test]
fn filling_twice_adds_nobody_twice() {
    let counter = Counter::open();
    counter.desk.demo_fill(100, 7, 0, |_| {}).unwrap();
    assert_eq!(counter.desk.demo_fill(100, 7, 5, |_| {}).unwrap(), 0);
    assert_eq!(
        counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 1)
            .unwrap()
            .total,
        100
    );
}

#[test]
fn two_thousand_invented_clients_have_identifiers_that_pass_every_check() {
    let counter = Counter::open();
    let mut last = 0;
    counter
        .desk
        .demo_fill(2_000, 42, 0, |step| last = step.done)
        .unwrap();
    assert_eq!(last, 2_000, "the progress reaches its end");
    let (mut people, mut firms, mut rows) = (0, 0, Vec::new());
    for offset in (0..2_000).step_by(500) {
        rows.extend(
            counter
                .desk
                .client_page(&ClientFilterView::default(), offset, 500)
                .unwrap()
                .rows,
        );
    }
    assert_eq!(rows.len(), 2_000);
    for row in rows.iter().step_by(10) {
        match row.kind {
            KindView::Person => {
                let reveal = |field| counter.desk.client_reveal(&row.id, field, None).unwrap();
                let pesel = Pesel::parse(&reveal(RevealField::Pesel)).expect("a valid PESEL");
                let born = pesel.birth_date().to_string();
                assert!(
                    born.as_str() < "2008-11-23",
                    "invented clients are grown up: {born}"
                );
                IdDocument::parse(&reveal(RevealField::IdDocument)).expect("a valid identity card");
                people += 1;
            }
            KindView::Business => {
                Nip::parse(row.nip.as_deref().unwrap()).expect("a valid NIP");
                firms += 1;
            }
        }
    }
    assert!(people > 120 && firms > 10, "{people} people, {firms} firms");
    counter.assert_whole();
}

#[test]
fn a_small_demo_is_lived_in_and_holds_more_than_accounts() {
    let counter = Counter::open();
    let desk = &counter.desk;
    desk.demo_fill(600, 7, 20, |_| {}).unwrap();
    let mut rows = desk
        .client_page(&ClientFilterView::default(), 0, 500)
        .unwrap()
        .rows;
    rows.extend(
        desk.client_page(&ClientFilterView::default(), 500, 500)
            .unwrap()
            .rows,
    );
    let (mut second, mut kinds, mut ruled) = (0, std::collections::BTreeSet::new(), 0);
    let mut ties = std::collections::BTreeMap::<String, u32>::new();
    for row in &rows {
        let card = desk.client_card(&row.id).unwrap();
        second += usize::from(card.holdings.len() > 1);
        kinds.extend(card.holdings.iter().map(|one| one.kind.clone()));
        let own = desk.client_ties(&row.id).unwrap();
        ruled += u32::from(own.rule.is_some());
        for tie in own.ties {
            *ties.entry(tie.kind).or_default() += 1;
        }
    }
    let share = second * 100 / rows.len();
    assert!(
        (28..39).contains(&share),
        "about one in three has a second product: {share} %"
    );
    for kind in ["account", "deposit", "loan", "card", "insurance"] {
        assert!(kinds.contains(kind), "nobody has a {kind}: {kinds:?}");
    }
    assert!(!desk.maturing(30).unwrap().is_empty(), "something ends soon");
    let times = |role: &str| ties.get(role).copied().unwrap_or(0);
    assert!(times("spouse") >= 6 && times("board_member") >= 4, "{ties:?}");
    assert!(ruled >= 2, "{ruled}");
    assert!(desk.open_questions().unwrap().len() >= 3);
    counter.assert_whole();
}
