//! What a client is worth to the branch, in the open: a score from parts, each with the facts that made it. The score
//! orders nothing away: it hides no client.

use crate::{
    Invalid,
    holding::{Holding, HoldingKind, HoldingState},
    money::Currency,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Points of all parts together.
pub const POINTS: u16 = 100;
/// Greatest potential that an advisor enters.
pub const POTENTIAL_MAX: u8 = 10;

codes!(
    /// How a client thinks of the bank.
    Attitude {
        /// Zdecydowany.
        Decided = "decided",
        /// Niezdecydowany.
        Undecided = "undecided",
        /// Niezadowolony.
        Unhappy = "unhappy",
    }
);

codes!(
    /// A part of the score, in the order of the card.
    Part {
        /// Balances of live products.
        Balance = "balance",
        /// Kinds of products.
        Products = "products",
        /// Length of the relation.
        Years = "years",
        /// What may still come.
        Potential = "potential",
        /// Whether the client stays.
        Staying = "staying",
    }
);

/// How much each part weighs, and from where on it gives all of its points. A part of weight 0 is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// Points for balances.
    pub balance: u16,
    /// Points for kinds of products.
    pub products: u16,
    /// Points for years.
    pub years: u16,
    /// Points for the potential.
    pub potential: u16,
    /// Points for who shows no sign of leaving.
    pub staying: u16,
    /// Whole złoty that give all points for balances.
    pub full_balance: u32,
    /// Kinds of products that give all points for them.
    pub full_products: u16,
    /// Years that give all points for them.
    pub full_years: u16,
    /// Days over the service level that take all points for staying.
    pub full_days_over: u16,
    /// Percent of the points for staying that an unhappy client loses.
    pub unhappy_loss: u16,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            balance: 30,
            products: 20,
            years: 20,
            potential: 15,
            staying: 15,
            full_balance: 200_000,
            full_products: 4,
            full_years: 10,
            full_days_over: 180,
            unhappy_loss: 60,
        }
    }
}

impl Weights {
    /// Points of a part.
    pub fn of(&self, part: Part) -> u16 {
        match part {
            Part::Balance => self.balance,
            Part::Products => self.products,
            Part::Years => self.years,
            Part::Potential => self.potential,
            Part::Staying => self.staying,
        }
    }

    /// Checks the ranges and that the parts make 100 together.
    ///
    /// # Errors
    /// The field and the reason; a wrong sum is told at `balance`, the first of the parts.
    pub fn check(&self) -> Result<(), (&'static str, Invalid)> {
        let points = u32::from(POINTS);
        let kinds = u32::try_from(HoldingKind::ALL.len()).unwrap_or(u32::MAX);
        let ranges = [
            ("balance", u32::from(self.balance), 0, points),
            ("products", u32::from(self.products), 0, points),
            ("years", u32::from(self.years), 0, points),
            ("potential", u32::from(self.potential), 0, points),
            ("staying", u32::from(self.staying), 0, points),
            ("full_balance", self.full_balance, 1_000, 1_000_000_000),
            ("full_products", u32::from(self.full_products), 1, kinds),
            ("full_years", u32::from(self.full_years), 1, 50),
            ("full_days_over", u32::from(self.full_days_over), 1, 1_095),
            ("unhappy_loss", u32::from(self.unhappy_loss), 0, 100),
        ];
        for (field, value, min, max) in ranges {
            if !(min..=max).contains(&value) {
                let (min, max) = (i64::from(min), i64::from(max));
                return Err((field, Invalid::OutOfRange { min, max }));
            }
        }
        let sum: u16 = Part::ALL.iter().map(|part| self.of(*part)).sum();
        if sum == POINTS {
            Ok(())
        } else {
            Err((
                "balance",
                Invalid::SumDiffers {
                    sum,
                    expected: POINTS,
                },
            ))
        }
    }
}

/// What is known of a client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// Grosze in live products in złoty. What is owed for a loan is no balance of the client: a loan counts as a product.
    pub balance: u64,
    /// Live products whose balance is in another currency or not known: they do not count.
    pub left_out: u32,
    /// Different kinds of live products.
    pub products: u32,
    /// Whole years since the first product; nothing when no first day is known.
    pub years: Option<u32>,
    /// What an advisor entered.
    pub potential: Option<u8>,
    /// The last noted attitude.
    pub attitude: Option<Attitude>,
    /// Days over the service level; nothing when no contact is known, which speaks neither way.
    pub days_over: Option<i64>,
}

impl Facts {
    /// Reads the facts that products tell. The first product counts also when it is closed by now.
    pub fn of_holdings<'a>(holdings: impl Iterator<Item = &'a Holding>, today: NaiveDate) -> Self {
        let mut facts = Self::default();
        let mut kinds: Vec<HoldingKind> = Vec::new();
        let mut first: Option<NaiveDate> = None;
        for held in holdings {
            if let Some(day) = held.opened_on.filter(|day| *day <= today) {
                first = Some(first.map_or(day, |known| known.min(day)));
            }
            if held.state == HoldingState::Closed {
                continue;
            }
            if !kinds.contains(&held.kind) {
                kinds.push(held.kind);
            }
            match held.balance {
                _ if held.kind == HoldingKind::Loan => {}
                Some(money) if money.currency() == Currency::Pln => {
                    facts.balance = facts.balance.saturating_add(owned(money.grosze()));
                }
                Some(_) => facts.left_out += 1,
                // A card or a cover has no balance to begin with.
                None if matches!(held.kind, HoldingKind::Card | HoldingKind::Insurance) => {}
                None => facts.left_out += 1,
            }
        }
        facts.products = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
        facts.years = first.map(|day| whole_years(day, today));
        facts
    }
}

/// A debt on an account counts as nothing.
fn owned(grosze: i64) -> u64 {
    u64::try_from(grosze).unwrap_or(0)
}

/// Whole years between two days, as birthdays count: 29 February is full on 1 March of a common year.
pub fn whole_years(from: NaiveDate, to: NaiveDate) -> u32 {
    let years = to.year() - from.year() - i32::from((to.month(), to.day()) < (from.month(), from.day()));
    u32::try_from(years).unwrap_or(0)
}

/// A part with its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Which.
    pub part: Part,
    /// Points it gives.
    pub points: u16,
    /// Points it could give.
    pub max: u16,
}

/// A score with its parts; parts of weight 0 are not among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valuation {
    /// 0 to 100: the sum of the parts.
    pub score: u16,
    /// The parts.
    pub parts: Vec<Share>,
}

/// Values a client.
pub fn value(facts: &Facts, weights: &Weights) -> Valuation {
    let parts: Vec<Share> = Part::ALL
        .iter()
        .map(|part| (*part, weights.of(*part)))
        .filter(|(_, max)| *max > 0)
        .map(|(part, max)| Share {
            part,
            points: points(part, max, facts, weights),
            max,
        })
        .collect();
    Valuation {
        score: parts.iter().map(|share| share.points).sum(),
        parts,
    }
}

fn points(part: Part, max: u16, facts: &Facts, weights: &Weights) -> u16 {
    match part {
        Part::Balance => scaled(max, facts.balance, u64::from(weights.full_balance) * 100),
        Part::Products => scaled(max, facts.products.into(), weights.full_products.into()),
        Part::Years => scaled(max, facts.years.unwrap_or(0).into(), weights.full_years.into()),
        Part::Potential => scaled(max, facts.potential.unwrap_or(0).into(), POTENTIAL_MAX.into()),
        Part::Staying => {
            let over = u64::try_from(facts.days_over.unwrap_or(0)).unwrap_or(0);
            let full = u64::from(weights.full_days_over).max(1);
            let waited = (over.min(full) * 100).div_ceil(full);
            let unhappy = match facts.attitude {
                Some(Attitude::Unhappy) => u64::from(weights.unhappy_loss),
                Some(Attitude::Decided | Attitude::Undecided) | None => 0,
            };
            scaled(max, 100u64.saturating_sub(waited + unhappy), 100)
        }
    }
}

/// Points in proportion, rounded down: all of them only for who reached the whole measure.
fn scaled(max: u16, value: u64, full: u64) -> u16 {
    let full = u128::from(full.max(1));
    let reached = u128::from(value).min(full);
    u16::try_from(u128::from(max) * reached / full).unwrap_or(max)
}
