//! Conditions on any field of a client, as data: what a saved view looks for.

use crate::{Invalid, client::parse_date, collation, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Most conditions of one view.
pub const CONDITIONS_MAX: usize = 20;
/// Greatest length of a looked-for text in characters.
const VALUE_MAX: usize = 100;

/// What kind of values a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Text; compared folded, so that marks and case do not matter.
    Text,
    /// A code of a closed list.
    Choice,
    /// A day.
    Date,
    /// Yes or no.
    Flag,
}

/// Fields that a condition may name, with the kind of their values. The codes are those of forms and of the register;
/// `holding` is a kind of product the client has, `holding_ends_on` the end of one.
pub const FIELDS: [(&str, FieldKind); 36] = [
    ("number", FieldKind::Text),
    ("kind", FieldKind::Choice),
    ("first_name", FieldKind::Text),
    ("last_name", FieldKind::Text),
    ("former_names", FieldKind::Text),
    ("company_name", FieldKind::Text),
    ("legal_form", FieldKind::Choice),
    ("pesel", FieldKind::Text),
    ("nip", FieldKind::Text),
    ("regon", FieldKind::Text),
    ("krs", FieldKind::Text),
    ("pkd", FieldKind::Text),
    ("id_document", FieldKind::Text),
    ("id_document_valid_until", FieldKind::Date),
    ("citizenship", FieldKind::Text),
    ("birth_country", FieldKind::Text),
    ("languages", FieldKind::Text),
    ("address_form", FieldKind::Choice),
    ("street", FieldKind::Text),
    ("postal_code", FieldKind::Text),
    ("city", FieldKind::Text),
    ("mail_street", FieldKind::Text),
    ("mail_postal_code", FieldKind::Text),
    ("mail_city", FieldKind::Text),
    ("phone", FieldKind::Text),
    ("other_phones", FieldKind::Text),
    ("email", FieldKind::Text),
    ("other_emails", FieldKind::Text),
    ("preferred_channel", FieldKind::Choice),
    ("consent_email", FieldKind::Flag),
    ("consent_phone", FieldKind::Flag),
    ("segment", FieldKind::Choice),
    ("advisor", FieldKind::Text),
    ("other_documents", FieldKind::Text),
    ("holding", FieldKind::Choice),
    ("holding_ends_on", FieldKind::Date),
];

/// Kind of a field's values; nothing for a field that no condition may name.
pub fn kind_of(field: &str) -> Option<FieldKind> {
    FIELDS
        .iter()
        .find(|(code, _)| *code == field)
        .map(|(_, kind)| *kind)
}

/// What a field is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "test", content = "value", rename_all = "snake_case")]
pub enum Test {
    /// Has this value.
    Is(String),
    /// Has another value or none.
    IsNot(String),
    /// Holds this text somewhere.
    Contains(String),
    /// Begins with this text.
    Begins(String),
    /// Says nothing.
    Empty,
    /// Says something.
    Given,
    /// Is this day or earlier.
    Until(NaiveDate),
    /// Is this day or later.
    Since(NaiveDate),
}

/// One condition, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "RawCondition")]
pub struct Condition {
    field: &'static str,
    test: Test,
}

/// A condition as it comes from a form or a stored view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawCondition {
    /// Code of the field.
    pub field: String,
    /// `is`, `is_not`, `contains`, `begins`, `empty`, `given`, `until` or `since`.
    pub test: String,
    /// What is compared with; empty where nothing is.
    pub value: String,
}

impl Condition {
    /// Checks a condition.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`] for a field or a test that does not exist or does not fit the field;
    /// [`Invalid::Required`] for a missing value; reasons of dates and texts.
    pub fn parse(raw: &RawCondition) -> Result<Self, Invalid> {
        let (field, kind) = FIELDS
            .iter()
            .find(|(code, _)| *code == raw.field)
            .ok_or(Invalid::ChoiceUnknown)?;
        let value = || {
            let value = text::clean(&raw.value, VALUE_MAX)?;
            // Signs alone are folded away and would fit everybody.
            let says = *kind != FieldKind::Text || !collation::fold(&value).is_empty();
            if value.is_empty() || !says {
                Err(Invalid::Required)
            } else {
                Ok(value)
            }
        };
        let test = match (raw.test.as_str(), kind) {
            ("empty", _) => Test::Empty,
            ("given", _) => Test::Given,
            ("until", FieldKind::Date) => Test::Until(parse_date(&raw.value)?),
            ("since", FieldKind::Date) => Test::Since(parse_date(&raw.value)?),
            ("is", FieldKind::Text | FieldKind::Choice | FieldKind::Flag) => Test::Is(value()?),
            ("is_not", FieldKind::Text | FieldKind::Choice | FieldKind::Flag) => Test::IsNot(value()?),
            ("contains", FieldKind::Text) => Test::Contains(value()?),
            ("begins", FieldKind::Text) => Test::Begins(value()?),
            _ => return Err(Invalid::ChoiceUnknown),
        };
        if let (FieldKind::Flag, Test::Is(value) | Test::IsNot(value)) = (kind, &test)
            && !matches!(value.as_str(), "true" | "false")
        {
            return Err(Invalid::ConsentUnknown);
        }
        Ok(Self { field, test })
    }

    /// The field.
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// The kind of the field's values.
    pub fn kind(&self) -> FieldKind {
        kind_of(self.field).unwrap_or(FieldKind::Text)
    }

    /// What it is asked.
    pub fn test(&self) -> &Test {
        &self.test
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&RawCondition::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

impl From<Condition> for RawCondition {
    fn from(condition: Condition) -> Self {
        let (test, value) = match condition.test {
            Test::Is(value) => ("is", value),
            Test::IsNot(value) => ("is_not", value),
            Test::Contains(value) => ("contains", value),
            Test::Begins(value) => ("begins", value),
            Test::Empty => ("empty", String::new()),
            Test::Given => ("given", String::new()),
            Test::Until(day) => ("until", day.to_string()),
            Test::Since(day) => ("since", day.to_string()),
        };
        Self {
            field: condition.field.to_owned(),
            test: test.to_owned(),
            value,
        }
    }
}

/// A view of the portfolio that somebody keeps: what is looked for, and which columns are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewSpec {
    /// Words of the name.
    pub words: String,
    /// Conditions that all must hold.
    pub conditions: Vec<Condition>,
    /// Codes of the shown columns, in order.
    pub columns: Vec<String>,
}

/// Greatest length of a view's name in characters.
pub const NAME_MAX: usize = 60;
/// Columns that the list can show; `identifier` is a masked PESEL or a NIP.
pub const COLUMNS: [&str; 7] = [
    "name",
    "number",
    "city",
    "segment",
    "identifier",
    "phone",
    "advisor",
];

impl ViewSpec {
    /// Checks what is not checked by its parts.
    ///
    /// # Errors
    /// The field and the reason.
    pub fn check(&self) -> Result<(), (&'static str, Invalid)> {
        if self.conditions.len() > CONDITIONS_MAX {
            return Err(("conditions", Invalid::TooMany { max: CONDITIONS_MAX }));
        }
        if self.columns.len() > COLUMNS.len() {
            return Err(("columns", Invalid::TooMany { max: COLUMNS.len() }));
        }
        let known = |code: &String| COLUMNS.contains(&code.as_str());
        if self.columns.is_empty() || !self.columns.iter().all(known) {
            return Err(("columns", Invalid::ChoiceUnknown));
        }
        Ok(())
    }
}
