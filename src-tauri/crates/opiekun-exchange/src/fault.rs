//! Why a whole file was refused.

use crate::{FILE_MAX, eml::MAIL_MAX};
use thiserror::Error;

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
    /// More columns than any table of clients has.
    TooWide {
        /// Line, or row of a sheet.
        line: u64,
        /// Most columns that are read.
        max: usize,
    },
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
    /// Two columns of one header.
    ColumnsTwice {
        /// The header.
        column: String,
        /// Place of the second one, from 1.
        place: usize,
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
    /// Neither a text nor an XLSX workbook: another archive, an old XLS, a locked workbook.
    NotWorkbook,
    /// A workbook whose parts cannot be read.
    WorkbookBroken {
        /// The part.
        part: String,
    },
    /// A workbook that grows out of all measure when it is unpacked.
    Unpacked,
    /// No sheet with a header and a row.
    NoSheet,
    /// No sheet of that name.
    SheetUnknown,
    /// A business card that is not written as RFC 6350 wants it.
    Vcard {
        /// Line.
        line: u64,
    },
    /// A business card older than 3.0.
    VcardVersion {
        /// Line.
        line: u64,
    },
    /// A file of a mapping that is no such object.
    MapBroken {
        /// Line.
        line: u64,
    },
    /// A code of a mapping that no field has.
    MapField {
        /// The code.
        field: String,
    },
    /// A column or a field that a mapping names twice.
    MapTwice {
        /// Header of the second one.
        column: String,
    },
    /// Headers of a mapping that the file does not have.
    MapMissing {
        /// The headers.
        columns: String,
    },
    /// No e-mail: neither sender nor subject nor date.
    NotMail,
    /// An e-mail larger than is kept.
    MailTooLarge,
    /// An e-mail with more attachments than are listed.
    MailTooMany {
        /// How many are.
        max: usize,
    },
}

impl FileFault {
    /// Stable code; words under `error-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "import_empty",
            Self::NotTable => "import_not_table",
            Self::TooLarge => "import_too_large",
            Self::TooWide { .. } => "import_too_wide",
            Self::UnclosedQuote { .. } => "import_unclosed_quote",
            Self::ColumnsMissing { .. } => "import_columns",
            Self::ColumnsTwice { .. } => "import_columns_twice",
            Self::Encoding { .. } => "import_encoding",
            Self::Broken { .. } => "import_broken",
            Self::NotWorkbook => "import_not_workbook",
            Self::WorkbookBroken { .. } => "import_workbook_broken",
            Self::Unpacked => "import_unpacked",
            Self::NoSheet => "import_no_sheet",
            Self::SheetUnknown => "import_sheet_unknown",
            Self::Vcard { .. } => "import_vcard",
            Self::VcardVersion { .. } => "import_vcard_version",
            Self::MapBroken { .. } => "import_map_broken",
            Self::MapField { .. } => "import_map_field",
            Self::MapTwice { .. } => "import_map_twice",
            Self::MapMissing { .. } => "import_map_missing",
            Self::NotMail => "not_mail",
            Self::MailTooLarge => "mail_too_large",
            Self::MailTooMany { .. } => "mail_too_many",
        }
    }

    /// Parameters of the words.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty
            | Self::NotTable
            | Self::NotMail
            | Self::NotWorkbook
            | Self::Unpacked
            | Self::NoSheet
            | Self::SheetUnknown => Vec::new(),
            Self::TooLarge => vec![("limit", (FILE_MAX >> 20).to_string())],
            Self::MailTooLarge => vec![("limit", (MAIL_MAX >> 20).to_string())],
            Self::MailTooMany { max } => vec![("max", max.to_string())],
            Self::TooWide { line, max } => vec![("line", line.to_string()), ("max", max.to_string())],
            Self::UnclosedQuote { line }
            | Self::Encoding { line }
            | Self::Broken { line }
            | Self::Vcard { line }
            | Self::VcardVersion { line }
            | Self::MapBroken { line } => vec![("line", line.to_string())],
            Self::ColumnsMissing { missing } => vec![("missing", missing.clone())],
            Self::ColumnsTwice { column, place } => {
                vec![("column", column.clone()), ("place", place.to_string())]
            }
            Self::WorkbookBroken { part } => vec![("part", part.clone())],
            Self::MapField { field } => vec![("field", field.clone())],
            Self::MapTwice { column } => vec![("column", column.clone())],
            Self::MapMissing { columns } => vec![("columns", columns.clone())],
        }
    }
}
