//! Imports.

use super::Params;
use opiekun_domain::import::{ImportKind, ImportMode};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One reason why a row stays out. The refused text itself is never repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportError {
    /// Line of the file, the header being 1.
    pub line: u32,
    /// Header of the column; empty for the row as a whole.
    pub column: String,
    /// Field behind the column.
    pub field: String,
    /// Reason; words under `refusal-…`.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
}

/// A row about which there is more to say than that it came in or was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportNote {
    /// Line of the file, the header being 1.
    pub line: u32,
    /// Codes of the fields; words under `field-…`.
    pub fields: Vec<String>,
}

/// A new row that is probably a client known already, or the same as an earlier row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportLikely {
    /// Line of the file, the header being 1.
    pub line: u32,
    /// The bank's number of that client.
    pub client: Option<String>,
    /// Line of the other row.
    pub other_line: Option<u32>,
    /// What both have in common; words under `common-…`.
    pub common: Vec<String>,
}

/// What an import may do with clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "ImportMode", rename_all = "snake_case")]
pub enum ModeView {
    /// Add new ones; known ones stay as they are.
    New,
    /// Change known ones; new ones stay out.
    Update,
    /// Both.
    Both,
}

impl From<ModeView> for ImportMode {
    fn from(mode: ModeView) -> Self {
        match mode {
            ModeView::New => Self::New,
            ModeView::Update => Self::Update,
            ModeView::Both => Self::Both,
        }
    }
}

impl From<ImportMode> for ModeView {
    fn from(mode: ImportMode) -> Self {
        match mode {
            ImportMode::New => Self::New,
            ImportMode::Update => Self::Update,
            ImportMode::Both => Self::Both,
        }
    }
}

/// A column of an opened file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportColumn {
    /// Header; may be empty.
    pub header: String,
    /// Code of the guessed field; empty for none.
    pub field: String,
    /// Some values, identifiers masked.
    pub samples: Vec<String>,
}

/// A kept mapping that fits an opened file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportMap {
    /// Name.
    pub name: String,
    /// Codes of fields, one for every column; empty for none.
    pub fields: Vec<String>,
}

/// An opened file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportSource {
    /// Names the import in the calls that follow.
    pub token: String,
    /// `csv`, `xlsx` or `vcard`.
    pub format: String,
    /// Detected encoding of a text.
    pub encoding: String,
    /// Detected separator of a text.
    pub separator: String,
    /// Sheets of a workbook that hold a table.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub sheet: String,
    /// Rows with any content.
    pub rows: u32,
    /// Columns in the order of the file.
    pub columns: Vec<ImportColumn>,
    /// Codes of all fields; words under `field-…`.
    pub fields: Vec<String>,
    /// Kept mappings that fit.
    pub maps: Vec<ImportMap>,
    /// Whether it is an export of products by its headers: it goes the short way.
    pub holdings: bool,
}

/// Rows that change the same fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportChange {
    /// Codes of the fields; words under `field-…`.
    pub fields: Vec<String>,
    /// How many rows.
    pub rows: u32,
    /// The first lines.
    pub lines: Vec<u32>,
}

/// A field of a known client, as it is and as it would be; numbers of people and papers are masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportValue {
    /// Code; words under `field-…`.
    pub field: String,
    /// As it stands in the register.
    pub before: String,
    /// As the file has it.
    pub after: String,
}

/// One known client whom the import would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportExample {
    /// Line of the file.
    pub line: u32,
    /// Number in the bank's system.
    pub number: String,
    /// Name as in lists.
    pub name: String,
    /// The fields that would change.
    pub values: Vec<ImportValue>,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportPreview {
    /// Names the import in the calls that follow.
    pub token: String,
    /// What it may do.
    pub mode: ModeView,
    /// Headers.
    pub columns: Vec<String>,
    /// Rows with any content.
    pub rows: u32,
    /// Rows that will come in as new clients.
    pub good: u32,
    /// Rows whose client is in the register already and will stay as it is.
    pub already: u32,
    /// Rows of new clients that stay out, because only known ones are wanted.
    pub unknown: u32,
    /// Rows that will change a known client.
    pub changing: u32,
    /// In which fields.
    pub changes: Vec<ImportChange>,
    /// The first of the clients it would change.
    pub examples: Vec<ImportExample>,
    /// Rows that say something else than the register, which stays as it is.
    pub differing: u32,
    /// In which fields.
    pub differences: Vec<ImportNote>,
    /// Headers of columns that hold no field.
    pub ignored_columns: Vec<String>,
    /// Values that a client of that kind does not have; they are not kept.
    pub ignored_values: Vec<ImportNote>,
    /// New rows that are probably somebody known.
    pub likely: u32,
    /// Which.
    pub likely_rows: Vec<ImportLikely>,
    /// Whether they stay out; they count as refused then.
    pub leave_likely: bool,
    /// Rows that stay out.
    pub refused: u32,
    /// Why.
    pub errors: Vec<ImportError>,
    /// The first accepted rows: number, name, town, masked identifier, masked account.
    pub sample: Vec<Vec<String>>,
}

/// What an import brings in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "ImportKind", rename_all = "snake_case")]
pub enum ImportKindView {
    /// Clients.
    Clients,
    /// What clients hold.
    Holdings,
}

impl From<ImportKind> for ImportKindView {
    fn from(kind: ImportKind) -> Self {
        match kind {
            ImportKind::Clients => Self::Clients,
            ImportKind::Holdings => Self::Holdings,
        }
    }
}

/// What the undoing of an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportUndone {
    /// What the import had brought in.
    pub kind: ImportKindView,
    /// Clients or products that went out again.
    pub removed: u32,
    /// Clients or products that have their former values again.
    pub restored: u32,
}

/// How far a long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "ImportProgress")]
pub struct Progress {
    /// Done.
    pub done: u32,
    /// Of.
    pub total: u32,
}

/// An import that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportView {
    /// Id.
    pub id: String,
    /// Local time of its beginning.
    pub at: String,
    /// Who made it.
    pub person: String,
    /// What it brought in.
    pub kind: ImportKindView,
    /// Clients or products that came in.
    pub added: u32,
    /// Clients or products that it changed.
    pub changed: u32,
    /// Local time of its undoing.
    pub undone_at: Option<String>,
    /// Why it can no longer be undone; words under `imports-closed-…`.
    pub closed: Option<String>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportReport {
    /// Names the import when it is undone; empty when nothing was written.
    pub id: String,
    /// What it might do.
    pub mode: ModeView,
    /// Came in.
    pub imported: u32,
    /// Were there before and took over what the file says.
    pub changed: u32,
    /// Were there before and were left as they are.
    pub already: u32,
    /// New ones that stayed out, because only known ones were wanted.
    pub unknown: u32,
    /// Which fields of the changed ones.
    pub changes: Vec<ImportChange>,
    /// Left ones of which the file says something else.
    pub differing: u32,
    /// In which fields.
    pub differences: Vec<ImportNote>,
    /// Headers of columns that no field is known for.
    pub ignored_columns: Vec<String>,
    /// Values that a client of that kind does not have; they were not kept.
    pub ignored_values: Vec<ImportNote>,
    /// New rows that are probably somebody known.
    pub likely: u32,
    /// Which.
    pub likely_rows: Vec<ImportLikely>,
    /// Whether they stayed out; they count as refused then.
    pub leave_likely: bool,
    /// Stayed out.
    pub refused: u32,
    /// The person stopped it; what came in before stays.
    pub cancelled: bool,
    /// Why rows stayed out.
    pub errors: Vec<ImportError>,
}
