//! Imports.

use super::Params;
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

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportPreview {
    /// Names the import in the calls that follow.
    pub token: String,
    /// Detected encoding.
    pub encoding: String,
    /// Detected separator.
    pub separator: String,
    /// Headers.
    pub columns: Vec<String>,
    /// Rows with any content.
    pub rows: u32,
    /// Rows that will come in.
    pub good: u32,
    /// Rows whose client is in the register already.
    pub already: u32,
    /// Those of them that say something else than the register, which stays as it is.
    pub differing: u32,
    /// In which fields.
    pub differences: Vec<ImportNote>,
    /// Headers of columns that no field is known for.
    pub ignored_columns: Vec<String>,
    /// Values that a client of that kind does not have; they are not kept.
    pub ignored_values: Vec<ImportNote>,
    /// Rows that stay out.
    pub refused: u32,
    /// Why.
    pub errors: Vec<ImportError>,
    /// The first accepted rows: number, name, town, masked identifier, masked account.
    pub sample: Vec<Vec<String>>,
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
    /// Clients that came in.
    pub added: u32,
    /// Local time of its undoing.
    pub undone_at: Option<String>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportReport {
    /// Names the import when it is undone; empty when nothing was written.
    pub id: String,
    /// Came in.
    pub imported: u32,
    /// Were there before and were left as they are.
    pub already: u32,
    /// Those of them that say something else than the register.
    pub differing: u32,
    /// In which fields.
    pub differences: Vec<ImportNote>,
    /// Headers of columns that no field is known for.
    pub ignored_columns: Vec<String>,
    /// Values that a client of that kind does not have; they were not kept.
    pub ignored_values: Vec<ImportNote>,
    /// Stayed out.
    pub refused: u32,
    /// The person stopped it; what came in before stays.
    pub cancelled: bool,
    /// Why rows stayed out.
    pub errors: Vec<ImportError>,
}
