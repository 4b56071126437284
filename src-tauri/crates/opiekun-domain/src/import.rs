//! Imports: what a row may do, and how a known client takes over what a row gives.

use crate::{
    Invalid,
    client::{Body, ClientDraft},
    command::NewClient,
    text,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What an import may do with clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportMode {
    /// Add new ones; known ones stay as they are.
    #[default]
    New,
    /// Change known ones; new ones stay out.
    Update,
    /// Both.
    Both,
}

impl ImportMode {
    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(code: &str) -> Result<Self, Invalid> {
        match code {
            "new" => Ok(Self::New),
            "update" => Ok(Self::Update),
            "both" => Ok(Self::Both),
            _ => Err(Invalid::ChoiceUnknown),
        }
    }

    /// Whether new clients come in.
    pub fn adds(self) -> bool {
        self != Self::Update
    }

    /// Whether known clients change.
    pub fn updates(self) -> bool {
        self != Self::New
    }
}

/// Days from its beginning during which an import can be undone; the former values it keeps go then.
pub const UNDO_DAYS: i64 = 90;

/// What an import brings in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// Clients.
    Clients,
    /// What clients hold.
    Holdings,
}

impl ImportKind {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Holdings => "holdings",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(code: &str) -> Result<Self, Invalid> {
        match code {
            "clients" => Ok(Self::Clients),
            "holdings" => Ok(Self::Holdings),
            _ => Err(Invalid::ChoiceUnknown),
        }
    }
}

/// Why an import can no longer be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is older than [`UNDO_DAYS`].
    TooOld,
    /// Something that stays was built on it: a paper, a change by hand, a merge.
    BuiltOn,
}

impl Closed {
    /// Stable code; words under `imports-closed-…`.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooOld => "too_old",
            Self::BuiltOn => "built_on",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(code: &str) -> Result<Self, Invalid> {
        match code {
            "too_old" => Ok(Self::TooOld),
            "built_on" => Ok(Self::BuiltOn),
            _ => Err(Invalid::ChoiceUnknown),
        }
    }
}

/// A row of an import.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportRow {
    /// The client as the row alone would have it.
    pub client: NewClient,
    /// Codes of the fields of which the row says something; the others are left out or guessed.
    pub given: Vec<Cow<'static, str>>,
}

impl ImportRow {
    /// Whether the row says something of a field.
    pub fn gives(&self, field: &str) -> bool {
        self.given.iter().any(|one| one == field)
    }
}

/// Name under which a mapping of columns is kept.
///
/// # Errors
/// [`Invalid::Required`], and as [`text::clean`].
pub fn map_name(name: &str) -> Result<String, Invalid> {
    let name = text::clean(name, 80)?;
    if name.is_empty() {
        Err(Invalid::Required)
    } else {
        Ok(name)
    }
}

impl ClientDraft {
    /// This client with what a row gives taken over; nothing when the row is about the other kind of client.
    pub fn with_given(&self, row: &ImportRow) -> Option<Self> {
        let mut out = self.clone();
        let new = &row.client.draft;
        macro_rules! take {
            ($from:expr, $into:expr, $($field:ident $code:literal),* $(,)?) => {{
                $(if row.gives($code) { $into.$field.clone_from(&$from.$field); })*
            }};
        }
        match (&new.body, &mut out.body) {
            (Body::Person(from), Body::Person(into)) => take!(
                from, into,
                first_name "first_name",
                last_name "last_name",
                pesel "pesel",
                id_document "id_document",
                id_document_valid_until "id_document_valid_until",
                former_names "former_names",
                address_form "address_form",
                entered_birth_date "birth_date",
                birth_country "birth_country",
                entered_sex "sex",
                citizenship "citizenship",
                languages "languages",
                other_documents "other_documents",
            ),
            (Body::Business(from), Body::Business(into)) => take!(
                from, into,
                name "company_name",
                legal_form "legal_form",
                nip "nip",
                regon "regon",
                krs "krs",
                pkd "pkd",
            ),
            (Body::Person(_), Body::Business(_)) | (Body::Business(_), Body::Person(_)) => return None,
        }
        take!(
            new.reach, out.reach,
            street "street",
            postal_code "postal_code",
            city "city",
            phone "phone",
            email "email",
            consent_email "consent_email",
            consent_phone "consent_phone",
            mail_street "mail_street",
            mail_postal_code "mail_postal_code",
            mail_city "mail_city",
            other_phones "other_phones",
            other_emails "other_emails",
            preferred_channel "preferred_channel",
            preferred_hours "preferred_hours",
        );
        take!(new, out, segment "segment", advisor "advisor");
        // A PESEL says both, and they are not kept twice.
        if let Body::Person(person) = &mut out.body
            && person.pesel.is_some()
        {
            (person.entered_birth_date, person.entered_sex) = (None, None);
        }
        Some(out)
    }
}
