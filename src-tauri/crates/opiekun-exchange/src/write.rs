//! Tables for other programs: CSV and workbooks that keep identifiers as text and start no formula.

use rust_xlsxwriter::{Format, Workbook, XlsxError};
use thiserror::Error;

/// What a file is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Text with semicolons, UTF-8 with a mark, as Polish spreadsheets open it.
    Csv,
    /// A workbook.
    Xlsx,
}

impl TableFormat {
    /// Ending of the file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// One column of a written table.
#[derive(Debug, Clone)]
pub struct WrittenColumn {
    /// Header.
    pub header: String,
    /// Whether its values are digits that are no number: a PESEL keeps its leading zero.
    pub identifier: bool,
}

/// A table that cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("table_write")]
pub struct WriteFault;

impl From<XlsxError> for WriteFault {
    fn from(_: XlsxError) -> Self {
        Self
    }
}

/// Writes a table.
///
/// # Errors
/// [`WriteFault`] when a workbook cannot hold it: more than 1,048,575 rows, or a cell of more than 32,767 characters.
pub fn write_table(
    columns: &[WrittenColumn],
    rows: impl Iterator<Item = Vec<String>>,
    format: TableFormat,
) -> Result<Vec<u8>, WriteFault> {
    match format {
        TableFormat::Csv => Ok(csv(columns, rows)),
        TableFormat::Xlsx => workbook(columns, rows),
    }
}

fn csv(columns: &[WrittenColumn], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    let header: Vec<String> = columns.iter().map(|column| quoted(&column.header)).collect();
    out.push_str(&header.join(";"));
    out.push_str("\r\n");
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(columns)
            .map(|(value, column)| quoted(&armless(value, column.identifier)))
            .collect();
        out.push_str(&cells.join(";"));
        out.push_str("\r\n");
    }
    out.into_bytes()
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ';', '\n', '\r', ',', '\t']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A cell that a spreadsheet shows as it is. Digits that are no number go as `="001"`, the one formula that can do
/// nothing but say its text; any other text that would begin a formula gets an apostrophe (OWASP, CSV injection).
fn armless(text: &str, identifier: bool) -> String {
    if identifier && is_digits(text) {
        return format!("=\"{text}\"");
    }
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) && !is_number(text) {
        return format!("'{text}");
    }
    text.to_owned()
}

/// Digits that are no number: a PESEL, a telephone with its country.
fn is_digits(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{a0}' | '-'))
}

/// A plain amount such as `-12,50`.
fn is_number(text: &str) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let mut parts = bare.splitn(2, [',', '.']);
    let digits = |part: Option<&str>| {
        part.is_none_or(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    };
    digits(parts.next()) && digits(parts.next())
}

fn workbook(
    columns: &[WrittenColumn],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Vec<u8>, WriteFault> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    for (at, column) in (0u16..).zip(columns) {
        sheet.write_string_with_format(0, at, &column.header, &bold)?;
        sheet.set_column_width(at, 18)?;
    }
    for (line, row) in (1u32..).zip(rows) {
        for (at, value) in (0u16..).zip(&row) {
            // Text, always: a workbook neither counts with it nor takes its zeros. The apostrophe stays for whoever
            // saves the workbook as text later; a telephone number can do nothing then either.
            let cell = if is_digits(value) {
                value.clone()
            } else {
                armless(value, false)
            };
            sheet.write_string(line, at, cell)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cells::value, columns::Field, sheet::Cell};

    #[test]
    fn what_begins_a_formula_is_disarmed_and_read_back() {
        for text in [
            "=1+1",
            "+48 600",
            "-5; DROP",
            "@SUM(A1)",
            "'=x",
            "zwykły tekst",
            "",
            "=\"00\"&A1",
        ] {
            let cell = armless(text, false);
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t']),
                "{text} must not begin a formula: {cell}"
            );
            let back = value(Field::Street, &cell, Cell::Text);
            assert_eq!(back.as_deref(), Ok(text.trim()));
        }
        assert_eq!(armless("-12,50", false), "-12,50", "an amount stays a number");
    }

    #[test]
    fn digits_that_are_no_number_keep_their_zeros() {
        for text in ["02210112345", "+48 600 100 200", "0000123456"] {
            let cell = armless(text, true);
            assert_eq!(cell, format!("=\"{text}\""));
            assert_eq!(value(Field::Phone, &cell, Cell::Text).as_deref(), Ok(text));
        }
        let hostile = "02\"&cmd";
        assert!(!armless(hostile, true).starts_with('='));
    }
}
