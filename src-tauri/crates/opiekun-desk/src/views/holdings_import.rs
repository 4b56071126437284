//! Reading the bank's export of products.

use super::ImportError;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One of the first rows that may come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HoldingSample {
    /// Number of the client in the bank's system.
    pub client: String,
    /// Code of the kind; words under `holding-kind-…`.
    pub kind: String,
    /// The bank's name of the product.
    pub product: Option<String>,
    /// Masked number.
    pub masked: String,
    /// Maturity or end.
    pub ends_on: Option<String>,
}

/// What the reading of an export of products would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HoldingsPreview {
    /// Names the reading in the calls that follow.
    pub token: String,
    /// Rows with any content.
    pub rows: u32,
    /// Products that are not in the register yet.
    pub added: u32,
    /// Products that are there and take over what the file says.
    pub updated: u32,
    /// Rows of clients who are not in the register.
    pub unknown: u32,
    /// The first lines of those.
    pub unknown_lines: Vec<u32>,
    /// Headers of columns that are not read.
    pub ignored_columns: Vec<String>,
    /// Rows that stay out.
    pub refused: u32,
    /// Why.
    pub errors: Vec<ImportError>,
    /// The first rows that come in.
    pub sample: Vec<HoldingSample>,
}

/// What the reading of an export of products did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HoldingsReport {
    /// Names the reading when it is undone; empty when nothing was written.
    pub id: String,
    /// Products that were not in the register before.
    pub added: u32,
    /// Products that took over what the file says.
    pub updated: u32,
    /// Rows of clients who are not in the register.
    pub unknown: u32,
    /// The first lines of those.
    pub unknown_lines: Vec<u32>,
    /// Headers of columns that are not read.
    pub ignored_columns: Vec<String>,
    /// Stayed out.
    pub refused: u32,
    /// Why.
    pub errors: Vec<ImportError>,
    /// The person stopped it; what came in before stays.
    pub cancelled: bool,
}
