//! Four eyes over the texts that clients sign, and how two texts are compared.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::{Days, NaiveDate};
use opiekun_domain::{
    difference::{Compared, compare},
    ids::PersonId,
    template::{TemplateLife, TemplateRefusal, TemplateState, TemplateStep},
};
use proptest::prelude::*;

fn person(n: u8) -> PersonId {
    PersonId::from_parts(1_790_000_000_000, [n; 10])
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A step as a test makes it up: who, what, and a number that stands for a text or a day.
fn walk(life: TemplateLife, (who, what, n): (u8, u8, u8)) -> Result<TemplateLife, TemplateRefusal> {
    let text = format!("text {}", n % 3);
    let day = today() + Days::new(u64::from(n % 4)) - Days::new(1);
    life.step(
        person(who),
        match what % 6 {
            0 => TemplateStep::Save { sha256: &text },
            1 => TemplateStep::Submit,
            2 => TemplateStep::Approve { sha256: &text },
            3 => TemplateStep::Return,
            4 => TemplateStep::Publish {
                from: day,
                today: today(),
            },
            _ => TemplateStep::Withdraw { today: day },
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn nobody_ever_approves_what_they_wrote(steps in prop::collection::vec((0_u8..3, 0_u8..6, any::<u8>()), 1..40)) {
        let mut life = TemplateLife::begin(person(0), "text 0");
        // Told apart from what the type says about itself: who really changed the text last, and what was approved.
        let (mut author, mut text, mut approved) = (0, "text 0".to_owned(), None);
        for step in steps {
            let before = life.clone();
            match walk(life, step) {
                Ok(after) => {
                    if after.sha256 != text {
                        prop_assert!(before.state != TemplateState::Published, "a published text never changes");
                        prop_assert!(before.state != TemplateState::Withdrawn);
                        (author, text, approved) = (step.0, after.sha256.clone(), None);
                        prop_assert_eq!(after.state, TemplateState::Draft, "a changed text is a draft again");
                    }
                    if after.state == TemplateState::Approved && before.state != TemplateState::Approved {
                        prop_assert!(step.0 != author, "the author of the last change approved it");
                        approved = Some(text.clone());
                    }
                    if after.state == TemplateState::Published {
                        prop_assert_eq!(approved.as_ref(), Some(&text), "only what was approved is published");
                        prop_assert!(after.approved.as_ref().is_some_and(|(by, _)| *by != person(author)));
                        prop_assert!(after.from.is_some_and(|from| from >= today()));
                    }
                    life = after;
                }
                Err(_) => life = before,
            }
        }
    }

    #[test]
    fn a_comparison_gives_both_texts_back(before in "([ab]{0,2}\n){0,12}", after in "([ab]{0,2}\n){0,12}") {
        let (mut old, mut new) = (Vec::new(), Vec::new());
        for row in compare(&before, &after) {
            match row {
                Compared::Same { text, before, after } => { old.push((before, text)); new.push((after, text)); }
                Compared::Removed { text, before } => old.push((before, text)),
                Compared::Added { text, after } => new.push((after, text)),
                Compared::Changed { before, after, was, is } => { old.push((before, was)); new.push((after, is)); }
            }
        }
        let numbered = |text: &str| (1..).zip(text.lines().map(str::to_owned)).collect::<Vec<_>>();
        let owned = |rows: Vec<(usize, &str)>| rows.into_iter().map(|(n, text)| (n, text.to_owned())).collect::<Vec<_>>();
        prop_assert_eq!(owned(old), numbered(&before));
        prop_assert_eq!(owned(new), numbered(&after));
    }
}

#[test]
fn saving_the_same_text_makes_nobody_its_author() {
    let mine = TemplateLife::begin(person(1), "a");
    let same = mine.clone().step(person(2), TemplateStep::Save { sha256: "a" });
    assert_eq!(same, Ok(mine.clone()), "else the author would be free to approve");
    let given = mine.step(person(1), TemplateStep::Submit).unwrap();
    let approve = |who, sha256| given.clone().step(person(who), TemplateStep::Approve { sha256 });
    assert_eq!(approve(1, "a"), Err(TemplateRefusal::OwnText));
    assert_eq!(
        approve(2, "b"),
        Err(TemplateRefusal::OtherText),
        "another text was read"
    );
    assert_eq!(approve(2, "a").unwrap().state, TemplateState::Approved);
}

#[test]
fn a_version_in_force_stays() {
    let published = |from| TemplateLife {
        state: TemplateState::Published,
        from: Some(from),
        approved: Some((person(2), "a".to_owned())),
        ..TemplateLife::begin(person(1), "a")
    };
    let withdraw = TemplateStep::Withdraw { today: today() };
    assert_eq!(
        published(today()).step(person(1), withdraw),
        Err(TemplateRefusal::InForce)
    );
    let tomorrow = today() + Days::new(1);
    assert!(published(tomorrow).step(person(1), withdraw).is_ok());
}

#[test]
fn changed_lines_stand_beside_each_other() {
    let rows = compare("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n");
    assert_eq!(
        rows[1],
        Compared::Changed {
            before: 2,
            after: 2,
            was: "b",
            is: "B"
        }
    );
    assert_eq!(rows[4], Compared::Added { after: 5, text: "e" });
    assert_eq!(compare("x\n", "x\n").len(), 1);
    assert_eq!(compare("", "x\n"), [Compared::Added { after: 1, text: "x" }]);
}
