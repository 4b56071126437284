//! Where two entries of one client meet: short keys, so that a whole register is looked through once and only
//! entries with a key in common are compared.

use crate::{collation, identifiers::Pesel};
use chrono::NaiveDate;

/// What the keys are made of, as the register writes it.
#[derive(Clone, Copy, Default)]
pub struct Traits<'a> {
    /// Name as lists show it; a person's and a firm's never meet.
    pub name: &'a str,
    /// Whether it is a firm.
    pub firm: bool,
    /// PESEL.
    pub pesel: Option<&'a str>,
    /// Birth date of who has no PESEL, ISO.
    pub birth_date: Option<&'a str>,
    /// Paper of identity.
    pub id_document: Option<&'a str>,
    /// Street with number.
    pub street: Option<&'a str>,
    /// Postal code.
    pub postal_code: Option<&'a str>,
    /// Town.
    pub city: Option<&'a str>,
    /// Main telephone.
    pub phone: Option<&'a str>,
    /// Main e-mail address.
    pub email: Option<&'a str>,
}

impl Traits<'_> {
    /// Keys of an entry. Two entries that [`likeness`](super::likeness) holds for one by main data share at least one:
    /// the same paper, telephone or e-mail; the same name with the same birth date or town; the same birth date with
    /// the same postal code or town, or the same street, however the name is spelled.
    pub fn points(&self) -> Vec<String> {
        let kind = if self.firm { 'f' } else { 'o' };
        let mut words = collation::words(self.name);
        words.sort();
        let name = words.join(" ");
        let birth = self
            .pesel
            .and_then(|text| Pesel::parse(text).ok())
            .map(|pesel| pesel.birth_date())
            .or_else(|| self.birth_date.and_then(|text| text.parse::<NaiveDate>().ok()));
        let city = self.city.map(collation::fold).filter(|city| !city.is_empty());
        let street = self
            .street
            .map(collation::fold)
            .filter(|street| !street.is_empty());
        let mut out = Vec::with_capacity(8);
        let mut put = |letter: char, parts: [Option<&str>; 2]| {
            if let [Some(one), Some(other)] = parts {
                out.push(format!("{letter}{kind}{one}\n{other}"));
            }
        };
        let birth = birth.map(|day| day.to_string());
        let (birth, city, name) = (birth.as_deref(), city.as_deref(), Some(name.as_str()));
        put('d', [self.id_document, Some("")]);
        put('p', [self.phone, Some("")]);
        let email = self.email.map(str::to_lowercase);
        put('e', [email.as_deref(), Some("")]);
        put('b', [name, birth]);
        put('c', [name, city]);
        put('z', [birth, self.postal_code]);
        put('m', [birth, city]);
        put('s', [street.as_deref(), city]);
        out
    }
}
