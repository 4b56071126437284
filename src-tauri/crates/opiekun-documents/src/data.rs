//! The values a document is filled with. This is the snapshot that is stored with the document, so that it can be
//! rendered again byte for byte.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::logo::Logo;

/// The branch that stands in the header of every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BranchData {
    /// Name of the branch, e.g. "Oddział 1 w Warszawie".
    pub name: String,
    /// Street, postal code and town on one line.
    pub address: String,
    /// Town of the branch.
    pub city: String,
    /// Name of the bank.
    pub bank_name: String,
    /// SHA-256 of the bank's sign, in hexadecimal digits; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub logo: String,
    /// The sign itself, which whoever keeps it puts here.
    #[serde(skip)]
    pub picture: Option<Arc<Logo>>,
}

/// One holder of the account, as printed. Identifiers are plain text here: they were checked at the door.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// First name or names.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// PESEL, 11 digits.
    pub pesel: String,
    /// Date of birth, when it is known apart from the PESEL.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// Series and number of the identity document.
    pub id_document: String,
    /// Street with house and flat number.
    pub street: String,
    /// Postal code `NN-NNN`.
    pub postal_code: String,
    /// Town.
    pub city: String,
    /// Telephone number; empty when not given.
    #[serde(default)]
    pub phone: String,
    /// E-mail address; empty when not given.
    #[serde(default)]
    pub email: String,
    /// Citizenship in words; empty when not given.
    #[serde(default)]
    pub citizenship: Option<String>,
}

impl Holder {
    /// First and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }

    fn texts<'a>(&'a self, place: &str, texts: &mut Vec<(String, &'a str)>) {
        let mut push = |name: &str, text| texts.push((format!("{place}.{name}"), text));
        push("first_name", self.first_name.as_str());
        push("last_name", &self.last_name);
        push("pesel", &self.pesel);
        push("id_document", &self.id_document);
        push("street", &self.street);
        push("postal_code", &self.postal_code);
        push("city", &self.city);
        push("phone", &self.phone);
        push("email", &self.email);
        push("citizenship", self.citizenship.as_deref().unwrap_or_default());
    }
}

/// Personal data never reaches a log through `{:?}`.
impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Holder(…)")
    }
}

/// The firm that a paper for businesses is made with. Identifiers are plain text: they were checked at the door.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firm {
    /// Full name as registered.
    pub name: String,
    /// Legal form in words, e.g. "spółka z ograniczoną odpowiedzialnością".
    pub legal_form: String,
    /// NIP, 10 digits.
    pub nip: String,
    /// REGON; empty when not given.
    #[serde(default)]
    pub regon: String,
    /// KRS number; empty for a sole trader.
    #[serde(default)]
    pub krs: String,
    /// Street with house and flat number.
    pub street: String,
    /// Postal code `NN-NNN`.
    pub postal_code: String,
    /// Town.
    pub city: String,
    /// Telephone number; empty when not given.
    #[serde(default)]
    pub phone: String,
    /// E-mail address; empty when not given.
    #[serde(default)]
    pub email: String,
}

/// A sole trader is a firm and a person: neither reaches a log through `{:?}`.
impl std::fmt::Debug for Firm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Firm(…)")
    }
}

impl Firm {
    fn texts<'a>(&'a self, texts: &mut Vec<(String, &'a str)>) {
        let mut push = |name: &str, text| texts.push((format!("firm.{name}"), text));
        push("name", self.name.as_str());
        push("legal_form", &self.legal_form);
        push("nip", &self.nip);
        push("regon", &self.regon);
        push("krs", &self.krs);
        push("street", &self.street);
        push("postal_code", &self.postal_code);
        push("city", &self.city);
        push("phone", &self.phone);
        push("email", &self.email);
    }
}

/// One person who signs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// A role of the template's head (`bank`), or one of a role with `many = true` and a number (`holder1`).
    pub role: String,
    /// First and last name.
    pub name: String,
    /// In what capacity, e.g. "prezes zarządu"; empty: the role in words as the head has it.
    #[serde(default)]
    pub capacity: String,
    /// Whom the person acts for; empty when for themselves.
    #[serde(default)]
    pub acts_for: String,
}

/// Personal data never reaches a log through `{:?}`.
impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({}, …)", self.role)
    }
}

/// Everything that varies from one document to the next, apart from its number and time.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentData {
    /// The branch.
    pub branch: BranchData,
    /// The person who signs for the bank.
    pub advisor: String,
    /// Place of signing.
    pub place: String,
    /// Day of signing.
    pub date: NaiveDate,
    /// Holders in the order in which they sign.
    pub holders: Vec<Holder>,
    /// Account number (NRB, 26 digits), or empty when it is not known yet.
    #[serde(default)]
    pub account: String,
    /// Values of the template's own fields by name; a missing or empty one takes the template's default.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// The firm; needed by templates for businesses.
    #[serde(default)]
    pub firm: Option<Firm>,
    /// Other people the paper speaks of (an attorney, a child), by the code the head declares.
    #[serde(default)]
    pub parties: BTreeMap<String, Holder>,
    /// Everybody who signs, in the order of signing. Empty: the holders, the parties with a role of their code, and
    /// the advisor, as the roles of the head stand.
    #[serde(default)]
    pub signers: Vec<Signer>,
}

/// Personal data never reaches a log through `{:?}`.
impl std::fmt::Debug for DocumentData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DocumentData")
            .field("date", &self.date)
            .field("holders", &self.holders.len())
            .finish()
    }
}

impl DocumentData {
    /// Every text of the snapshot with the name under which an error reports it, e.g. `holders[0].last_name`.
    pub(crate) fn texts(&self) -> Vec<(String, &str)> {
        let branch = &self.branch;
        let mut texts = vec![
            ("branch.name".to_owned(), branch.name.as_str()),
            ("branch.address".to_owned(), &branch.address),
            ("branch.city".to_owned(), &branch.city),
            ("branch.bank_name".to_owned(), &branch.bank_name),
            ("advisor".to_owned(), &self.advisor),
            ("place".to_owned(), &self.place),
            ("account".to_owned(), &self.account),
        ];
        for (index, holder) in self.holders.iter().enumerate() {
            holder.texts(&format!("holders[{index}]"), &mut texts);
        }
        for (code, party) in &self.parties {
            party.texts(&format!("parties.{code}"), &mut texts);
        }
        if let Some(firm) = &self.firm {
            firm.texts(&mut texts);
        }
        for (index, signer) in self.signers.iter().enumerate() {
            let mut push = |name: &str, text| texts.push((format!("signers[{index}].{name}"), text));
            push("name", signer.name.as_str());
            push("capacity", &signer.capacity);
            push("acts_for", &signer.acts_for);
        }
        texts.extend(
            self.fields
                .iter()
                .map(|(name, text)| (format!("fields.{name}"), text.as_str())),
        );
        texts
    }
}
