//! Blocks of running text: headings, paragraphs, lists, groups. Grids and signatures are in their own files.

use super::build::{Builder, Place, Strip, baseline};
use super::figure::Figure;
use super::page::{Draw, FieldKind, Ink, Piece};
use super::paragraph::{Fill, SetLine};
use super::structure::{NodeId, Numbering, Role};
use super::style::{self, GAP, INDENT, NOTE, TextStyle};
use crate::error::DocumentError;
use crate::tree::{Block, Item, Run, item_label, plain};

/// Side of a box to tick: 3.6 mm, large enough for a pen.
const TICK: f32 = 10.2;

impl Builder<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<(), DocumentError> {
        for block in blocks {
            self.block(block)?;
            self.place_notes();
        }
        Ok(())
    }

    /// Footnotes whose lines are in a strip by now go with the last one.
    fn place_notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        if let Some(strip) = self.strips.iter_mut().rev().find(|strip| !strip.space) {
            strip.notes.append(&mut self.notes);
        }
    }

    fn block(&mut self, block: &Block) -> Result<(), DocumentError> {
        match block {
            Block::Heading { level, runs } => self.heading(*level, runs),
            Block::Paragraph(runs) => {
                let node = self.node(Role::Paragraph);
                self.paragraph(runs, self.place.style, node)?;
                self.space(GAP);
                // A sentence that announces something does not part from it.
                if runs.last().is_some_and(|run| run.text.trim_end().ends_with(':')) {
                    self.keep_last_lines();
                }
                Ok(())
            }
            Block::List { start, items } => self.list(*start, items),
            Block::Table(table) => self.table(table),
            Block::KeyValue { columns, pairs } => self.key_value(*columns, pairs),
            Block::Columns(columns) => self.columns(columns),
            Block::Parallel { language, pairs } => self.parallel(*language, pairs),
            Block::KeepTogether(inside) => self.keep_together(inside),
            Block::PageBreak => {
                self.strips.push(Strip {
                    page_break: true,
                    space: true,
                    ..Strip::default()
                });
                Ok(())
            }
            Block::Tick { id, checked, runs } => self.tick(id, *checked, runs),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Initials { role, label, order } => self.initials(role, label, *order),
            Block::PlaceDate { text, caption } => self.place_date(text, caption),
            Block::Note(inside) => self.note(inside),
        }
    }

    /// Lines of one text as strips, with at least two lines on either side of a page break.
    fn text_strips(
        &mut self,
        lines: Vec<SetLine>,
        text: TextStyle,
        node: NodeId,
    ) -> Result<(), DocumentError> {
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let pieces = self.line_pieces(line, text, node, self.place.x, 0.0)?;
            let keep = index == 0 && count > 1 || index + 2 == count;
            self.strips.push(Strip {
                height: text.leading,
                pieces,
                notes: std::mem::take(&mut self.notes),
                keep,
                ..Strip::default()
            });
        }
        Ok(())
    }

    fn paragraph(&mut self, runs: &[Run], text: TextStyle, node: NodeId) -> Result<(), DocumentError> {
        let lines = self.set(runs, text, self.place.width, self.place.fill)?;
        self.text_strips(lines, text, node)
    }

    fn heading(&mut self, level: u8, runs: &[Run]) -> Result<(), DocumentError> {
        let (text, above, below) = style::heading(self.sheet, level);
        if !self.strips.is_empty() {
            self.space(above);
        }
        let node = self.node(Role::Heading(level));
        let lines = self.set(runs, text, self.place.width, Fill::Left)?;
        let from = self.strips.len();
        self.text_strips(lines, text, node)?;
        self.space(below);
        self.strips[from..].iter_mut().for_each(|strip| strip.keep = true);
        Ok(())
    }

    fn list(&mut self, start: Option<u64>, items: &[Item]) -> Result<(), DocumentError> {
        let list = self.list_node(start);
        for index in 0..items.len() {
            self.item(list, start, items, index)?;
        }
        if self.place.depth == 0 {
            self.space(GAP);
        }
        Ok(())
    }

    pub(super) fn list_node(&mut self, start: Option<u64>) -> NodeId {
        self.node(Role::List(match (start, self.place.depth) {
            (None, _) => Numbering::None,
            (Some(_), 0 | 1) => Numbering::Decimal,
            (Some(_), _) => Numbering::Letters,
        }))
    }

    /// One item of a list with its label.
    pub(super) fn item(
        &mut self,
        list: NodeId,
        start: Option<u64>,
        items: &[Item],
        index: usize,
    ) -> Result<(), DocumentError> {
        let outer = self.place;
        let entry = self.structure.add(list, Role::ListItem, None);
        let label_node = self.structure.add(entry, Role::Label, None);
        let body = self.structure.add(entry, Role::ListBody, None);
        let label = [Run::plain(item_label(start, index, outer.depth))];
        let area = (outer.x, 0.0, INDENT * 2.0);
        let (pieces, _) = self.boxed(&label, outer.style, label_node, area, Fill::Left)?;
        let from = self.strips.len();
        let place = Place {
            x: outer.x + INDENT,
            width: outer.width - INDENT,
            parent: body,
            depth: outer.depth + 1,
            ..outer
        };
        self.at(place, |inner| inner.blocks(&items[index]))?;
        match self.strips.get_mut(from) {
            Some(first) if !first.space => drop(first.pieces.splice(0..0, pieces)),
            _ => self.strips.push(Strip {
                height: outer.style.leading,
                pieces,
                ..Strip::default()
            }),
        }
        if let Some(last) = self.strips.last_mut().filter(|strip| strip.space) {
            last.height = if outer.depth == 0 { GAP - 1.0 } else { GAP - 2.5 };
        }
        Ok(())
    }

    fn keep_together(&mut self, inside: &[Block]) -> Result<(), DocumentError> {
        let from = self.strips.len();
        self.blocks(inside)?;
        let until = self.strips.len() - usize::from(self.strips.last().is_some_and(|strip| strip.space));
        if until > from {
            self.strips[from..until - 1]
                .iter_mut()
                .for_each(|strip| strip.keep = true);
        }
        Ok(())
    }

    /// Columns are one strip: they are meant for short texts side by side.
    fn columns(&mut self, columns: &[Vec<Block>]) -> Result<(), DocumentError> {
        let outer = self.place;
        let gutter = 18.0;
        let count = columns.len().max(1) as f32;
        let width = (outer.width - gutter * (count - 1.0)) / count;
        let mut merged = Strip::default();
        for (index, column) in columns.iter().enumerate() {
            let parent = self.node(Role::Division);
            let from = self.strips.len();
            let x = outer.x + index as f32 * (width + gutter);
            let place = Place {
                x,
                width,
                parent,
                fill: Fill::Left,
                ..outer
            };
            self.at(place, |inner| inner.blocks(column))?;
            let mut top = 0.0;
            for mut strip in self.strips.drain(from..) {
                for piece in &mut strip.pieces {
                    shift(piece, top);
                }
                strip.fields.iter_mut().for_each(|field| field.y += top);
                merged.pieces.append(&mut strip.pieces);
                merged.fields.append(&mut strip.fields);
                merged.notes.append(&mut strip.notes);
                top += strip.height;
            }
            merged.height = merged.height.max(top);
        }
        self.strips.push(merged);
        self.space(GAP);
        Ok(())
    }

    /// A remark: smaller, with a bar at its left.
    fn note(&mut self, inside: &[Block]) -> Result<(), DocumentError> {
        let outer = self.place;
        let parent = self.node(Role::Note);
        self.space(GAP + 1.0);
        let from = self.strips.len();
        let place = Place {
            x: outer.x + 11.0,
            width: outer.width - 11.0,
            parent,
            style: NOTE,
            ..outer
        };
        self.at(place, |inner| inner.blocks(inside))?;
        if self.strips.last().is_some_and(|strip| strip.space) {
            self.strips.pop();
        }
        for strip in &mut self.strips[from..] {
            let points = vec![(outer.x + 1.0, 0.0), (outer.x + 1.0, strip.height)];
            let draws = vec![Draw::Path {
                points,
                width: 2.0,
                ink: Ink::Accent,
                closed: false,
            }];
            strip.pieces.insert(
                0,
                Piece {
                    node: None,
                    top: 0.0,
                    bottom: strip.height,
                    draws,
                },
            );
            // The space inside belongs to the bar.
            strip.space = false;
        }
        self.space(GAP + 3.0);
        Ok(())
    }

    fn tick(&mut self, id: &str, checked: bool, runs: &[Run]) -> Result<(), DocumentError> {
        let outer = self.place;
        let node = self.node(Role::Paragraph);
        let place = Place {
            x: outer.x + INDENT,
            width: outer.width - INDENT,
            ..outer
        };
        let from = self.strips.len();
        self.at(place, |inner| inner.paragraph(runs, outer.style, node))?;
        if self.strips.len() == from {
            self.strips.push(Strip {
                height: outer.style.leading,
                ..Strip::default()
            });
        }
        let last = self.strips.len() - 1;
        self.strips[from..last]
            .iter_mut()
            .for_each(|strip| strip.keep = true);
        // The box stands on the baseline, a little below it, like a capital letter.
        let y = baseline(outer.style) - TICK + 1.6;
        let (x, right, bottom) = (outer.x, outer.x + TICK, y + TICK);
        let mut draws = vec![Draw::Path {
            points: vec![(x, y), (right, y), (right, bottom), (x, bottom)],
            width: 0.7,
            ink: Ink::Black,
            closed: true,
        }];
        if checked {
            let points = vec![(x + 2.2, y + 5.4), (x + 4.4, y + 7.8), (x + 8.2, y + 2.6)];
            draws.push(Draw::Path {
                points,
                width: 1.2,
                ink: Ink::Black,
                closed: false,
            });
        }
        let figure = if checked { Figure::Ticked } else { Figure::Empty };
        let figure = self.structure.add(node, Role::Figure(figure), None);
        let strip = &mut self.strips[from];
        strip.pieces.insert(
            0,
            Piece {
                node: Some(figure),
                top: y,
                bottom,
                draws,
            },
        );
        let role = id.to_owned();
        let field = super::build::StripField {
            kind: FieldKind::Tick,
            role,
            label: beginning(runs),
            filled: checked,
            order: 0,
            x,
            y,
            w: TICK,
            h: TICK,
        };
        strip.fields.push(field);
        self.space(GAP);
        Ok(())
    }
}

/// The beginning of a text, for a list of places: up to the last whole word that fits.
fn beginning(runs: &[Run]) -> String {
    const MOST: usize = 90;
    let text = plain(runs).replace('\u{a0}', " ");
    let mut out = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if out.chars().count() + word.chars().count() >= MOST {
            return out + "…";
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Moves a piece down.
pub(super) fn shift(piece: &mut Piece, down: f32) {
    piece.top += down;
    piece.bottom += down;
    piece.draws.iter_mut().for_each(|draw| draw.shift(0.0, down));
}
