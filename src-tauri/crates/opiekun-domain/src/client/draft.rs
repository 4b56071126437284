//! From the texts of a form or of an imported row to a client, through one door.

use super::kinds::{Body, Business, ClientKind, LegalForm, NaturalPerson, Segment};
use crate::{
    FieldProblem, Invalid,
    identifiers::{Email, Iban, IdDocument, Krs, Nip, Pesel, Phone, PostalCode, Regon},
    money::{Currency, Money},
    text,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The texts of a client as typed or imported; empty means not given.
#[derive(Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)] // fields are named as in ClientDraft
pub struct RawClient {
    pub kind: String,
    pub first_name: String,
    pub last_name: String,
    pub company_name: String,
    pub legal_form: String,
    pub pesel: String,
    pub nip: String,
    pub regon: String,
    pub krs: String,
    pub id_document: String,
    pub id_document_valid_until: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub phone: String,
    pub email: String,
    pub segment: String,
    pub advisor: String,
    pub consent_email: Option<bool>,
    pub consent_phone: Option<bool>,
}

/// How to reach a client, and whether it was agreed to.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Street, house and flat.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<PostalCode>,
    /// Town.
    pub city: Option<String>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// Marketing by e-mail: `None` means never asked.
    pub consent_email: Option<bool>,
    /// Marketing by telephone: `None` means never asked.
    pub consent_phone: Option<bool>,
}

/// A client whose every field was checked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientDraft {
    /// Person or business.
    pub body: Body,
    /// How to reach.
    pub reach: Reach,
    /// Segment.
    pub segment: Segment,
    /// The advisor's short name as the bank's systems write it; empty when nobody looks after the client.
    pub advisor: String,
}

impl std::fmt::Debug for ClientDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ClientDraft({:?})", self.body)
    }
}

/// The texts of an account in an imported row.
#[derive(Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RawAccount {
    pub account: String,
    pub balance: String,
    pub opened_on: String,
}

/// An account as read from the bank's export; this program never moves money.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountDraft {
    /// Number.
    pub iban: Iban,
    /// Balance as exported.
    pub balance: Option<Money>,
    /// Opening day.
    pub opened_on: Option<NaiveDate>,
}

impl std::fmt::Debug for AccountDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountDraft(…)")
    }
}

/// Collects every refused field, so that a form shows them all at once.
#[derive(Default)]
struct Problems(Vec<FieldProblem>);

impl Problems {
    fn take<T>(&mut self, field: &'static str, result: Result<T, Invalid>) -> Option<T> {
        result
            .map_err(|reason| self.0.push(FieldProblem { field, reason }))
            .ok()
    }

    /// A field that may stay empty.
    fn given<T>(
        &mut self,
        field: &'static str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, Invalid>,
    ) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            None
        } else {
            self.take(field, parse(text))
        }
    }

    fn name(&mut self, field: &'static str, text: &str) -> String {
        let name = self
            .take(field, text::clean(text, text::NAME_MAX))
            .unwrap_or_default();
        if name.is_empty() && !self.0.iter().any(|p| p.field == field) {
            self.0.push(FieldProblem {
                field,
                reason: Invalid::NameMissing,
            });
        }
        name
    }
}

impl ClientDraft {
    /// Checks every field.
    ///
    /// # Errors
    /// All refused fields with their reasons.
    pub fn parse(raw: &RawClient) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let body = match problems.take("kind", ClientKind::parse(&raw.kind)) {
            Some(ClientKind::Person) => Some(Body::Person(person(raw, &mut problems))),
            Some(ClientKind::Business) => business(raw, &mut problems),
            None => None,
        };
        let reach = reach(raw, &mut problems);
        let segment = problems.take("segment", Segment::parse(&raw.segment));
        let advisor = problems.take("advisor", text::clean(&raw.advisor, text::NAME_MAX));
        match (body, segment, advisor) {
            (Some(body), Some(segment), Some(advisor)) if problems.0.is_empty() => Ok(Self {
                body,
                reach,
                segment,
                advisor,
            }),
            _ => Err(problems.0),
        }
    }
}

fn person(raw: &RawClient, problems: &mut Problems) -> NaturalPerson {
    NaturalPerson {
        last_name: problems.name("last_name", &raw.last_name),
        first_name: problems.name("first_name", &raw.first_name),
        pesel: problems.given("pesel", &raw.pesel, Pesel::parse),
        id_document: problems.given("id_document", &raw.id_document, IdDocument::parse),
        id_document_valid_until: problems.given(
            "id_document_valid_until",
            &raw.id_document_valid_until,
            parse_date,
        ),
    }
}

fn business(raw: &RawClient, problems: &mut Problems) -> Option<Body> {
    let name = problems.name("company_name", &raw.company_name);
    let nip = problems.given("nip", &raw.nip, Nip::parse);
    let regon = problems.given("regon", &raw.regon, Regon::parse);
    let krs = problems.given("krs", &raw.krs, Krs::parse);
    let legal_form = problems.take("legal_form", LegalForm::parse(&raw.legal_form))?;
    Some(Body::Business(Business {
        name,
        legal_form,
        nip,
        regon,
        krs,
    }))
}

fn reach(raw: &RawClient, problems: &mut Problems) -> Reach {
    let line = |text: &str| text::clean(text, text::NAME_MAX);
    Reach {
        street: problems.given("street", &raw.street, line),
        postal_code: problems.given("postal_code", &raw.postal_code, PostalCode::parse),
        city: problems.given("city", &raw.city, line),
        phone: problems.given("phone", &raw.phone, Phone::parse),
        email: problems.given("email", &raw.email, Email::parse),
        consent_email: raw.consent_email,
        consent_phone: raw.consent_phone,
    }
}

impl AccountDraft {
    /// Checks the account of an imported row; no account number means no account.
    ///
    /// # Errors
    /// All refused fields with their reasons.
    pub fn parse(raw: &RawAccount) -> Result<Option<Self>, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let iban = problems.given("account", &raw.account, Iban::parse);
        let balance = problems.given("balance", &raw.balance, |text| Money::parse(text, Currency::Pln));
        let opened_on = problems.given("opened_on", &raw.opened_on, parse_date);
        if !problems.0.is_empty() {
            return Err(problems.0);
        }
        Ok(iban.map(|iban| Self {
            iban,
            balance,
            opened_on,
        }))
    }
}

/// Reads `31.12.2026` or `2026-12-31`.
///
/// # Errors
/// [`Invalid::DateFormat`]; [`Invalid::DateMissingDay`] for a day the calendar does not have.
pub fn parse_date(text: &str) -> Result<NaiveDate, Invalid> {
    let text = text.trim();
    let (mark, polish) = if text.contains('.') {
        ('.', true)
    } else {
        ('-', false)
    };
    let parts: Vec<&str> = text.split(mark).collect();
    let [first, month, last] = parts[..] else {
        return Err(Invalid::DateFormat);
    };
    let (year, day) = if polish { (last, first) } else { (first, last) };
    let number = |part: &str, most: usize| {
        let fits = !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
        if fits {
            part.parse::<u32>().map_err(|_| Invalid::DateFormat)
        } else {
            Err(Invalid::DateFormat)
        }
    };
    if year.len() != 4 {
        return Err(Invalid::DateFormat);
    }
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let year = i32::try_from(year).map_err(|_| Invalid::DateFormat)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Invalid::DateMissingDay)
}
