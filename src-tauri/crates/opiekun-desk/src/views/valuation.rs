//! Valuation in the open.

use super::Params;
use opiekun_domain::valuation::Weights;
use opiekun_storage::read::valuation::WeightsRecord;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A part of the score with its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ValuationPart {
    /// Which; words under `valuation-part-…`.
    pub part: String,
    /// Points it gives.
    pub points: u16,
    /// Points it could give.
    pub max: u16,
    /// Sentence of the facts; words under `valuation-says-…`.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
}

/// A note of an attitude.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AttitudeView {
    /// Attitude; words under `attitude-…`.
    pub attitude: String,
    /// Why.
    pub reason: String,
    /// When, at the counter.
    pub at: String,
    /// Who wrote it down.
    pub person: String,
}

/// An entry of a potential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PotentialView {
    /// 0 to 10.
    pub potential: u8,
    /// When, at the counter.
    pub at: String,
    /// Who entered it.
    pub person: String,
}

/// The score of one client with everything that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClientValuation {
    /// 0 to 100: the sum of the parts.
    pub score: u16,
    /// Parts that weigh something.
    pub parts: Vec<ValuationPart>,
    /// First day of the weights that count; null for those of the program.
    pub weights_since: Option<String>,
    /// Notes of the attitude, newest first.
    pub attitudes: Vec<AttitudeView>,
    /// Entries of the potential, newest first.
    pub potentials: Vec<PotentialView>,
}

/// How much each part weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Weights")]
#[allow(missing_docs)] // as `valuation::Weights`
pub struct WeightsView {
    pub balance: u16,
    pub products: u16,
    pub years: u16,
    pub potential: u16,
    pub staying: u16,
    pub full_balance: u32,
    pub full_products: u16,
    pub full_years: u16,
    pub full_days_over: u16,
    pub unhappy_loss: u16,
}

impl From<Weights> for WeightsView {
    fn from(weights: Weights) -> Self {
        Self {
            balance: weights.balance,
            products: weights.products,
            years: weights.years,
            potential: weights.potential,
            staying: weights.staying,
            full_balance: weights.full_balance,
            full_products: weights.full_products,
            full_years: weights.full_years,
            full_days_over: weights.full_days_over,
            unhappy_loss: weights.unhappy_loss,
        }
    }
}

impl From<WeightsView> for Weights {
    fn from(weights: WeightsView) -> Self {
        Self {
            balance: weights.balance,
            products: weights.products,
            years: weights.years,
            potential: weights.potential,
            staying: weights.staying,
            full_balance: weights.full_balance,
            full_products: weights.full_products,
            full_years: weights.full_years,
            full_days_over: weights.full_days_over,
            unhappy_loss: weights.unhappy_loss,
        }
    }
}

/// Weights as they were set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WeightsRow {
    /// First day.
    pub valid_from: String,
    /// When they were set, at the counter.
    pub set_at: String,
    /// Who set them.
    pub person: String,
    /// The weights.
    pub weights: WeightsView,
}

impl From<&WeightsRecord> for WeightsRow {
    fn from(record: &WeightsRecord) -> Self {
        Self {
            valid_from: record.valid_from.to_string(),
            set_at: crate::time::local_text(record.set_at),
            person: record.person.clone(),
            weights: record.weights.into(),
        }
    }
}

/// The branch's weights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WeightsSettings {
    /// Those that count today.
    pub current: WeightsView,
    /// All that were set, also those whose day is still ahead; the latest day first.
    pub history: Vec<WeightsRow>,
}
