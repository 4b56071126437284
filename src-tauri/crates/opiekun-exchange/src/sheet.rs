//! A read table, kept compact: all cells in one text, so that a hundred thousand rows take what their letters take.

use crate::FileFault;

/// A header or a row of more columns is not a bank's export.
pub(crate) const COLUMNS_MAX: usize = 512;
/// Greatest length of one cell in characters; a longer one refuses its row.
pub(crate) const CELL_MAX: usize = 10_000;
/// Most letters of a whole table, in bytes: a workbook may repeat one long text a million times.
const TEXT_MAX: usize = 160 << 20;

/// What a cell was in its file. Everything in a text file is a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Letters as they stand.
    Text,
    /// A number of a spreadsheet: leading zeros and digits behind the fifteenth are lost.
    Number,
    /// A result that a spreadsheet worked out.
    Formula,
    /// An error of a spreadsheet, such as `#N/A`.
    Error,
}

/// Headers and rows.
#[derive(Default)]
pub(crate) struct Sheet {
    /// Headers as a reader sees them.
    pub header: Vec<String>,
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// What each cell was; empty when all are texts.
    kinds: Vec<Cell>,
    /// Line in the file and first cell of each row.
    rows: Vec<(u32, u32)>,
}

/// One row of a sheet.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    sheet: &'a Sheet,
    first: usize,
    end: usize,
    /// Line of the file.
    pub line: u64,
}

fn small(number: usize) -> Result<u32, FileFault> {
    u32::try_from(number).map_err(|_| FileFault::TooLarge)
}

impl Sheet {
    pub(crate) fn new(header: Vec<String>) -> Self {
        Self {
            header,
            ..Self::default()
        }
    }

    /// Begins a row.
    pub(crate) fn row(&mut self, line: u64) -> Result<(), FileFault> {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        self.rows.push((line, small(self.ends.len())?));
        Ok(())
    }

    /// Adds a cell of text to the last row.
    pub(crate) fn cell(&mut self, text: &str) -> Result<(), FileFault> {
        if self.text.len() + text.len() > TEXT_MAX {
            return Err(FileFault::TooLarge);
        }
        self.text.push_str(text);
        self.ends.push(small(self.text.len())?);
        Ok(())
    }

    /// Adds a cell of that kind to the last row; either all cells are added so or none.
    pub(crate) fn cell_of(&mut self, text: &str, kind: Cell) -> Result<(), FileFault> {
        self.kinds.push(kind);
        self.cell(text)
    }

    /// Gives back what growing took beforehand.
    pub(crate) fn settle(mut self) -> Self {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.kinds.shrink_to_fit();
        self.rows.shrink_to_fit();
        self
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|at| self.at(at))
    }

    pub(crate) fn at(&self, at: usize) -> Option<Row<'_>> {
        let (line, first) = *self.rows.get(at)?;
        let end = self
            .rows
            .get(at + 1)
            .map_or(self.ends.len(), |(_, next)| *next as usize);
        Some(Row {
            sheet: self,
            first: first as usize,
            end,
            line: u64::from(line),
        })
    }
}

impl<'a> Row<'a> {
    /// Number of cells.
    pub(crate) fn len(&self) -> usize {
        self.end - self.first
    }

    /// The text of a cell; nothing behind the last one.
    pub(crate) fn text(&self, at: usize) -> &'a str {
        if at >= self.len() {
            return "";
        }
        let cell = self.first + at;
        let begin = if cell == 0 { 0 } else { self.end_of(cell - 1) };
        self.sheet.text.get(begin..self.end_of(cell)).unwrap_or_default()
    }

    /// What the cell was in the file.
    pub(crate) fn kind(&self, at: usize) -> Cell {
        self.sheet
            .kinds
            .get(self.first + at)
            .copied()
            .unwrap_or(Cell::Text)
    }

    /// All cells in order.
    pub(crate) fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |at| self.text(at))
    }

    fn end_of(&self, cell: usize) -> usize {
        self.sheet.ends.get(cell).map_or(0, |end| *end as usize)
    }
}
