//! Rules of the valuation in the open.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use chrono::NaiveDate;
use opiekun_domain::{
    Invalid,
    holding::{Holding, RawHolding},
    valuation::{Attitude, Facts, Part, Weights, value, whole_years},
};
use proptest::prelude::*;

prop_compose! {
    /// Five parts that make 100 together, by four cuts.
    fn weights()(mut cuts in prop::array::uniform4(0u16..=100), full_balance in 1_000u32..5_000_000,
        full_products in 1u16..=6, full_years in 1u16..=50, full_days_over in 1u16..=1_095, unhappy_loss in 0u16..=100) -> Weights {
        cuts.sort_unstable();
        Weights {
            balance: cuts[0],
            products: cuts[1] - cuts[0],
            years: cuts[2] - cuts[1],
            potential: cuts[3] - cuts[2],
            staying: 100 - cuts[3],
            full_balance, full_products, full_years, full_days_over, unhappy_loss,
        }
    }
}

prop_compose! {
    fn facts()(balance in prop_oneof![0u64..100_000_000, any::<u64>()], products in 0u32..9,
        years in prop::option::of(0u32..80), potential in prop::option::of(0u8..=10),
        attitude in prop::option::of(0usize..3), days_over in prop::option::of(-400i64..3_000)) -> Facts {
        Facts { balance, left_out: 0, products, years, potential, attitude: attitude.map(|at| Attitude::ALL[at]), days_over }
    }
}

proptest! {
    #[test]
    fn a_score_is_the_sum_of_its_parts_and_never_over_100(facts in facts(), weights in weights()) {
        prop_assert_eq!(weights.check(), Ok(()));
        let valued = value(&facts, &weights);
        prop_assert_eq!(valued.score, valued.parts.iter().map(|share| share.points).sum::<u16>());
        prop_assert!(valued.score <= 100);
        prop_assert!(valued.parts.iter().all(|share| share.points <= share.max));
        prop_assert_eq!(valued.parts.iter().map(|share| share.max).sum::<u16>(), 100);
    }

    #[test]
    fn a_part_without_weight_is_left_out_and_no_other(facts in facts(), weights in weights()) {
        let shown: Vec<Part> = value(&facts, &weights).parts.iter().map(|share| share.part).collect();
        for part in Part::ALL {
            prop_assert_eq!(shown.contains(part), weights.of(*part) > 0);
        }
    }

    #[test]
    fn more_of_what_is_good_never_takes_points(facts in facts(), weights in weights(), more in 0u32..1_000_000) {
        let score = |facts: Facts| value(&facts, &weights).score;
        let now = score(facts);
        let grown = [
            Facts { balance: facts.balance.saturating_add(more.into()), ..facts },
            Facts { products: facts.products + more % 4, ..facts },
            Facts { years: Some(facts.years.unwrap_or(0) + more % 30), ..facts },
            Facts { potential: Some(facts.potential.unwrap_or(0).max((more % 11) as u8)), ..facts },
            Facts { attitude: Some(Attitude::Decided), ..facts },
        ];
        for better in grown {
            prop_assert!(score(better) >= now, "{better:?}");
        }
    }

    #[test]
    fn signs_of_leaving_never_give_points(facts in facts(), weights in weights(), more in 0i64..2_000) {
        let score = |facts: Facts| value(&facts, &weights).score;
        let now = score(facts);
        let worse = [
            Facts { attitude: Some(Attitude::Unhappy), ..facts },
            Facts { days_over: Some(facts.days_over.unwrap_or(0) + more), ..facts },
        ];
        for worse in worse {
            prop_assert!(score(worse) <= now, "{worse:?}");
        }
    }

    #[test]
    fn all_points_are_given_at_the_whole_measure_and_not_before(weights in weights()) {
        let full = Facts {
            balance: u64::from(weights.full_balance) * 100,
            products: weights.full_products.into(),
            years: Some(weights.full_years.into()),
            potential: Some(10),
            attitude: Some(Attitude::Decided),
            days_over: Some(0),
            left_out: 0,
        };
        prop_assert_eq!(value(&full, &weights).score, 100);
        if weights.balance > 0 {
            let short = Facts { balance: full.balance - 1, ..full };
            prop_assert!(value(&short, &weights).score < 100);
        }
    }
}

#[test]
fn weights_that_do_not_make_100_are_refused_with_their_sum() {
    let weights = Weights {
        years: 19,
        ..Weights::default()
    };
    assert_eq!(Weights::default().check(), Ok(()));
    let differs = Invalid::SumDiffers {
        sum: 99,
        expected: 100,
    };
    assert_eq!(weights.check(), Err(("balance", differs)));
    let silly = Weights {
        full_years: 0,
        ..Weights::default()
    };
    assert_eq!(silly.check().unwrap_err().0, "full_years");
}

fn held(kind: &str, number: &str, state: &str, balance: &str, currency: &str, opened_on: &str) -> Holding {
    let [product_kind, product_number, state] = [kind, number, state].map(str::to_owned);
    let [balance, currency, opened_on] = [balance, currency, opened_on].map(str::to_owned);
    Holding::parse(&RawHolding {
        product_kind,
        product_number,
        state,
        balance,
        currency,
        opened_on,
        ..RawHolding::default()
    })
    .unwrap()
}

#[test]
fn products_tell_their_facts() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let all = [
        held("lokata", "L/1", "czynna", "10000", "PLN", "2020-01-01"),
        held("lokata", "L/2", "czynna", "500,50", "PLN", ""),
        held("lokata", "L/3", "czynna", "900", "EUR", ""),
        held("kredyt", "K/1", "czynny", "-30000", "PLN", "2024-05-05"),
        held("karta", "C/1", "zablokowana", "", "", ""),
        held("ubezpieczenie", "U/1", "zamknięte", "70000", "PLN", "2011-11-24"),
    ];
    let facts = Facts::of_holdings(all.iter(), today);
    assert_eq!(
        facts.balance, 1_050_050,
        "what is owed is no balance of the client"
    );
    assert_eq!(facts.left_out, 1, "euro are not counted as złoty");
    assert_eq!(facts.products, 3, "what is closed no longer counts");
    assert_eq!(facts.years, Some(14), "but it began the relation");
    assert_eq!(Facts::of_holdings([].iter(), today).years, None);
}

#[test]
fn years_are_full_on_their_day() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    assert_eq!(whole_years(day(2019, 11, 23), day(2026, 11, 23)), 7);
    assert_eq!(whole_years(day(2019, 11, 24), day(2026, 11, 23)), 6);
    assert_eq!(whole_years(day(2024, 2, 29), day(2025, 2, 28)), 0);
    assert_eq!(whole_years(day(2024, 2, 29), day(2025, 3, 1)), 1);
    assert_eq!(whole_years(day(2027, 1, 1), day(2026, 1, 1)), 0);
}
