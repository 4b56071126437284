//! Footnotes: a raised number in the text, and what it means at the foot of the page.

use super::build::{Builder, rule};
use super::page::{Ink, Piece};
use super::paragraph::{Fill, SetRun};
use super::structure::{NodeId, Role};
use super::style::{FOOTNOTE, LEFT, MEASURE, MM};
use crate::error::DocumentError;
use crate::tree::Run;

/// Room for the number.
const INDENT: f32 = 11.0;
/// Between the text and the first footnote, with a short rule in its middle.
pub(super) const ABOVE: f32 = 11.0;
/// Between two footnotes.
const BETWEEN: f32 = 2.0;

/// A line of a footnote; vertical positions are from its top.
#[derive(Debug, Clone)]
pub(super) struct NoteLine {
    pub(super) height: f32,
    pub(super) pieces: Vec<Piece>,
}

impl Builder<'_> {
    /// The number of a footnote in its line. What it says waits for the strip of that line.
    pub(super) fn reference(&mut self, run: &SetRun, node: NodeId) -> Result<NodeId, DocumentError> {
        let number: String = run.glyphs.iter().map(|glyph| glyph.text.to_string()).collect();
        let reference = self.structure.add(node, Role::Reference, None);
        let note = self.structure.add(node, Role::Footnote, run.language);
        self.structure.set_beside(reference, note);
        let label = self.structure.add(note, Role::Label, None);
        let numbered = [Run::plain(number)];
        let (mut first, _) = self.boxed(&numbered, FOOTNOTE, label, (LEFT, 0.0, INDENT), Fill::Left)?;
        let lines = self.set(&run.note, FOOTNOTE, MEASURE - INDENT, Fill::Left)?;
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let mut pieces = std::mem::take(&mut first);
            pieces.extend(self.line_pieces(line, FOOTNOTE, note, LEFT + INDENT, 0.0)?);
            let below = if index + 1 == count { BETWEEN } else { 0.0 };
            self.notes.push(NoteLine {
                height: FOOTNOTE.leading + below,
                pieces,
            });
        }
        Ok(reference)
    }
}

/// The rule that parts the footnotes from the text, at the top of their room.
pub(super) fn divider(top: f32) -> Piece {
    rule(LEFT, LEFT + 40.0 * MM, top + ABOVE * 0.55, 0.4, Ink::Light)
}
