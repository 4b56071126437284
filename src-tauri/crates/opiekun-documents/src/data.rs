//! The values a document is filled with. This is the snapshot that is stored with the document, so that it can be
//! rendered again byte for byte.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
}

/// Personal data never reaches a log through `{:?}`.
impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Holder(…)")
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
            let mut push = |name: &str, text| texts.push((format!("holders[{index}].{name}"), text));
            push("first_name", holder.first_name.as_str());
            push("last_name", &holder.last_name);
            push("pesel", &holder.pesel);
            push("id_document", &holder.id_document);
            push("street", &holder.street);
            push("postal_code", &holder.postal_code);
            push("city", &holder.city);
            push("phone", &holder.phone);
            push("email", &holder.email);
            push("citizenship", holder.citizenship.as_deref().unwrap_or_default());
        }
        texts.extend(
            self.fields
                .iter()
                .map(|(name, text)| (format!("fields.{name}"), text.as_str())),
        );
        texts
    }
}
