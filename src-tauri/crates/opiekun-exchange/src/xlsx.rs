//! Workbooks (ECMA-376), read by a kept library cell by cell: a sheet that claims a billion cells takes no room.

mod limits;

use crate::{
    FileFault, marks,
    sheet::{CELL_MAX, COLUMNS_MAX, Cell, Sheet},
};
use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};
use chrono::Timelike;
use std::io::Cursor;

/// Rows before the header that may hold a title or nothing.
const TITLE_ROWS: u32 = 50;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Whether the bytes are an archive or an old workbook rather than text.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"PK\x05\x06")
        || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// Names of the sheets with a table, the name of the one that was read, its table.
pub(crate) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<(Vec<String>, String, Sheet), FileFault> {
    limits::check(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|fault| broken("workbook", &fault))?;
    let seen = book.sheets_metadata().iter();
    let seen = seen.filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = seen.map(|sheet| sheet.name.clone()).collect();
    let mut sheets = Vec::new();
    for name in names {
        if head(&mut book, &name)?.is_some() {
            sheets.push(name);
        }
    }
    let name = match wanted {
        Some(name) => sheets
            .iter()
            .find(|one| *one == name)
            .ok_or(FileFault::SheetUnknown)?,
        None => sheets.first().ok_or(FileFault::NoSheet)?,
    };
    let name = name.clone();
    let header = head(&mut book, &name)?.ok_or(FileFault::NoSheet)?;
    let sheet = rows(&mut book, &name, header)?;
    Ok((sheets, name, sheet))
}

/// Row of the header, from 0, and the names in it.
type Head = (u32, Vec<String>);

/// The first row with two filled cells, when it is among the first rows.
fn head(book: &mut Book<'_>, name: &str) -> Result<Option<Head>, FileFault> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None), // a sheet that is a chart
        Err(fault) => return Err(broken(name, &fault)),
    };
    let mut at = 0;
    let mut names: Vec<String> = Vec::new();
    let filled = |names: &[String]| names.iter().filter(|name| !name.is_empty()).count() > 1;
    while let Some(cell) = cells.next_cell().map_err(|fault| broken(name, &fault))? {
        let (row, column) = cell.get_position();
        if row != at {
            if filled(&names) {
                break;
            }
            names.clear();
            at = row;
        }
        if row > TITLE_ROWS {
            return Ok(None);
        }
        let text = marks::seen(&text(cell.get_value()).0);
        if text.is_empty() {
            continue;
        }
        put(&mut names, row, column, text, String::new)?;
    }
    Ok(filled(&names).then_some((at, names)))
}

/// The rows below the header; those with nothing in them are left out.
fn rows(book: &mut Book<'_>, name: &str, (head, header): Head) -> Result<Sheet, FileFault> {
    let width = header.len();
    let mut sheet = Sheet::new(header);
    let fault = |fault: XlsxError| broken(name, &fault);
    let mut cells = book.worksheet_cells_reader(name).map_err(fault)?;
    let mut row: Vec<(String, Cell)> = Vec::new();
    let mut at = head;
    while let Some(cell) = cells.next_cell_with_formula().map_err(fault)? {
        let (line, column) = cell.pos;
        if line <= head {
            continue;
        }
        if line < at {
            // Rows out of order would be counted on the wrong lines.
            return Err(FileFault::Broken {
                line: u64::from(line) + 1,
            });
        }
        if line != at {
            add(&mut sheet, at, width, &mut row)?;
            at = line;
        }
        let (text, kind) = match cell.formula {
            Some(_) => (text(&cell.value).0, Cell::Formula),
            None => text(&cell.value),
        };
        if text.trim().is_empty() && kind == Cell::Text {
            continue;
        }
        put(&mut row, line, column, (text, kind), || {
            (String::new(), Cell::Text)
        })?;
    }
    add(&mut sheet, at, width, &mut row)?;
    Ok(sheet.settle())
}

/// Puts a value into its column and makes room before it.
fn put<T>(
    cells: &mut Vec<T>,
    row: u32,
    column: u32,
    value: T,
    empty: impl FnMut() -> T,
) -> Result<(), FileFault> {
    let column = column as usize;
    if column >= COLUMNS_MAX {
        return Err(FileFault::TooWide {
            line: u64::from(row) + 1,
            max: COLUMNS_MAX,
        });
    }
    if cells.len() <= column {
        cells.resize_with(column + 1, empty);
    }
    if let Some(place) = cells.get_mut(column) {
        *place = value;
    }
    Ok(())
}

fn add(sheet: &mut Sheet, at: u32, width: usize, row: &mut Vec<(String, Cell)>) -> Result<(), FileFault> {
    if row.is_empty() {
        return Ok(());
    }
    sheet.row(u64::from(at) + 1)?;
    for _ in row.len()..width {
        row.push((String::new(), Cell::Text));
    }
    for (text, kind) in row.drain(..) {
        sheet.cell_of(&text, kind)?;
    }
    Ok(())
}

/// A cell as text, and what it was.
fn text(value: &DataRef<'_>) -> (String, Cell) {
    match value {
        DataRef::Empty => (String::new(), Cell::Text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            (kept(text), Cell::Text)
        }
        DataRef::SharedString(text) => (kept(text), Cell::Text),
        DataRef::Bool(yes) => ((if *yes { "tak" } else { "nie" }).to_owned(), Cell::Text),
        DataRef::Int(number) => (number.to_string(), Cell::Number),
        DataRef::Float(number) => (decimal(*number), Cell::Number),
        DataRef::DateTime(day) => day_text(day),
        DataRef::Error(fault) => (fault.to_string(), Cell::Error),
    }
}

/// No more than what refuses the row anyway.
fn kept(text: &str) -> String {
    text.chars().take(CELL_MAX + 1).collect()
}

/// A number without an exponent while all its digits are true.
fn decimal(number: f64) -> String {
    if number.is_finite() && number.abs() < 1e15 {
        number.to_string()
    } else {
        format!("{number:e}")
    }
}

/// The day of a date; the number itself when the calendar of spreadsheets does not have it.
fn day_text(day: &calamine::ExcelDateTime) -> (String, Cell) {
    let serial = day.as_f64();
    let known = day.is_datetime() && (1.0..2_958_466.0).contains(&serial);
    match known.then(|| day.as_datetime()).flatten() {
        Some(time) if time.hour() == 0 && time.minute() == 0 => (time.date().to_string(), Cell::Text),
        Some(time) => (time.format("%Y-%m-%d %H:%M").to_string(), Cell::Text),
        None => (decimal(serial), Cell::Number),
    }
}

/// A fault of the library; its words could quote the file.
fn broken(part: &str, fault: &XlsxError) -> FileFault {
    match fault {
        XlsxError::Password => FileFault::NotWorkbook,
        XlsxError::FileNotFound(_) if part == "workbook" => FileFault::NotWorkbook,
        _ => FileFault::WorkbookBroken {
            part: part.to_owned(),
        },
    }
}
