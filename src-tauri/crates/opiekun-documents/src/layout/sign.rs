//! Places for the pen: signatures, initials, place and date.

use super::build::{Builder, Strip, StripField, rule};
use super::figure::Figure;
use super::page::{Draw, FieldKind, Ink, Piece};
use super::paragraph::Fill;
use super::structure::Role;
use super::style::{GAP, LABEL, MM, VALUE};
use crate::error::DocumentError;
use crate::tree::{Run, Signature};

/// Height left for a signature above its line.
const SIGN_HEIGHT: f32 = 17.0 * MM;
/// Widest signature line.
const SIGN_WIDTH: f32 = 77.0 * MM;
/// Space between signatures side by side.
const GUTTER: f32 = 9.0 * MM;
/// Most signatures in a row.
const ROW: usize = 3;

impl Builder<'_> {
    /// Signature lines side by side. The whole block is one piece, and the text before it comes along.
    pub(super) fn signatures(&mut self, signatures: &[Signature]) -> Result<(), DocumentError> {
        self.keep_last_lines();
        let group = self.node(Role::Division);
        // Four signatures stand better two by two than three and one.
        let per_row = if signatures.len() == ROW + 1 {
            2
        } else {
            signatures.len().clamp(1, ROW)
        };
        let columns = per_row.max(2) as f32;
        let width = ((self.place.width - GUTTER * (columns - 1.0)) / columns).min(SIGN_WIDTH);
        let rows: Vec<_> = signatures.chunks(per_row).collect();
        let count = rows.len();
        for (row_index, row) in rows.into_iter().enumerate() {
            let mut strip = Strip::default();
            for (index, signature) in row.iter().enumerate() {
                let x = self.place.x + index as f32 * (width + GUTTER);
                let figure = self.structure.add(group, Role::Figure(Figure::Signature), None);
                strip.pieces.push(Piece {
                    node: Some(figure),
                    ..rule(x, x + width, SIGN_HEIGHT, 0.7, Ink::Black)
                });
                strip.fields.push(StripField {
                    kind: FieldKind::Signature,
                    role: signature.role.clone(),
                    label: String::new(),
                    filled: false,
                    order: signature.order,
                    x,
                    y: 0.0,
                    w: width,
                    h: SIGN_HEIGHT,
                });
                let mut top = SIGN_HEIGHT + 3.0;
                let name = [Run::plain(signature.name.as_str())];
                let remark = (!signature.remark.is_empty()).then_some((&signature.remark[..], LABEL));
                let captions = [(&name[..], VALUE), (&signature.label[..], LABEL)];
                for (runs, style) in captions.into_iter().chain(remark) {
                    let node = self.structure.add(group, Role::Paragraph, None);
                    let (pieces, height) = self.boxed(runs, style, node, (x, top, width), Fill::Left)?;
                    strip.pieces.extend(pieces);
                    top += height;
                }
                strip.height = strip.height.max(top);
            }
            strip.height += 6.0;
            strip.keep = row_index + 1 < count;
            self.strips.push(strip);
        }
        self.space(GAP);
        Ok(())
    }

    /// A small box with its caption to the right.
    pub(super) fn initials(&mut self, role: &str, label: &[Run], order: u32) -> Result<(), DocumentError> {
        self.keep_last_lines();
        let (w, h) = (22.0 * MM, 10.0 * MM);
        let x = self.place.x;
        let node = self.node(Role::Paragraph);
        let area = (x + w + 8.0, h - LABEL.leading, self.place.width - w - 8.0);
        // The caption is a name.
        let style = if self.first_edition { LABEL } else { LABEL.whole() };
        let (mut pieces, height) = self.boxed(label, style, node, area, Fill::Left)?;
        let figure = self.structure.add(node, Role::Figure(Figure::Initials), None);
        let points = vec![(x, 0.4), (x + w, 0.4), (x + w, h), (x, h)];
        let draws = vec![Draw::Path {
            points,
            width: 0.6,
            ink: Ink::Black,
            closed: true,
        }];
        pieces.insert(
            0,
            Piece {
                node: Some(figure),
                top: 0.0,
                bottom: h,
                draws,
            },
        );
        let field = StripField {
            kind: FieldKind::Initials,
            role: role.to_owned(),
            label: String::new(),
            filled: false,
            order,
            x,
            y: 0.4,
            w,
            h: h - 0.4,
        };
        let height = h.max(h - LABEL.leading + height) + 2.0;
        self.strips.push(Strip {
            height,
            pieces,
            fields: vec![field],
            ..Strip::default()
        });
        self.space(GAP);
        Ok(())
    }

    /// Place and date on a line, kept with the signatures that follow.
    pub(super) fn place_date(&mut self, text: &[Run], caption: &[Run]) -> Result<(), DocumentError> {
        self.keep_last_lines();
        let node = self.node(Role::Paragraph);
        let note = self.node(Role::Paragraph);
        let (x, width) = (self.place.x, SIGN_WIDTH.min(self.place.width));
        let top = 14.0;
        let (mut pieces, height) = self.boxed(text, VALUE, node, (x, top, width), Fill::Left)?;
        let line = top + height + 1.5;
        pieces.push(rule(x, x + width, line, 0.7, Ink::Black));
        let (below, below_height) = self.boxed(caption, LABEL, note, (x, line + 2.0, width), Fill::Left)?;
        pieces.extend(below);
        let field = StripField {
            kind: FieldKind::Date,
            role: String::new(),
            label: String::new(),
            filled: text.iter().any(|run| !run.text.trim().is_empty()),
            order: 0,
            x,
            y: top - 4.0,
            w: width,
            h: height + 5.5,
        };
        let height = line + 2.0 + below_height + 4.0;
        self.strips.push(Strip {
            height,
            pieces,
            fields: vec![field],
            keep: true,
            ..Strip::default()
        });
        Ok(())
    }
}
