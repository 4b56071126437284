//! Bank account numbers: Polish NRB and foreign IBAN (ISO 13616).

use super::{compact, compare, digits, iban_registry, text_identifier, weighted};
use crate::Invalid;

const SORT_CODE_WEIGHTS: [u32; 7] = [3, 9, 7, 1, 3, 9, 7];

/// An account number with its country code, such as `PL61109010140000071219812874`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(String);

impl Iban {
    /// Reads an IBAN, or 26 digits of a Polish NRB without `PL`; spaces and hyphens are dropped.
    ///
    /// # Errors
    /// `IbanCharacters`, `IbanCountry`, `IbanLength`, `IbanCheck`, `SortCodeCheckDigit` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let mut text = compact(text).to_ascii_uppercase();
        if text.is_empty() {
            return Err(Invalid::Required);
        }
        if !text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase()) {
            return Err(Invalid::IbanCharacters);
        }
        if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            text.insert_str(0, "PL");
        }
        let expected = text
            .get(..2)
            .and_then(iban_registry::length_of)
            .ok_or(Invalid::IbanCountry)?;
        if text.len() != expected {
            return Err(Invalid::IbanLength {
                found: text.len(),
                expected,
            });
        }
        let polish = text.starts_with("PL");
        let tail = text.get(2..).unwrap_or_default();
        if polish && !tail.bytes().all(|b| b.is_ascii_digit())
            || !tail.bytes().take(2).all(|b| b.is_ascii_digit())
        {
            return Err(Invalid::IbanCharacters);
        }
        if remainder(&text) != 1 {
            return Err(Invalid::IbanCheck);
        }
        if polish {
            let sort_code = text.get(4..12).unwrap_or_default();
            let right = (10 - weighted(sort_code, &SORT_CODE_WEIGHTS) % 10) % 10;
            if let Some(digit) = compare(digits(sort_code).next_back().unwrap_or_default(), right) {
                return Err(Invalid::SortCodeCheckDigit(digit));
            }
        }
        Ok(Self(text))
    }

    /// `PL61 1090 …` in groups: Polish numbers as 2 + 6 × 4 digits after the country, others by four.
    pub fn grouped(&self) -> String {
        let mut out = String::with_capacity(40);
        let (head, body) = if self.0.starts_with("PL") {
            (self.0.get(..4), self.0.get(4..))
        } else {
            (None, Some(self.0.as_str()))
        };
        out.push_str(head.unwrap_or_default());
        for (at, c) in body.unwrap_or_default().chars().enumerate() {
            if at % 4 == 0 && !out.is_empty() {
                out.push('\u{a0}');
            }
            out.push(c);
        }
        out
    }

    /// Country, check digits and the last four characters; the rest hidden.
    pub fn masked(&self) -> String {
        let tail = self.0.get(self.0.len().saturating_sub(4)..).unwrap_or_default();
        format!("{}\u{a0}••••\u{a0}{tail}", self.0.get(..4).unwrap_or_default())
    }
}

/// Remainder of division by 97 of the number with its first four characters moved to the end (ISO 7064).
fn remainder(text: &str) -> u32 {
    let (head, tail) = text.split_at(4);
    tail.chars()
        .chain(head.chars())
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| {
            if value > 9 {
                (rest * 100 + value) % 97
            } else {
                (rest * 10 + value) % 97
            }
        })
}

text_identifier!(Iban);
