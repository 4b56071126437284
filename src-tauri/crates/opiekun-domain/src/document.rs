//! A filled template: its number, state and the places to sign.

use crate::ids::DocumentId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Letters and digits that cannot be taken for one another by eye (Crockford base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Number of a document as printed on each page: `U-2026-7F3K9QX-4`.
///
/// It comes from the document's id and not from a counter, so that two desks without a common server never give
/// the same number twice in practice (35 random bits a year) and the register's uniqueness rule catches the rest.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentNumber(String);

impl DocumentNumber {
    /// The number of the document with that id, prepared in that year (Europe/Warsaw).
    pub fn of(id: DocumentId, year: i32) -> Self {
        let random = id.as_bytes()[8..16]
            .iter()
            .fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
        let code: String = (0..7)
            .map(|place| char::from(ALPHABET[usize::try_from((random >> (place * 5)) & 31).unwrap_or(0)]))
            .collect();
        let check = check_sign(&code);
        Self(format!("U-{year}-{code}-{check}"))
    }

    /// A number read back from the register.
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Sum of place × value modulo 31: any single wrong sign and any swap of neighbours changes it.
fn check_sign(code: &str) -> char {
    let sum: usize = code
        .bytes()
        .enumerate()
        .map(|(at, sign)| (at + 1) * ALPHABET.iter().position(|a| *a == sign).unwrap_or(0))
        .sum();
    char::from(ALPHABET[sum % 31])
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// State of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// Made and stored.
    Prepared,
    /// Sent to a printer at least once.
    Printed,
    /// Withdrawn by two people; its paper is worth nothing.
    Annulled,
}

impl DocumentState {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Printed => "printed",
            Self::Annulled => "annulled",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Prepared, Self::Printed, Self::Annulled]
            .into_iter()
            .find(|state| state.code() == code)
    }
}
