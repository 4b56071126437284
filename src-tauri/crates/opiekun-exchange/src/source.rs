//! A file of another program as a table: what it is, its columns, a look at its values, its rows judged.

use crate::{
    FILE_MAX, Field, FileFault, HoldingColumns, HoldingRow, Judged, JudgedHoldings, Mapping, cells, columns,
    encoding, fence::fenced, holdings, portfolio, portfolio::AcceptedRow, sheet::Sheet, table, vcard, xlsx,
};

/// Values that are shown of a column.
const SAMPLES: usize = 3;
/// Rows that are looked through for them.
const LOOKED: usize = 200;

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// A table of text.
    Csv {
        /// Name of the detected encoding.
        encoding: &'static str,
        /// Detected separator.
        separator: char,
    },
    /// An Excel workbook.
    Xlsx {
        /// Names of its sheets that hold a table.
        sheets: Vec<String>,
        /// The one that was read.
        sheet: String,
    },
    /// Business cards.
    Vcard,
}

/// A whole file in memory.
pub struct Source {
    /// What it is.
    pub format: Format,
    sheet: Sheet,
}

impl Source {
    /// Reads a file; of a workbook that sheet, or the first with a table.
    ///
    /// # Errors
    /// [`FileFault`] when the file as a whole cannot be read as a table.
    pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Self, FileFault> {
        if bytes.len() > FILE_MAX {
            return Err(FileFault::TooLarge);
        }
        let source = if xlsx::is_archive(bytes) {
            let fallen = FileFault::WorkbookBroken {
                part: "workbook".to_owned(),
            };
            let (sheets, name, sheet) = fenced(fallen, || xlsx::read(bytes, sheet))?;
            Self {
                format: Format::Xlsx { sheets, sheet: name },
                sheet,
            }
        } else if vcard::begins(bytes) {
            Self {
                format: Format::Vcard,
                sheet: vcard::sheet(bytes)?,
            }
        } else {
            let (content, encoding) = encoding::decode(bytes)?;
            let (separator, sheet) = table::parse(&content)?;
            Self {
                format: Format::Csv { encoding, separator },
                sheet,
            }
        };
        if source.sheet.len() == 0 {
            return Err(FileFault::Empty);
        }
        Ok(source)
    }

    /// Headers.
    pub fn columns(&self) -> &[String] {
        &self.sheet.header
    }

    /// Number of rows with any content.
    pub fn rows(&self) -> usize {
        self.sheet.len()
    }

    /// What each column seems to be.
    ///
    /// # Errors
    /// [`FileFault::ColumnsTwice`].
    pub fn guess(&self) -> Result<Mapping, FileFault> {
        columns::guess(&self.sheet.header)
    }

    /// Some values of a column, identifiers masked.
    pub fn samples(&self, column: usize, field: Option<Field>) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for row in self.sheet.rows().take(LOOKED) {
            let text = row.text(column).trim();
            let value = cells::masked(field, text);
            if !text.is_empty() && !shown.contains(&value) {
                shown.push(value);
            }
            if shown.len() == SAMPLES {
                break;
            }
        }
        shown
    }

    /// Judges every row.
    ///
    /// # Errors
    /// [`FileFault::ColumnsMissing`].
    pub fn judge(&self, mapping: &Mapping) -> Result<Judged, FileFault> {
        portfolio::judge(&self.sheet, mapping)
    }

    /// A row that was accepted under that mapping.
    pub fn accepted(&self, mapping: &Mapping, row: u32) -> Option<AcceptedRow> {
        portfolio::accepted(&self.sheet, mapping, row)
    }

    /// Whether the headers are those of an export of products rather than of a portfolio.
    pub fn speaks_of_holdings(&self, guess: &Mapping) -> bool {
        holdings::recognised(&self.sheet.header, guess.fields())
    }

    /// What each column of an export of products is.
    ///
    /// # Errors
    /// [`FileFault::ColumnsMissing`], [`FileFault::ColumnsTwice`].
    pub fn holding_columns(&self) -> Result<HoldingColumns, FileFault> {
        holdings::columns(&self.sheet.header)
    }

    /// Judges every row of an export of products.
    pub fn judge_holdings(&self, columns: &HoldingColumns) -> JudgedHoldings {
        holdings::judge(&self.sheet, columns)
    }

    /// A row that was accepted as a product.
    pub fn holding(&self, columns: &HoldingColumns, row: u32) -> Option<HoldingRow> {
        holdings::accepted(&self.sheet, columns, row)
    }

    /// Cells of a row as they stand.
    pub(crate) fn cells(&self, row: u32) -> impl Iterator<Item = &str> {
        self.sheet
            .at(row as usize)
            .into_iter()
            .flat_map(|row| row.cells())
    }
}
