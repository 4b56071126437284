//! Numbers of firms: NIP (tax), REGON (statistics), KRS (court register).

use super::{compact, compare, digits, text_identifier, weighted};
use crate::Invalid;

const NIP_WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const REGON9_WEIGHTS: [u32; 8] = [8, 9, 2, 3, 4, 5, 6, 7];
const REGON14_WEIGHTS: [u32; 13] = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

/// Tax identification number: 10 digits (act of 13 Oct 1995 on taxpayer records).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nip(String);

impl Nip {
    /// Reads 10 digits; a `PL` prefix, hyphens and spaces are dropped.
    ///
    /// # Errors
    /// `NipDigits`, `NipLength`, `NipUnassignable`, `NipCheckDigit` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = compact(text);
        let text = text
            .strip_prefix("PL")
            .or_else(|| text.strip_prefix("pl"))
            .unwrap_or(&text);
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Invalid::NipDigits);
        }
        if text.len() != 10 {
            return Err(Invalid::NipLength { length: text.len() });
        }
        let expected = weighted(text, &NIP_WEIGHTS) % 11;
        if expected == 10 {
            return Err(Invalid::NipUnassignable);
        }
        let found = digits(text).next_back().unwrap_or_default();
        match compare(found, expected) {
            Some(digit) => Err(Invalid::NipCheckDigit(digit)),
            None => Ok(Self(text.to_owned())),
        }
    }
}

/// Statistical number: 9 digits, or 14 for a local unit whose first nine are valid by themselves.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Regon(String);

impl Regon {
    /// Reads 9 or 14 digits.
    ///
    /// # Errors
    /// `RegonDigits`, `RegonLength`, `RegonCheckDigit` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = compact(text);
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Invalid::RegonDigits);
        }
        if !matches!(text.len(), 9 | 14) {
            return Err(Invalid::RegonLength { length: text.len() });
        }
        let check = |at: usize, weights: &[u32]| {
            let expected = weighted(&text, weights) % 11 % 10;
            compare(digits(&text).nth(at).unwrap_or_default(), expected)
        };
        let wrong = check(8, &REGON9_WEIGHTS).or_else(|| {
            if text.len() == 14 {
                check(13, &REGON14_WEIGHTS)
            } else {
                None
            }
        });
        match wrong {
            Some(digit) => Err(Invalid::RegonCheckDigit(digit)),
            None => Ok(Self(text)),
        }
    }
}

/// Number in the National Court Register: 10 digits, no check digit.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Krs(String);

impl Krs {
    /// Reads 10 digits.
    ///
    /// # Errors
    /// `KrsDigits`, `KrsLength` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = compact(text);
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Invalid::KrsDigits);
        }
        if text.len() != 10 {
            return Err(Invalid::KrsLength { length: text.len() });
        }
        Ok(Self(text))
    }
}

text_identifier!(Nip);
text_identifier!(Regon);
text_identifier!(Krs);
