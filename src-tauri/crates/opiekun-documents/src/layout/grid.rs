//! Tables and key–value grids.

use std::rc::Rc;

use super::build::{Builder, RepeatedHead, Strip, rule};
use super::page::{Draw, Ink, Piece};
use super::paragraph::{Fill, measure};
use super::structure::{NodeId, Numbering, Role};
use super::style::{CELL, CELL_HEAD, GAP, LABEL, TextStyle, VALUE};
use crate::error::DocumentError;
use crate::tree::{Align, Run, Table};

/// White space inside a cell: left and right, above and below.
const PADDING: (f32, f32) = (5.0, 3.2);

fn fill(align: Align) -> Fill {
    match align {
        Align::Left => Fill::Left,
        Align::Center => Fill::Center,
        Align::Right => Fill::Right,
    }
}

impl Builder<'_> {
    pub(super) fn table(&mut self, table: &Table) -> Result<(), DocumentError> {
        let widths = self.column_widths(table)?;
        let node = self.node(Role::Table);
        self.space(GAP);
        let from = self.strips.len();
        let mut head = self.row(&table.head, table, &widths, (node, Role::HeadCell, CELL_HEAD))?;
        let (x, width) = (self.place.x, self.place.width);
        let ground = Draw::Fill {
            x,
            y: 0.0,
            w: width,
            h: head.height,
            ink: Ink::Pale,
        };
        head.pieces.insert(
            0,
            Piece {
                node: None,
                top: 0.0,
                bottom: head.height,
                draws: vec![ground],
            },
        );
        head.pieces
            .push(rule(x, x + width, head.height, 0.8, Ink::Accent));
        head.keep = true;
        // On the next page the head is furniture: it was read once already.
        let again = head
            .pieces
            .iter()
            .cloned()
            .map(|piece| Piece { node: None, ..piece })
            .collect();
        let repeat = Rc::new(RepeatedHead {
            height: head.height,
            pieces: again,
        });
        self.strips.push(head);
        for row in &table.rows {
            let mut strip = self.row(row, table, &widths, (node, Role::Cell, CELL))?;
            strip
                .pieces
                .push(rule(x, x + width, strip.height, 0.4, Ink::Light));
            strip.repeat = Some(Rc::clone(&repeat));
            self.strips.push(strip);
        }
        // Two rows at least on either side of a page break.
        let until = self.strips.len();
        for index in [from + 1, until.saturating_sub(2)] {
            if index > from && index + 1 < until {
                self.strips[index].keep = true;
            }
        }
        self.space(GAP * 2.0);
        Ok(())
    }

    fn row(
        &mut self,
        cells: &[Vec<Run>],
        table: &Table,
        widths: &[f32],
        (parent, role, style): (NodeId, Role, TextStyle),
    ) -> Result<Strip, DocumentError> {
        let style = if self.first_edition { style } else { style.whole() };
        let row = self.structure.add(parent, Role::Row, None);
        let mut strip = Strip {
            height: style.leading,
            ..Strip::default()
        };
        let mut x = self.place.x;
        for ((cell, align), width) in cells.iter().zip(&table.columns).zip(widths) {
            let node = self.structure.add(row, role, None);
            let area = (x + PADDING.0, PADDING.1, width - 2.0 * PADDING.0);
            let (pieces, height) = self.boxed(cell, style, node, area, fill(*align))?;
            strip.pieces.extend(pieces);
            strip.height = strip.height.max(height);
            x += width;
        }
        strip.height += 2.0 * PADDING.1;
        strip.notes = std::mem::take(&mut self.notes);
        Ok(strip)
    }

    /// Columns as wide as their text where there is room; otherwise no narrower than their longest word, with the
    /// rest shared so that the table has the fewest lines.
    fn column_widths(&self, table: &Table) -> Result<Vec<f32>, DocumentError> {
        let count = table.columns.len();
        let (mut least, mut whole) = (vec![0.0_f32; count], vec![0.0_f32; count]);
        let mut rows: Vec<Vec<f32>> = Vec::with_capacity(table.rows.len() + 1);
        let styled = table
            .rows
            .iter()
            .map(|row| (row, CELL))
            .chain([(&table.head, CELL_HEAD)]);
        for (row, style) in styled {
            let mut lines = Vec::with_capacity(count);
            for (column, cell) in row.iter().enumerate().take(count) {
                let (word, line) = measure(self.fonts, cell, style)?;
                least[column] = least[column].max(word + 2.0 * PADDING.0 + 0.1);
                whole[column] = whole[column].max(line + 2.0 * PADDING.0 + 0.1);
                lines.push(line);
            }
            rows.push(lines);
        }
        let room = self.place.width;
        // No word may take more than half of the table; it is broken instead.
        let limit = room / 2.0;
        least.iter_mut().for_each(|width| *width = width.min(limit));
        let (need, want): (f32, f32) = (least.iter().sum(), whole.iter().sum());
        if want <= room {
            // What is left over goes to the first column that is read, not to one of figures before it.
            let is_read = |align: &Align| *align == Align::Left || self.first_edition;
            let read = table.columns.iter().position(is_read);
            if let Some(column) = whole.get_mut(table.rest.or(read).unwrap_or(0)) {
                *column += room - want;
            }
            return Ok(whole);
        }
        if need >= room {
            return Ok(least.iter().map(|width| width * room / need).collect());
        }
        Ok(share(&rows, least, &whole, room - need))
    }

    /// A grid of labels and values: one column sets them side by side, two columns one above the other.
    pub(super) fn key_value(
        &mut self,
        columns: u8,
        pairs: &[(Vec<Run>, Vec<Run>)],
    ) -> Result<(), DocumentError> {
        let list = self.node(Role::List(Numbering::None));
        let columns = usize::from(columns.max(1));
        let gutter = 16.0;
        let (x, room) = (self.place.x, self.place.width);
        let width = (room - gutter * (columns as f32 - 1.0)) / columns as f32;
        let from = self.strips.len();
        for row in pairs.chunks(columns) {
            let mut strip = Strip::default();
            for (index, (key, value)) in row.iter().enumerate() {
                let item = self.structure.add(list, Role::ListItem, None);
                let label = self.structure.add(item, Role::Label, None);
                let body = self.structure.add(item, Role::ListBody, None);
                let left = x + index as f32 * (width + gutter);
                let height = if columns == 1 {
                    let split = room * 0.32;
                    // Both stand on one baseline although the label is smaller.
                    let drop = super::build::baseline(VALUE) - super::build::baseline(LABEL);
                    let area = (left, PADDING.1 + drop, split - 10.0);
                    let (keys, key_height) = self.boxed(key, LABEL, label, area, Fill::Left)?;
                    let area = (left + split, PADDING.1, width - split);
                    let (values, value_height) = self.boxed(value, VALUE, body, area, Fill::Left)?;
                    strip.pieces.extend(keys.into_iter().chain(values));
                    (key_height + drop).max(value_height)
                } else {
                    let (keys, key_height) =
                        self.boxed(key, LABEL, label, (left, PADDING.1, width), Fill::Left)?;
                    let area = (left, PADDING.1 + key_height, width);
                    let (values, value_height) = self.boxed(value, VALUE, body, area, Fill::Left)?;
                    strip.pieces.extend(keys.into_iter().chain(values));
                    key_height + value_height
                };
                strip.height = strip.height.max(height);
            }
            strip.height += 2.0 * PADDING.1;
            strip.notes = std::mem::take(&mut self.notes);
            for index in 0..row.len() {
                let left = x + index as f32 * (width + gutter);
                strip
                    .pieces
                    .push(rule(left, left + width, strip.height, 0.4, Ink::Light));
            }
            self.strips.push(strip);
        }
        let until = self.strips.len();
        if until > from + 1 {
            self.strips[from].keep = true;
            self.strips[until - 2].keep = true;
        }
        self.space(GAP * 1.6);
        Ok(())
    }
}

/// Shares out what is left over, a step at a time, to the column that saves the most lines; where none does, to the
/// one that is furthest from standing on one line.
fn share(rows: &[Vec<f32>], mut widths: Vec<f32>, whole: &[f32], room: f32) -> Vec<f32> {
    const STEPS: usize = 40;
    let step = room / STEPS as f32;
    let lines = |widths: &[f32]| -> f32 {
        let height = |row: &Vec<f32>| {
            // Words do not fill lines to the brim.
            let cell =
                |(line, width): (&f32, &f32)| (line * 1.06 / (width - 2.0 * PADDING.0)).max(1.0).ceil();
            row.iter().zip(widths).map(cell).fold(1.0, f32::max)
        };
        rows.iter().map(height).sum()
    };
    let mut left = STEPS;
    while left > 0 {
        let now = lines(&widths);
        // The least number of steps to one column that saves a line, and the lines it saves for each step.
        let mut best: Option<(f32, usize, usize)> = None;
        for column in 0..widths.len() {
            for steps in 1..=left {
                let mut tried = widths.clone();
                tried[column] += step * steps as f32;
                let saved = (now - lines(&tried)) / steps as f32;
                if saved > best.map_or(0.0, |(most, ..)| most) {
                    best = Some((saved, column, steps));
                }
            }
        }
        let (column, steps) = match best {
            Some((_, column, steps)) => (column, steps),
            None => {
                let lack = |column: &usize| whole[*column] - widths[*column];
                let hungriest = (0..widths.len()).max_by(|a, b| lack(a).total_cmp(&lack(b)));
                (hungriest.unwrap_or(0), 1)
            }
        };
        widths[column] += step * steps as f32;
        left -= steps;
    }
    widths
}
