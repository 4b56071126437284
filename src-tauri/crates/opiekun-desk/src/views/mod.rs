//! What the desk answers, in the shapes that cross to the window and the command line: texts, numbers and codes.
//!
//! Identifiers of people and accounts are masked here; whole values leave only through a recorded reveal.
//! Money is decimal text, 64-bit numbers are text, dates are ISO, times at the counter are Europe/Warsaw.

mod appointment;
mod attention;
mod branch_day;
mod client;
mod contact;
mod copy;
mod document;
mod handover;
mod holding;
mod holdings_import;
mod import;
mod many;
mod merge;
mod packet;
mod session;
mod signers;
mod template;
mod tie;
mod valuation;
mod view;
mod working;

pub use appointment::*;
pub use attention::*;
pub use branch_day::*;
pub use client::*;
pub use contact::*;
pub use copy::*;
pub use document::*;
pub use handover::*;
pub use holding::*;
pub use holdings_import::*;
pub use import::*;
pub use many::*;
pub use merge::*;
pub use packet::*;
pub use session::*;
pub use signers::*;
pub use template::*;
pub use tie::*;
pub use valuation::*;
pub use view::*;
pub use working::*;

use opiekun_domain::FieldProblem;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Parameters of a sentence, by name.
pub type Params = BTreeMap<String, String>;

/// Parameters from pairs.
pub(crate) fn params(pairs: Vec<(&'static str, String)>) -> Params {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// A refused field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "FieldError")]
pub struct FieldFailure {
    /// Name of the field.
    pub field: String,
    /// Reason; words under `invalid-…`.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
}

impl From<FieldProblem> for FieldFailure {
    fn from(problem: FieldProblem) -> Self {
        Self {
            field: problem.field.to_owned(),
            code: problem.reason.code().to_owned(),
            params: params(problem.reason.params()),
        }
    }
}

/// Every failing command answers with this; words under `error-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "WireError")]
pub struct Failure {
    /// Stable code.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
    /// Refused fields, when the code is `invalid`.
    pub fields: Vec<FieldFailure>,
}

/// A code with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Coded {
    /// Stable code.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
}

/// A confirmed change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Saved {
    /// Id of the row.
    pub id: String,
    /// Revision after the change.
    pub revision: u32,
}

impl From<opiekun_storage::Outcome> for Saved {
    fn from(outcome: opiekun_storage::Outcome) -> Self {
        Self {
            id: outcome.id,
            revision: outcome.revision,
        }
    }
}
