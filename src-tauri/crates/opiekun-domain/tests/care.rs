//! Rules of handovers and of standing in.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use chrono::{Days, NaiveDate};
use opiekun_domain::{
    Invalid,
    attention::{SEGMENTS, ServiceLevels},
    handover::{HandoverState, Step},
    ids::PersonId,
    substitution::Substitution,
};
use proptest::prelude::*;

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() + Days::new(n)
}

fn person(n: u8) -> PersonId {
    PersonId::from_parts(1, [n; 10])
}

prop_compose! {
    fn leave()(absent in 0u8..4, other in 1u8..4, first in 0u64..40, length in 0u64..20) -> Substitution {
        Substitution {
            absent: person(absent),
            substitute: person((absent + other) % 4),
            first: day(first),
            last: day(first + length),
            note: String::new(),
        }
    }
}

proptest! {
    #[test]
    fn a_clash_is_mutual_and_needs_a_day_in_common(a in leave(), b in leave()) {
        prop_assert_eq!(a.clashes(&b), b.clashes(&a));
        let common = (0..80).any(|n| a.holds(day(n)) && b.holds(day(n)));
        prop_assert!(!a.clashes(&b) || common);
        prop_assert!(!(common && a.absent == b.absent) || a.clashes(&b));
        prop_assert!(a.clashes(&a));
    }

    #[test]
    fn nobody_is_away_and_stands_in_on_the_same_day(all in prop::collection::vec(leave(), 1..12)) {
        let mut kept: Vec<Substitution> = Vec::new();
        for one in all {
            if !kept.iter().any(|known| known.clashes(&one)) {
                kept.push(one);
            }
        }
        for n in 0..60 {
            for who in 0..4 {
                let away = kept.iter().filter(|one| one.holds(day(n)) && one.absent == person(who)).count();
                let stands_in = kept.iter().any(|one| one.holds(day(n)) && one.substitute == person(who));
                prop_assert!(away <= 1 && !(away == 1 && stands_in));
            }
        }
    }
}

#[test]
fn a_leave_has_an_end_and_it_is_not_too_far() {
    let leave = |first, last| Substitution {
        absent: person(0),
        substitute: person(1),
        first: day(first),
        last: day(last),
        note: String::new(),
    };
    assert_eq!(leave(0, 0).check(day(0)), Ok(()));
    assert_eq!(leave(0, 366).check(day(0)), Ok(()));
    assert_eq!(leave(0, 367).check(day(0)), Err(("last", Invalid::DateTooFar)));
    assert_eq!(leave(2, 1).check(day(0)), Err(("last", Invalid::EndBeforeStart)));
    assert_eq!(leave(0, 1).check(day(2)), Err(("last", Invalid::InPast)));
}

#[test]
fn a_handover_is_settled_once_and_undone_once() {
    use HandoverState::{Accepted, Offered, Undone};
    for state in HandoverState::ALL {
        for step in Step::ALL {
            let next = state.after(*step);
            assert_eq!(
                next.is_some(),
                matches!(
                    (state, step),
                    (Offered, Step::Accept | Step::Refuse | Step::Withdraw) | (Accepted, Step::Undo)
                ),
                "{state:?} {step:?}"
            );
        }
    }
    assert_eq!(
        Offered
            .after(Step::Accept)
            .and_then(|state| state.after(Step::Undo)),
        Some(Undone)
    );
}

proptest! {
    #[test]
    fn a_client_is_over_exactly_when_the_last_contact_is_before_the_first_day_in_time(
        level in 7u16..1_096, ago in 0u64..3_000, which in 0usize..3
    ) {
        let segment = SEGMENTS[which];
        let levels = ServiceLevels { individual: level, business: level, strategic: level };
        let today = day(4_000);
        let last = today - Days::new(ago);
        let over = levels.days_over(segment, last, today);
        prop_assert_eq!(over > 0, last < levels.in_time_since(segment, today));
        prop_assert!(levels.days_over(segment, last - Days::new(1), today) == over + 1);
        prop_assert!(levels.check().is_ok());
    }
}
