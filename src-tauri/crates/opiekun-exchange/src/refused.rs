//! The file of refused rows: the same columns and one more with the reasons, to be mended and imported again.

use crate::{Refusal, RefusedRow, Source};

/// UTF-8 with its mark, semicolons, CRLF: what a Polish spreadsheet opens by a double click.
///
/// `words` turns a refusal into a sentence; `heading` names the added column.
pub fn refused_csv(
    source: &Source,
    refused: &[RefusedRow],
    heading: &str,
    words: impl Fn(&Refusal) -> String,
) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(
        &mut out,
        source.columns().iter().map(String::as_str).chain([heading]),
    );
    for row in refused {
        let reasons: Vec<String> = row.refusals.iter().map(&words).collect();
        let reasons = reasons.join(" ");
        line(&mut out, source.cells(row.row).chain([reasons.as_str()]));
    }
    out.into_bytes()
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(';');
        }
        let cell = disarmed(cell);
        if cell.contains([';', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe, which the importer drops again.
/// A sign before a digit starts a number or a telephone and stays as it is.
fn disarmed(cell: &str) -> String {
    let mut chars = cell.chars();
    let first = chars.next();
    let number_follows = chars.next().is_some_and(|c| c.is_ascii_digit());
    match first {
        Some('=' | '@' | '\t' | '\r') => format!("'{cell}"),
        Some('+' | '-') if !number_follows || cell.contains(['(', '!', '|']) => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}
