//! PESEL, the Polish personal number (act of 24 Sep 2010 on population records, art. 15).

use super::{compact, compare, digits, text_identifier, weighted};
use crate::Invalid;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

const WEIGHTS: [u32; 10] = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/// A PESEL number: 11 digits, existing birth date, right check digit.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pesel(String);

/// Sex as written in the 10th digit of PESEL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Even 10th digit.
    Female,
    /// Odd 10th digit.
    Male,
}

impl Sex {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// Reads a code or the Polish word or letter of an export.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        match text.trim().to_lowercase().as_str() {
            "female" | "k" | "kobieta" => Ok(Self::Female),
            "male" | "m" | "mężczyzna" => Ok(Self::Male),
            _ => Err(Invalid::ChoiceUnknown),
        }
    }
}

impl Pesel {
    /// Reads 11 digits; spaces and hyphens between them are dropped.
    ///
    /// # Errors
    /// `PeselLength`, `PeselDigits`, `PeselDate`, `PeselCheckDigit` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = compact(text);
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Invalid::PeselDigits);
        }
        if text.len() != 11 {
            return Err(Invalid::PeselLength { length: text.len() });
        }
        let expected = (10 - weighted(&text, &WEIGHTS) % 10) % 10;
        let found = digits(&text).next_back().unwrap_or_default();
        if let Some(digit) = compare(found, expected) {
            return Err(Invalid::PeselCheckDigit(digit));
        }
        birth_date(&text).ok_or(Invalid::PeselDate)?;
        Ok(Self(text))
    }

    /// Birth date; the century is added to the month (1800s +80, 1900s +0, 2000s +20, 2100s +40, 2200s +60).
    pub fn birth_date(&self) -> NaiveDate {
        birth_date(&self.0).unwrap_or_default() // exists by construction
    }

    /// Sex by the 10th digit.
    pub fn sex(&self) -> Sex {
        if digits(&self.0).nth(9).unwrap_or_default().is_multiple_of(2) {
            Sex::Female
        } else {
            Sex::Male
        }
    }

    /// Only the last two digits: what a screen shows until the person asks for more.
    pub fn masked(&self) -> String {
        crate::text::mask(&self.0, 0, 2)
    }
}

fn birth_date(text: &str) -> Option<NaiveDate> {
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    let (year, month, day) = (number(0..2)?, number(2..4)?, number(4..6)?);
    let century = match month / 20 {
        0 => 1900,
        1 => 2000,
        2 => 2100,
        3 => 2200,
        _ => 1800,
    };
    NaiveDate::from_ymd_opt(i32::try_from(century + year).ok()?, month % 20, day)
}

text_identifier!(Pesel);
