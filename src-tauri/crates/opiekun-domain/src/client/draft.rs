//! From the texts of a form or of an imported row to a client, through one door.

use super::{
    details::{AddressForm, Country, Hours, IdPaper, Language, Pkd, line, list},
    kinds::{Body, Business, ClientKind, LegalForm, NaturalPerson, Segment},
};
use crate::{
    FieldProblem, Invalid,
    contact::Channel,
    identifiers::{Email, Iban, IdDocument, Krs, Nip, Pesel, Phone, PostalCode, Regon, Sex},
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
    pub former_names: String,
    pub address_form: String,
    pub birth_date: String,
    pub birth_country: String,
    pub sex: String,
    pub citizenship: String,
    pub languages: String,
    pub other_documents: String,
    pub pkd: String,
    pub mail_street: String,
    pub mail_postal_code: String,
    pub mail_city: String,
    pub other_phones: String,
    pub other_emails: String,
    pub preferred_channel: String,
    pub preferred_hours: String,
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
    /// Street of the address for letters, when it is another one.
    pub mail_street: Option<String>,
    /// Postal code of the address for letters.
    pub mail_postal_code: Option<PostalCode>,
    /// Town of the address for letters.
    pub mail_city: Option<String>,
    /// Further telephones.
    pub other_phones: Vec<Phone>,
    /// Further e-mail addresses.
    pub other_emails: Vec<Email>,
    /// How the client likes to be reached.
    pub preferred_channel: Option<Channel>,
    /// When the client likes to be reached.
    pub preferred_hours: Option<Hours>,
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

    /// A list that may stay empty.
    fn list<T: PartialEq>(
        &mut self,
        field: &'static str,
        text: &str,
        parse: impl Fn(&str) -> Result<T, Invalid>,
    ) -> Vec<T> {
        self.take(field, list(text, parse)).unwrap_or_default()
    }

    fn refuse(&mut self, field: &'static str, reason: Invalid) {
        self.0.push(FieldProblem { field, reason });
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
    // In the order in which a form shows them: the first refused field is the one a person is led to.
    let last_name = problems.name("last_name", &raw.last_name);
    let first_name = problems.name("first_name", &raw.first_name);
    let pesel = problems.given("pesel", &raw.pesel, Pesel::parse);
    let (entered_birth_date, birth_country) = birth(raw, pesel.as_ref(), problems);
    NaturalPerson {
        last_name,
        first_name,
        former_names: problems.given("former_names", &raw.former_names, line),
        address_form: problems.given("address_form", &raw.address_form, AddressForm::parse),
        entered_birth_date,
        birth_country,
        entered_sex: sex(raw, pesel.as_ref(), problems),
        pesel,
        citizenship: problems.list("citizenship", &raw.citizenship, Country::parse),
        languages: problems.list("languages", &raw.languages, Language::parse),
        id_document: problems.given("id_document", &raw.id_document, IdDocument::parse),
        id_document_valid_until: problems.given(
            "id_document_valid_until",
            &raw.id_document_valid_until,
            parse_date,
        ),
        other_documents: problems.list("other_documents", &raw.other_documents, IdPaper::parse),
    }
}

/// Birth date beside PESEL must agree with it and is not kept twice; without PESEL it comes with the country.
fn birth(
    raw: &RawClient,
    pesel: Option<&Pesel>,
    problems: &mut Problems,
) -> (Option<NaiveDate>, Option<Country>) {
    let date = problems.given("birth_date", &raw.birth_date, parse_date);
    let country = problems.given("birth_country", &raw.birth_country, Country::parse);
    match (pesel, date) {
        (Some(pesel), Some(date)) if pesel.birth_date() != date => {
            problems.refuse("birth_date", Invalid::BirthDateDiffers);
        }
        (None, Some(_)) if country.is_none() && raw.pesel.trim().is_empty() => {
            problems.refuse("birth_country", Invalid::Required);
        }
        _ => {}
    }
    (date.filter(|_| pesel.is_none()), country)
}

fn sex(raw: &RawClient, pesel: Option<&Pesel>, problems: &mut Problems) -> Option<Sex> {
    let sex = problems.given("sex", &raw.sex, Sex::parse)?;
    match pesel {
        Some(pesel) if pesel.sex() != sex => {
            problems.refuse("sex", Invalid::SexDiffers);
            None
        }
        Some(_) => None,
        None => Some(sex),
    }
}

fn business(raw: &RawClient, problems: &mut Problems) -> Option<Body> {
    let name = problems.name("company_name", &raw.company_name);
    let nip = problems.given("nip", &raw.nip, Nip::parse);
    let regon = problems.given("regon", &raw.regon, Regon::parse);
    let krs = problems.given("krs", &raw.krs, Krs::parse);
    let pkd = problems.list("pkd", &raw.pkd, Pkd::parse);
    let legal_form = problems.take("legal_form", LegalForm::parse(&raw.legal_form))?;
    Some(Body::Business(Business {
        name,
        legal_form,
        nip,
        regon,
        krs,
        pkd,
    }))
}

fn reach(raw: &RawClient, problems: &mut Problems) -> Reach {
    Reach {
        street: problems.given("street", &raw.street, line),
        postal_code: problems.given("postal_code", &raw.postal_code, PostalCode::parse),
        city: problems.given("city", &raw.city, line),
        phone: problems.given("phone", &raw.phone, Phone::parse),
        email: problems.given("email", &raw.email, Email::parse),
        consent_email: raw.consent_email,
        consent_phone: raw.consent_phone,
        mail_street: problems.given("mail_street", &raw.mail_street, line),
        mail_postal_code: problems.given("mail_postal_code", &raw.mail_postal_code, PostalCode::parse),
        mail_city: problems.given("mail_city", &raw.mail_city, line),
        other_phones: problems.list("other_phones", &raw.other_phones, Phone::parse),
        other_emails: problems.list("other_emails", &raw.other_emails, Email::parse),
        preferred_channel: problems.given("preferred_channel", &raw.preferred_channel, Channel::parse),
        preferred_hours: problems.given("preferred_hours", &raw.preferred_hours, Hours::parse),
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
