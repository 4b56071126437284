//! A text as a table: separator, header, records with the line each begins on.

use crate::{
    FileFault, marks,
    sheet::{CELL_MAX, COLUMNS_MAX, Sheet},
};
use csv::{ReaderBuilder, StringRecord, Trim};

const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// The separator and the table.
pub(crate) fn parse(text: &str) -> Result<(char, Sheet), FileFault> {
    let (begin, first) = first_line(text, 0).ok_or(FileFault::Empty)?;
    let (separator, begin) = match named_separator(first) {
        Some(named) => {
            let (begin, _) = first_line(text, begin + first.len()).ok_or(FileFault::Empty)?;
            (named, begin)
        }
        None => (separator(first).ok_or(FileFault::NotTable)?, begin),
    };
    let mut lines = Lines {
        text: text.as_bytes(),
        at: 0,
        line: 1,
    };
    narrow(text, begin, separator)?;
    let text = text.get(begin..).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(true)
        .trim(Trim::Headers)
        .from_reader(text.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .map_err(|_| FileFault::Broken { line: 1 })?
        .iter()
        .map(marks::seen)
        .collect();
    let mut sheet = Sheet::new(header);
    let mut record = StringRecord::new();
    // Line of the first row that goes on over a line break: where a quotation mark may have stayed open.
    let mut folded = None;
    let mut last = 1;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {
                last = record
                    .position()
                    .map_or(0, |position| lines.of(begin as u64 + position.byte()));
                if record.iter().any(|cell| !cell.trim().is_empty()) {
                    add(&mut sheet, last, &record)?;
                }
                if folded.is_none() && record.iter().any(|cell| cell.contains(['\n', '\r'])) {
                    folded = Some(last);
                }
            }
            Ok(false) => break,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                return Err(FileFault::Broken { line });
            }
        }
    }
    // A quotation mark without its pair swallows the rest of the file into one cell; the reader does not say so.
    if !text
        .bytes()
        .filter(|byte| *byte == b'"')
        .count()
        .is_multiple_of(2)
    {
        let line = folded.unwrap_or(last);
        return Err(FileFault::UnclosedQuote { line });
    }
    Ok((char::from(separator), sheet.settle()))
}

/// A row as it stands; a cell that is too long anyway is not kept in full.
fn add(sheet: &mut Sheet, line: u64, record: &StringRecord) -> Result<(), FileFault> {
    sheet.row(line)?;
    for cell in record {
        let end = cell
            .char_indices()
            .nth(CELL_MAX + 1)
            .map_or(cell.len(), |(at, _)| at);
        sheet.cell(cell.get(..end).unwrap_or_default())?;
    }
    Ok(())
}

/// Refuses a row of too many columns before the reader makes room for every one of them.
fn narrow(text: &str, begin: usize, separator: u8) -> Result<(), FileFault> {
    let (mut columns, mut quoted, mut line) = (1usize, false, 1u64);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted && at >= begin,
            b'\n' | b'\r' => {
                let pair = byte == b'\r' && text.as_bytes().get(at + 1) == Some(&b'\n');
                line += u64::from(!pair);
                columns = if quoted { columns } else { 1 };
            }
            _ if byte == separator && !quoted && at >= begin => {
                columns += 1;
                if columns > COLUMNS_MAX {
                    return Err(FileFault::TooWide {
                        line,
                        max: COLUMNS_MAX,
                    });
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The first line from a byte on that has anything on it, and where it begins; whatever ends the lines.
fn first_line(text: &str, from: usize) -> Option<(usize, &str)> {
    let mut at = from;
    for line in text.get(from..)?.split(['\n', '\r']) {
        if !line.trim().is_empty() {
            return Some((at, line));
        }
        at += line.len() + 1;
    }
    None
}

/// The separator that a spreadsheet names in a line of its own before the header: `sep=;`.
fn named_separator(line: &str) -> Option<u8> {
    let line = line.trim_matches(['"', ' ', '\u{feff}']);
    let (name, sign) = line.split_at_checked(4)?;
    match sign.as_bytes() {
        [sign] if name.eq_ignore_ascii_case("sep=") && !sign.is_ascii_alphanumeric() => Some(*sign),
        _ => None,
    }
}

/// Lines of the text by byte. The reader's own count is one behind after CRLF, because it takes the record to
/// begin before the LF.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the record that the reader places at `byte` really begins; places only grow.
    fn of(&mut self, byte: u64) -> u64 {
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        while matches!(self.text.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        let mut at = self.at;
        while at < to {
            // CR LF is one break, counted at its LF; a CR alone breaks a line too.
            let pair = self.text.get(at..at + 2) == Some(b"\r\n");
            let ends = matches!(self.text.get(at), Some(b'\r' | b'\n'));
            self.line += u64::from(ends && !pair);
            at += 1;
        }
        self.at = to.max(self.at);
        self.line
    }
}

/// The candidate that stands most often in the header, outside quotation marks.
fn separator(header: &str) -> Option<u8> {
    let mut counts = [0usize; SEPARATORS.len()];
    let mut quoted = false;
    for byte in header.bytes() {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some(at) = SEPARATORS.iter().position(|separator| *separator == byte) {
            counts[at] += 1;
        }
    }
    let (at, most) = counts
        .iter()
        .enumerate()
        .max_by_key(|(at, count)| (**count, SEPARATORS.len() - at))?;
    if *most == 0 { None } else { Some(SEPARATORS[at]) }
}
