//! Money as whole grosze with a currency.

use crate::Invalid;
use serde::{Deserialize, Serialize};

/// Greatest absolute value in grosze: 10^15 zł.
pub const MAX_GROSZE: i64 = 100_000_000_000_000_000;

/// Currency of an account or an amount (ISO 4217).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Polish złoty.
    Pln,
    /// Euro.
    Eur,
    /// US dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// Swiss franc.
    Chf,
}

impl Currency {
    /// ISO 4217 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pln => "PLN",
            Self::Eur => "EUR",
            Self::Usd => "USD",
            Self::Gbp => "GBP",
            Self::Chf => "CHF",
        }
    }

    /// Reads an ISO 4217 code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        [Self::Pln, Self::Eur, Self::Usd, Self::Gbp, Self::Chf]
            .into_iter()
            .find(|c| c.code().eq_ignore_ascii_case(text.trim()))
            .ok_or(Invalid::ChoiceUnknown)
    }
}

/// An amount in hundredths of a currency unit, within ± [`MAX_GROSZE`].
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    grosze: i64,
    currency: Currency,
}

impl std::fmt::Debug for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Money(… {})", self.currency.code())
    }
}

impl Money {
    /// From hundredths of a unit.
    ///
    /// # Errors
    /// [`Invalid::OutOfRange`] beyond ± 10^15 units.
    pub fn new(grosze: i64, currency: Currency) -> Result<Self, Invalid> {
        if grosze.unsigned_abs() > MAX_GROSZE.unsigned_abs() {
            return Err(Invalid::OutOfRange {
                min: -MAX_GROSZE / 100,
                max: MAX_GROSZE / 100,
            });
        }
        Ok(Self { grosze, currency })
    }

    /// Reads `1 234,56`, `1234.56`, `-12,5`, `1.234,56`, with or without `zł` or `PLN` after it.
    ///
    /// # Errors
    /// [`Invalid::MoneyFormat`] (also for more than two decimal places), [`Invalid::OutOfRange`].
    pub fn parse(text: &str, currency: Currency) -> Result<Self, Invalid> {
        let compact: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\'')
            .collect();
        let compact = compact.replace('\u{2212}', "-");
        let bare = compact
            .strip_suffix("zł")
            .or_else(|| compact.strip_suffix(currency.code()))
            .unwrap_or(&compact);
        let (negative, digits) = match bare.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, bare),
        };
        let (whole, cents) = split_decimal(digits)?;
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !plain(&whole) || !plain(&cents) || cents.len() > 2 || whole.len() > 16 {
            return Err(Invalid::MoneyFormat);
        }
        let number = format!("{whole}{cents:0<2}")
            .parse::<i64>()
            .map_err(|_| Invalid::MoneyFormat)?;
        Self::new(if negative { -number } else { number }, currency)
    }

    /// Hundredths of a unit.
    pub fn grosze(self) -> i64 {
        self.grosze
    }

    /// Currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Machine text, `1234.56`.
    pub fn plain(self) -> String {
        let sign = if self.grosze < 0 { "-" } else { "" };
        let value = self.grosze.unsigned_abs();
        format!("{sign}{}.{:02}", value / 100, value % 100)
    }

    /// Polish text with no-break spaces: `1 234,56 zł`.
    pub fn polish(self) -> String {
        let sign = if self.grosze < 0 { "−" } else { "" };
        let value = self.grosze.unsigned_abs();
        let unit = match self.currency {
            Currency::Pln => "zł",
            other => other.code(),
        };
        format!("{sign}{},{:02}\u{a0}{unit}", group(value / 100), value % 100)
    }
}

/// Whole and decimal part. The last comma or dot is the decimal mark; an earlier other mark groups thousands.
fn split_decimal(text: &str) -> Result<(String, String), Invalid> {
    let Some(at) = text.rfind([',', '.']) else {
        return Ok((text.to_owned(), String::new()));
    };
    let (whole, rest) = text.split_at(at);
    let mark = rest.chars().next().unwrap_or(',');
    let cents = rest.get(1..).unwrap_or_default();
    let grouping = if mark == ',' { '.' } else { ',' };
    if whole.contains(mark) || cents.is_empty() {
        return Err(Invalid::MoneyFormat);
    }
    let parts: Vec<&str> = whole.split(grouping).collect();
    if parts.len() > 1 && parts.iter().skip(1).any(|part| part.len() != 3) {
        return Err(Invalid::MoneyFormat);
    }
    Ok((parts.concat(), cents.to_owned()))
}

/// Digits in groups of three with no-break spaces; four digits are grouped too, as banks print them.
pub fn group(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
