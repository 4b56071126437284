//! Kept views of the portfolio, and clients taken out as a file.

use super::ClientSelection;
use opiekun_domain::filter::RawCondition;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A condition on a field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConditionView {
    /// Code of the field.
    pub field: String,
    /// `is`, `is_not`, `contains`, `begins`, `empty`, `given`, `until` or `since`.
    pub test: String,
    /// What is compared with; empty where nothing is.
    pub value: String,
}

impl From<ConditionView> for RawCondition {
    fn from(view: ConditionView) -> Self {
        Self {
            field: view.field,
            test: view.test,
            value: view.value,
        }
    }
}

impl From<RawCondition> for ConditionView {
    fn from(raw: RawCondition) -> Self {
        Self {
            field: raw.field,
            test: raw.test,
            value: raw.value,
        }
    }
}

/// A kept view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SavedView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether the whole branch sees it.
    pub shared: bool,
    /// Whether it is one's own.
    pub own: bool,
    /// Name of its owner.
    pub owner: String,
    /// Words of the name looked for.
    pub words: String,
    /// Conditions that all must hold.
    pub conditions: Vec<ConditionView>,
    /// Codes of the shown columns, in order.
    pub columns: Vec<String>,
    /// How many clients it shows now.
    pub count: u32,
}

/// A view to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)] // as [`SavedView`]
pub struct SaveViewInput {
    /// Id of the view that is changed; nothing for a new one.
    pub id: Option<String>,
    pub name: String,
    pub shared: bool,
    pub words: String,
    pub conditions: Vec<ConditionView>,
    pub columns: Vec<String>,
}

/// A field that a condition may name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FilterField {
    /// Code.
    pub field: String,
    /// `text`, `choice`, `date` or `flag`.
    pub kind: String,
    /// Codes of a closed list.
    pub choices: Vec<String>,
}

/// What is taken out of the register as a file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ExportInput {
    /// Which clients.
    pub selection: ClientSelection,
    /// Codes of the fields; all of them when empty.
    pub fields: Vec<String>,
    /// `csv` or `xlsx`.
    pub format: String,
    /// Id of the second person, needed for many clients.
    pub approver: Option<String>,
    /// That person's passphrase.
    pub approver_passphrase: String,
}

/// A written file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Exported {
    /// Where it is.
    pub path: String,
    /// How many clients it holds.
    pub clients: u32,
}
