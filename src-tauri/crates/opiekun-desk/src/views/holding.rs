//! What a client holds.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A product of a client, as the bank's export says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HoldingView {
    /// Names the product within the client.
    pub id: String,
    /// `account`, `savings`, `deposit`, `loan`, `card` or `insurance`.
    pub kind: String,
    /// Masked number.
    pub masked: String,
    /// The bank's name of the product.
    pub product: Option<String>,
    /// `active`, `blocked` or `closed`.
    pub state: String,
    /// Balance with a decimal point; what is owed for a loan.
    pub balance: Option<String>,
    /// Currency of the balance.
    pub currency: String,
    /// Day of the balance.
    pub balance_on: Option<String>,
    /// First day.
    pub opened_on: Option<String>,
    /// Maturity or end.
    pub ends_on: Option<String>,
    /// Whether the end is near enough to talk about it.
    pub matures_soon: bool,
}

/// A product whose end comes, for the day's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MaturingView {
    /// Id of the client.
    pub client_id: String,
    /// Name of the client.
    pub client_name: String,
    /// The product.
    pub holding: HoldingView,
    /// Whole days from today.
    pub days: u32,
}
