//! Who might sign papers that are being prepared.

use super::PaperLevel;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Somebody who might sign for a side of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SigningPerson {
    pub client_id: String,
    /// Name as in lists.
    pub name: String,
    /// As what; words under `capacity-…`.
    pub capacity: String,
    /// What is to be said of the identity document; nothing when it is in order, and of firms.
    pub paper: Option<PaperLevel>,
    /// Last valid day of that document.
    pub until: Option<String>,
    /// Has a line on the papers as they are now.
    pub signs: bool,
}

/// A holder or a firm, with those who might sign for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SigningSide {
    pub client_id: String,
    /// Name as on papers.
    pub name: String,
    /// There is more than one way to sign.
    pub open: bool,
    pub people: Vec<SigningPerson>,
}

/// Somebody of the branch who may sign for the bank beside the advisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct BankSigner {
    pub id: String,
    pub name: String,
}

/// The second person of the bank that an amount asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SecondBank {
    /// Above which amount, as people write it.
    pub limit: String,
    /// Who may be chosen.
    pub people: Vec<BankSigner>,
}

/// Who signs papers that are being prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct SigningChoice {
    pub sides: Vec<SigningSide>,
    /// Nothing where the advisor signs alone for the bank.
    pub second_bank: Option<SecondBank>,
}
