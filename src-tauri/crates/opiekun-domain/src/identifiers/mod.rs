//! Identifiers of people, firms, accounts and places, each valid by construction.

mod account;
mod contact;
mod firm;
mod iban_registry;
mod id_document;
mod pesel;

pub use account::Iban;
pub use contact::{Email, Phone, PostalCode};
pub use firm::{Krs, Nip, Regon};
pub use id_document::{ForeignPaper, IdCardNumber, IdDocument, PassportNumber};
pub use pesel::{Pesel, Sex};

use crate::invalid::CheckDigit;

/// Gives a text-holding identifier its reading, its serde door and a `Debug` that shows nothing of the value.
macro_rules! text_identifier {
    ($name:ident) => {
        impl $name {
            /// The canonical text: no spaces, no hyphens, upper case.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(from)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use text_identifier;

/// Digits of a text that is known to hold ASCII digits only.
fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    text.bytes().map(|b| u32::from(b.wrapping_sub(b'0')))
}

/// Sum of digits times weights; the shorter of the two decides how many count.
fn weighted(text: &str, weights: &[u32]) -> u32 {
    digits(text)
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// `None` when the digit is right.
fn compare(found: u32, expected: u32) -> Option<CheckDigit> {
    (found != expected).then_some(CheckDigit { found, expected })
}

/// Drops spaces (no-break ones too) and hyphens, as people write long numbers.
fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2013}'))
        .collect()
}
