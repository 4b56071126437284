//! Files from other programs: bytes in, checked drafts and a report out. Nothing here writes anywhere.

mod columns;
pub mod eml;
mod encoding;
mod foreign;
mod marks;
mod portfolio;
mod refused;
mod table;

pub use columns::Field;
pub use portfolio::{AcceptedRow, Portfolio, Refusal, RefusedRow, read_portfolio};
pub use refused::refused_csv;

use thiserror::Error;

/// Greatest file that is read, in bytes.
pub const FILE_MAX: usize = 64 << 20;

/// Why a whole file was refused. Never quotes the file's content.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.code())]
pub enum FileFault {
    /// Nothing in the file, or only a header.
    Empty,
    /// Not a table of text: binary data, or a line without separators.
    NotTable,
    /// More than [`FILE_MAX`].
    TooLarge,
    /// A quotation mark that is never closed.
    UnclosedQuote {
        /// Line where the record begins.
        line: u64,
    },
    /// Columns without which a client cannot be told.
    ColumnsMissing {
        /// Names of the missing columns, in Polish as banks write them.
        missing: String,
    },
    /// Two columns for the same thing.
    ColumnsTwice {
        /// Header of the second one.
        column: String,
    },
    /// Bytes that are no text in an otherwise readable UTF-8 file.
    Encoding {
        /// Line.
        line: u64,
    },
    /// The table breaks off in a way the reader cannot mend.
    Broken {
        /// Line.
        line: u64,
    },
    /// No e-mail: neither sender nor subject nor date.
    NotMail,
}

impl FileFault {
    /// Stable code; words under `error-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "import_empty",
            Self::NotTable => "import_not_table",
            Self::TooLarge => "import_too_large",
            Self::UnclosedQuote { .. } => "import_unclosed_quote",
            Self::ColumnsMissing { .. } => "import_columns",
            Self::ColumnsTwice { .. } => "import_columns_twice",
            Self::Encoding { .. } => "import_encoding",
            Self::Broken { .. } => "import_broken",
            Self::NotMail => "not_mail",
        }
    }

    /// Parameters of the words.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::NotTable | Self::NotMail => Vec::new(),
            Self::TooLarge => vec![("limit", (FILE_MAX >> 20).to_string())],
            Self::UnclosedQuote { line } | Self::Encoding { line } | Self::Broken { line } => {
                vec![("line", line.to_string())]
            }
            Self::ColumnsMissing { missing } => vec![("missing", missing.clone())],
            Self::ColumnsTwice { column } => vec![("column", column.clone())],
        }
    }
}
