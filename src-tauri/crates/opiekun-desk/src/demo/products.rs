//! What invented clients hold beside their account: about one in three has something, with an end where such a product
//! has one, some of them soon.

use super::{names, numbers::Chance};
use chrono::{Days, NaiveDate};
use opiekun_domain::{
    holding::{Holding, HoldingKind, HoldingState},
    money::{Currency, Money},
};

/// Clients with a second product: one of so many.
const ONE_IN: u32 = 3;
/// Days before its end on which a deposit was made, at most.
const DEPOSIT_DAYS: u32 = 360;
/// Days until the end of a cover of insurance, at most.
const YEAR_DAYS: u32 = 365;

pub(super) fn invent(
    chance: &mut Chance,
    seed: u64,
    number: u32,
    firm: bool,
    today: NaiveDate,
) -> Vec<Holding> {
    if chance.below(ONE_IN) > 0 {
        return Vec::new();
    }
    let kinds = if firm { FIRMS } else { PEOPLE };
    let kind = *chance.one_of(kinds);
    let (mark, product) = named(kind);
    let (since_max, left_max, balance_max) = match kind {
        HoldingKind::Deposit => (DEPOSIT_DAYS, DEPOSIT_DAYS, 80_000),
        HoldingKind::Loan => (2_500, 9_000, 600_000),
        HoldingKind::Card => (1_000, 1_400, 0),
        HoldingKind::Insurance => (YEAR_DAYS, YEAR_DAYS, 0),
        HoldingKind::Account | HoldingKind::Savings => (3_000, 0, 40_000),
    };
    let opened = Days::new(u64::from(1 + chance.below(since_max)));
    let left = Days::new(u64::from(1 + chance.below(left_max)));
    let grosze = i64::from(chance.below(balance_max)) * 100;
    vec![Holding {
        kind,
        number: format!("{mark}{seed}-{number:06}"),
        product: Some(product.to_owned()),
        state: HoldingState::Active,
        balance: (balance_max > 0)
            .then(|| Money::new(grosze, Currency::Pln).ok())
            .flatten(),
        balance_on: (balance_max > 0).then_some(today),
        opened_on: today.checked_sub_days(opened),
        ends_on: kind.matures().then(|| today.checked_add_days(left)).flatten(),
    }]
}

/// How often people have what.
const PEOPLE: &[HoldingKind] = &[
    HoldingKind::Deposit,
    HoldingKind::Deposit,
    HoldingKind::Card,
    HoldingKind::Card,
    HoldingKind::Loan,
    HoldingKind::Insurance,
];
/// How often firms have what.
const FIRMS: &[HoldingKind] = &[
    HoldingKind::Loan,
    HoldingKind::Loan,
    HoldingKind::Card,
    HoldingKind::Deposit,
    HoldingKind::Insurance,
];

/// Letters before the number, and the bank's name.
fn named(kind: HoldingKind) -> (&'static str, &'static str) {
    match kind {
        HoldingKind::Account | HoldingKind::Savings => ("RO", names::SAVINGS),
        HoldingKind::Deposit => ("LT", names::DEPOSIT),
        HoldingKind::Loan => ("KR", names::LOAN),
        HoldingKind::Card => ("KA", names::CARD),
        HoldingKind::Insurance => ("UB", names::INSURANCE),
    }
}
