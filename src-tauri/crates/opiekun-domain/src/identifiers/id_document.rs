//! Polish identity card and passport numbers.

use super::{compact, compare, text_identifier};
use crate::{Invalid, invalid::CheckDigit};

const ID_CARD_WEIGHTS: [u32; 9] = [7, 3, 1, 9, 7, 3, 1, 7, 3];
const PASSPORT_WEIGHTS: [u32; 9] = [7, 3, 9, 1, 7, 3, 1, 7, 3];

/// Number of a Polish identity card: three letters and six digits, the first digit is the check digit.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdCardNumber(String);

/// Number of a Polish passport: two letters and seven digits, the first digit is the check digit.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PassportNumber(String);

impl IdCardNumber {
    /// Reads the number; case and spaces do not matter.
    ///
    /// # Errors
    /// `IdCardFormat`, `IdCardCheckDigit` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = shape(text, 3).ok_or(Invalid::IdCardFormat)?;
        match check(&text, &ID_CARD_WEIGHTS, 3) {
            Some(digit) => Err(Invalid::IdCardCheckDigit(digit)),
            None => Ok(Self(text)),
        }
    }
}

impl PassportNumber {
    /// Reads the number; case and spaces do not matter.
    ///
    /// # Errors
    /// `PassportFormat`, `PassportCheckDigit` of [`Invalid`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = shape(text, 2).ok_or(Invalid::PassportFormat)?;
        match check(&text, &PASSPORT_WEIGHTS, 2) {
            Some(digit) => Err(Invalid::PassportCheckDigit(digit)),
            None => Ok(Self(text)),
        }
    }
}

/// Upper-case text of nine characters that starts with `letters` letters and ends with digits.
fn shape(text: &str, letters: usize) -> Option<String> {
    let text = compact(text).to_ascii_uppercase();
    let fits = text.len() == 9
        && text.bytes().take(letters).all(|b| b.is_ascii_uppercase())
        && text.bytes().skip(letters).all(|b| b.is_ascii_digit());
    fits.then_some(text)
}

/// The check digit has weight 9, which is -1 modulo 10, so the right digit is the sum of the rest modulo 10.
fn check(text: &str, weights: &[u32; 9], at: usize) -> Option<CheckDigit> {
    let values: Vec<u32> = text.chars().filter_map(|c| c.to_digit(36)).collect();
    let rest: u32 = values
        .iter()
        .zip(weights)
        .enumerate()
        .filter(|(i, _)| *i != at)
        .map(|(_, (v, w))| v * w)
        .sum();
    compare(values.get(at).copied().unwrap_or_default(), rest % 10)
}

/// The paper by which a person proves who they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum IdDocument {
    /// Polish identity card.
    IdCard(IdCardNumber),
    /// Polish passport.
    Passport(PassportNumber),
    /// A paper of another country.
    Foreign(ForeignPaper),
}

/// A passport, an identity card or a residence card of another country: its code, a slash and the number, such as
/// `UA/FB123456`. Other countries' check digits are not known here.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ForeignPaper(String);

impl ForeignPaper {
    /// Reads `UA/FB 123456`; case and spaces do not matter.
    ///
    /// # Errors
    /// [`Invalid::ForeignPaperFormat`], [`Invalid::CountryUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = compact(text).to_ascii_uppercase();
        let (country, number) = text.split_once('/').ok_or(Invalid::ForeignPaperFormat)?;
        let country = crate::client::Country::parse(country)?;
        let fits = (4..=20).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric());
        if fits {
            Ok(Self(format!("{}/{number}", country.as_str())))
        } else {
            Err(Invalid::ForeignPaperFormat)
        }
    }
}

impl IdDocument {
    /// Tells card from passport by the third character (letter or digit) and checks it; a slash means another country.
    ///
    /// # Errors
    /// As the two kinds; a text of neither shape is `IdCardFormat`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.contains('/') {
            return ForeignPaper::parse(text).map(Self::Foreign);
        }
        if shape(text, 2).is_some() {
            return PassportNumber::parse(text).map(Self::Passport);
        }
        IdCardNumber::parse(text).map(Self::IdCard)
    }

    /// The canonical number.
    pub fn as_str(&self) -> &str {
        match self {
            Self::IdCard(number) => number.as_str(),
            Self::Passport(number) => number.as_str(),
            Self::Foreign(number) => number.as_str(),
        }
    }

    /// Series and the last two digits.
    pub fn masked(&self) -> String {
        crate::text::mask(self.as_str(), 3, 2)
    }
}

impl serde::Serialize for IdDocument {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for IdDocument {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(from)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

text_identifier!(IdCardNumber);
text_identifier!(PassportNumber);
text_identifier!(ForeignPaper);
