//! Ties that cannot be, ties that never were, and who signs for whom.

use crate::ties::{add, input, rule, ties};
use opiekun_desk::views::{PaperLevel, SignAnswer, TieInput};
use opiekun_testkit::{Counter, forms, numbers, refused};

#[test]
fn a_tie_written_by_mistake_goes_and_one_that_cannot_be_is_refused() {
    let mut counter = Counter::open();
    let mut child = forms::named("Ola", "Lis", 1);
    child.pesel = numbers::pesel(2014, 5, 5, 7, true);
    let child = counter.client(&child).id;
    let mother = counter.person(2).id;
    let other = counter.person(3).id;
    let why = |input: &TieInput| {
        let failure = refused(counter.desk.tie_add(counter.ids.command(), input));
        (
            failure.code,
            failure.params.get("why").cloned().unwrap_or_default(),
        )
    };
    let unfit = |why: &str| ("tie_age_unfit".to_owned(), why.to_owned());
    assert_eq!(why(&input(&child, "spouse", &other)), unfit("marriage"));
    assert_eq!(why(&input(&mother, "parent", &child)), unfit("parent"));
    let wrong = add(&counter, &input(&child, "parent", &other));
    let revision = ties(&counter, &child).ties[0].revision;
    assert_eq!(
        refused(
            counter
                .desk
                .tie_remove(counter.ids.command(), &wrong, revision + 1)
        )
        .code,
        "revision_conflict"
    );
    counter
        .desk
        .tie_remove(counter.ids.command(), &wrong, revision)
        .unwrap();
    assert_eq!(counter.trail(1), ["tie.remove done"]);
    counter.reopen();
    for client in [&child, &other] {
        assert!(ties(&counter, client).ties.is_empty(), "gone from both cards");
    }
    counter.assert_whole();
}

#[test]
fn the_answer_at_the_top_of_a_card_names_who_signs_for_the_client() {
    let counter = Counter::open();
    let mut child = forms::named("Ola", "Lis", 1);
    child.pesel = numbers::pesel(2014, 5, 5, 7, true);
    let child = counter.client(&child).id;
    let mother = counter.client(&forms::named("Anna", "Lis", 2)).id;
    let top = |client: &str| {
        let answer = counter.desk.client_card(client).unwrap().can_sign_today;
        let first = answer.reasons.first().cloned().unwrap();
        (
            first.code.clone(),
            first.params.get("names").cloned().unwrap_or_default(),
        )
    };
    assert_eq!(top(&child), ("minor".to_owned(), String::new()));
    add(&counter, &input(&child, "parent", &mother));
    assert_eq!(
        top(&child),
        ("minor_represented".to_owned(), "Lis Anna".to_owned())
    );
    let guardian = TieInput {
        mandate: "ordinary".to_owned(),
        ..input(&mother, "guardian", &counter.person(4).id)
    };
    add(&counter, &guardian);
    assert_eq!(top(&mother).0, "ward_represented", "of age, but under care");
    let firm = counter.client(&forms::firm(1)).id;
    add(&counter, &input(&firm, "board_member", &mother));
    counter
        .desk
        .representation_save(counter.ids.command(), &firm, 0, &rule("single", None, None))
        .unwrap();
    let verdict = counter
        .desk
        .representation_check(&firm, std::slice::from_ref(&mother), "", false)
        .unwrap();
    assert_eq!(
        verdict.answer,
        SignAnswer::Refuse,
        "who is under care acts for nobody"
    );
    assert_eq!(verdict.papers[0].level, PaperLevel::Ward);
}
