//! Ways to reach a client: postal code, telephone, e-mail.

use super::{compact, text_identifier};
use crate::Invalid;

/// Polish postal code `NN-NNN`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PostalCode(String);

impl PostalCode {
    /// Reads `00-950`, also without the hyphen.
    ///
    /// # Errors
    /// [`Invalid::PostcodeFormat`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let hyphen_right = match text.trim().find('-') {
            Some(at) => at == 2,
            None => true,
        };
        let digits = compact(text);
        if !hyphen_right || digits.len() != 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Invalid::PostcodeFormat);
        }
        let (head, tail) = digits.split_at(2);
        Ok(Self(format!("{head}-{tail}")))
    }
}

/// Telephone number in E.164 form; Poland when no country is given.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads `601 234 567`, `+48 601-234-567`, `0048601234567` and foreign numbers with `+` or `00`.
    ///
    /// # Errors
    /// [`Invalid::PhoneFormat`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text: String = compact(text)
            .chars()
            .filter(|c| !matches!(c, '(' | ')' | '.' | '/'))
            .collect();
        let (international, digits) = match text.strip_prefix('+').or_else(|| text.strip_prefix("00")) {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        let national = if international {
            digits.strip_prefix("48")
        } else {
            Some(digits)
        };
        match national {
            Some(number) if plain && number.len() == 9 && !number.starts_with('0') => {
                Ok(Self(format!("+48{number}")))
            }
            None if plain && (7..=15).contains(&digits.len()) => Ok(Self(format!("+{digits}"))),
            _ => Err(Invalid::PhoneFormat),
        }
    }

    /// `+48 601 234 567`; a foreign number as it is.
    pub fn grouped(&self) -> String {
        match self.0.strip_prefix("+48") {
            Some(number) if number.len() == 9 => {
                let (a, rest) = number.split_at(3);
                let (b, c) = rest.split_at(3);
                format!("+48\u{a0}{a}\u{a0}{b}\u{a0}{c}")
            }
            _ => self.0.clone(),
        }
    }
}

/// E-mail address, checked for shape only: whether it is read, only the client knows.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// Reads `name@domain.tld`; the domain is kept in lower case.
    ///
    /// # Errors
    /// [`Invalid::EmailFormat`]; [`Invalid::TooLong`] over 254 characters (RFC 5321).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        if text.len() > 254 {
            return Err(Invalid::TooLong { max: 254 });
        }
        let (name, domain) = text.rsplit_once('@').ok_or(Invalid::EmailFormat)?;
        let name_fits = !name.is_empty()
            && name.len() <= 64
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..")
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        let label = |part: &str| {
            !part.is_empty()
                && part.len() <= 63
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        if !name_fits || !domain.contains('.') || !domain.split('.').all(label) {
            return Err(Invalid::EmailFormat);
        }
        Ok(Self(format!("{name}@{}", domain.to_lowercase())))
    }
}

text_identifier!(PostalCode);
text_identifier!(Phone);
text_identifier!(Email);
