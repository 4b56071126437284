//! Ages of the two sides of a tie; expected days are from the codes named at the rule, counted by hand.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::NaiveDate;
use opiekun_domain::{
    identifiers::Sex,
    ids::ClientId,
    ties::{Act, AgeUnfit, Ground, Party, Tie, TieDetail, TieKind, Verdict, fits_age, may_sign_for_person},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn party(born: &str, sex: Sex) -> Party {
    Party {
        born: Some(day(born)),
        sex: Some(sex),
    }
}

#[test]
fn who_is_too_young_is_not_married() {
    let adult = party("1990-01-01", Sex::Female);
    let married = |young: Party, on: &str| {
        let both = [(young, adult), (adult, young)];
        let verdicts = both.map(|(from, to)| fits_age(TieKind::Spouse, from, to, day(on)));
        assert_eq!(verdicts[0], verdicts[1], "marriage reads the same both ways");
        verdicts[0]
    };
    let (man, woman) = (party("2010-05-20", Sex::Male), party("2010-05-20", Sex::Female));
    assert_eq!(married(man, "2028-05-19"), Err(AgeUnfit::Marriage));
    assert_eq!(married(man, "2028-05-20"), Ok(()), "18 on that day");
    assert_eq!(married(woman, "2026-05-19"), Err(AgeUnfit::Marriage));
    assert_eq!(
        married(woman, "2026-05-20"),
        Ok(()),
        "16, with the court's consent"
    );
    assert_eq!(
        married(Party::default(), "2026-01-01"),
        Ok(()),
        "nothing is known"
    );
}

#[test]
fn a_parent_is_older_and_who_acts_for_others_is_of_age() {
    let (old, young) = (party("1980-03-01", Sex::Female), party("2012-03-01", Sex::Male));
    let today = day("2026-11-25");
    assert_eq!(fits_age(TieKind::Parent, old, young, today), Ok(()));
    assert_eq!(
        fits_age(TieKind::Parent, young, old, today),
        Err(AgeUnfit::Parent)
    );
    assert_eq!(fits_age(TieKind::Parent, old, old, today), Err(AgeUnfit::Parent));
    for kind in [
        TieKind::Guardian,
        TieKind::Curator,
        TieKind::BoardMember,
        TieKind::Prokurent,
        TieKind::Liquidator,
    ] {
        assert_eq!(
            fits_age(kind, young, old, today),
            Err(AgeUnfit::Acting),
            "{kind:?}"
        );
        assert_eq!(fits_age(kind, old, young, today), Ok(()), "{kind:?}");
    }
    assert_eq!(
        fits_age(TieKind::Attorney, young, old, today),
        Ok(()),
        "art. 100 of the civil code"
    );
    assert_eq!(
        fits_age(TieKind::Owner, young, Party::default(), today),
        Ok(()),
        "a child may have shares"
    );
}

#[test]
fn marriage_makes_a_minor_of_age_and_so_she_stays() {
    let [her, him, mother] = [1, 2, 3].map(|n| ClientId::from_parts(n, [0; 10]));
    let tie = |from, kind, to, since: &str, until: Option<&str>| Tie {
        from,
        to,
        kind,
        detail: TieDetail::None,
        since: Some(day(since)),
        until: until.map(day),
    };
    let ties = [
        tie(mother, TieKind::Parent, her, "2010-05-20", None),
        tie(her, TieKind::Spouse, him, "2026-06-01", Some("2027-01-01")),
    ];
    let signs = |who, on: &str| {
        let born = Some(day("2010-05-20"));
        may_sign_for_person(her, born, Act::Ordinary, &ties, &[who], day(on))
    };
    let own = Verdict::Signs { ground: Ground::Own };
    assert_ne!(signs(her, "2026-05-31"), own, "the day before the wedding");
    assert_eq!(signs(her, "2026-06-01"), own);
    assert_eq!(signs(her, "2027-06-01"), own, "it does not end with the marriage");
    assert!(matches!(signs(mother, "2026-06-01"), Verdict::Refuse { .. }));
    assert!(matches!(signs(mother, "2026-05-31"), Verdict::Signs { .. }));
}
