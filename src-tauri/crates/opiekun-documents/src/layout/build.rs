//! The builder: blocks become a vertical list of strips, the smallest pieces the page breaker moves.

use std::rc::Rc;

use super::fonts::FontSet;
use super::notes::NoteLine;
use super::page::{Draw, FieldKind, Piece};
use super::paragraph::{Fill, SetLine, set};
use super::structure::{NodeId, Role, Structure};
use super::style::{LEFT, MEASURE, RAISED, Sheet, TextStyle, sheet};
use crate::error::DocumentError;
use crate::tree::{Language, Run, Tree};

/// A field before its page is known; lengths in points, `y` from the top of the strip.
#[derive(Debug, Clone)]
pub(super) struct StripField {
    pub(super) kind: FieldKind,
    pub(super) role: String,
    pub(super) label: String,
    pub(super) filled: bool,
    pub(super) order: u32,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) w: f32,
    pub(super) h: f32,
}

/// A head that is drawn again when its table goes on on the next page.
#[derive(Debug)]
pub(super) struct RepeatedHead {
    pub(super) height: f32,
    pub(super) pieces: Vec<Piece>,
}

/// A horizontal slice of the document. Vertical positions are from its top.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    pub(super) pieces: Vec<Piece>,
    pub(super) fields: Vec<StripField>,
    /// Footnotes whose numbers stand here.
    pub(super) notes: Vec<NoteLine>,
    /// No page break after this strip.
    pub(super) keep: bool,
    /// White space, dropped at the top of a page.
    pub(super) space: bool,
    /// May be cut between two of its lines where a page ends.
    pub(super) divisible: bool,
    /// A new page begins before this strip.
    pub(super) page_break: bool,
    /// Drawn first when this strip begins a page.
    pub(super) repeat: Option<Rc<RepeatedHead>>,
}

/// Where blocks are being set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) parent: NodeId,
    pub(super) language: Language,
    /// Depth of lists, for the numbering.
    pub(super) depth: usize,
    /// Style and fill of paragraphs.
    pub(super) style: TextStyle,
    pub(super) fill: Fill,
}

pub(super) struct Builder<'a> {
    pub(super) fonts: &'a FontSet,
    pub(super) sheet: &'static Sheet,
    /// See [`crate::tree::Tree::first_edition`].
    pub(super) first_edition: bool,
    pub(super) structure: Structure,
    pub(super) strips: Vec<Strip>,
    pub(super) lines: Vec<String>,
    /// Footnotes of lines that are not in a strip yet.
    pub(super) notes: Vec<NoteLine>,
    pub(super) place: Place,
}

impl<'a> Builder<'a> {
    pub(super) fn new(fonts: &'a FontSet, tree: &Tree) -> Self {
        let (language, sheet) = (tree.language, sheet(tree.design));
        let place = Place {
            x: LEFT,
            width: MEASURE,
            parent: 0,
            language,
            depth: 0,
            style: sheet.body,
            fill: Fill::Justify,
        };
        Self {
            fonts,
            sheet,
            first_edition: tree.first_edition,
            structure: Structure::new(language),
            strips: Vec::new(),
            lines: Vec::new(),
            notes: Vec::new(),
            place,
        }
    }

    pub(super) fn finish(mut self) -> (Vec<Strip>, Structure, Vec<String>) {
        self.structure.close_levels();
        (self.strips, self.structure, self.lines)
    }

    /// Runs `inner` elsewhere and comes back.
    pub(super) fn at<T>(&mut self, place: Place, inner: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.place, place);
        let result = inner(self);
        self.place = outer;
        result
    }

    pub(super) fn node(&mut self, role: Role) -> NodeId {
        self.structure.add(self.place.parent, role, None)
    }

    /// White space; two spaces in a row are the larger one.
    pub(super) fn space(&mut self, height: f32) {
        match self.strips.last_mut() {
            Some(last) if last.space => last.height = last.height.max(height),
            _ => self.strips.push(Strip {
                height,
                space: true,
                ..Strip::default()
            }),
        }
    }

    /// Sets text and remembers its lines.
    pub(super) fn set(
        &mut self,
        runs: &[Run],
        style: TextStyle,
        width: f32,
        fill: Fill,
    ) -> Result<Vec<SetLine>, DocumentError> {
        let style = TextStyle {
            fragments: self.first_edition,
            ..style
        };
        let lines = set(self.fonts, runs, style, width, fill, self.place.language)?;
        self.lines.extend(lines.iter().map(|line| line.text.clone()));
        Ok(lines)
    }

    /// The pieces of a line: one per language, each with its node.
    pub(super) fn line_pieces(
        &mut self,
        line: SetLine,
        style: TextStyle,
        node: NodeId,
        x: f32,
        top: f32,
    ) -> Result<Vec<Piece>, DocumentError> {
        let baseline = top + baseline(style);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut last_language = None;
        for run in line.runs {
            let raised = !run.note.is_empty();
            let mark = match raised {
                true => Some(self.reference(&run, node)?),
                false => None,
            };
            let draw = Draw::Glyphs {
                x: x + run.x,
                y: baseline - if raised { style.size * RAISED.1 } else { 0.0 },
                face: run.face,
                size: run.size,
                ink: run.ink,
                turn: 0.0,
                glyphs: run.glyphs,
            };
            match pieces.last_mut() {
                Some(piece) if last_language == Some((run.language, None)) && !raised => {
                    piece.draws.push(draw)
                }
                _ => {
                    let node = match (mark, run.language) {
                        (Some(mark), _) => mark,
                        (None, Some(_)) => self.structure.add(node, Role::Span, run.language),
                        (None, None) => node,
                    };
                    let (top, bottom) = (top, top + style.leading);
                    pieces.push(Piece {
                        node: Some(node),
                        top,
                        bottom,
                        draws: vec![draw],
                    });
                }
            }
            last_language = Some((run.language, mark));
        }
        Ok(pieces)
    }

    /// Sets a text into a box at `x`, `top` of a strip; returns its pieces and height.
    pub(super) fn boxed(
        &mut self,
        runs: &[Run],
        style: TextStyle,
        node: NodeId,
        (x, top, width): (f32, f32, f32),
        fill: Fill,
    ) -> Result<(Vec<Piece>, f32), DocumentError> {
        let mut pieces = Vec::new();
        let mut height = 0.0;
        for line in self.set(runs, style, width, fill)? {
            pieces.extend(self.line_pieces(line, style, node, x, top + height)?);
            height += style.leading;
        }
        Ok((pieces, height))
    }

    /// Keeps the end of what was set so far with what comes next: white space and about two lines of text.
    pub(super) fn keep_last_lines(&mut self) {
        let mut lines = 0;
        for strip in self.strips.iter_mut().rev().take(8) {
            strip.keep = true;
            lines += u32::from(!strip.space);
            if lines == 2 {
                break;
            }
        }
    }
}

/// Distance of the baseline from the top of a line: the face's ascent and descent centred in the leading.
pub(super) fn baseline(style: TextStyle) -> f32 {
    const ASCENT: f32 = 0.987;
    const DESCENT: f32 = 0.213;
    (style.leading + style.size * (ASCENT - DESCENT)) / 2.0
}

/// A straight line as a piece of page furniture.
pub(super) fn rule(x1: f32, x2: f32, y: f32, width: f32, ink: super::page::Ink) -> Piece {
    let draws = vec![Draw::Path {
        points: vec![(x1, y), (x2, y)],
        width,
        ink,
        closed: false,
    }];
    Piece {
        node: None,
        top: y - width,
        bottom: y + width,
        draws,
    }
}
