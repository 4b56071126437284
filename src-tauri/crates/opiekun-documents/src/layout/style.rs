//! Measures of the page. Points unless said otherwise.

use super::fonts::Face;
use super::page::Ink;
use crate::tree::Design;

/// Width of A4.
pub const PAGE_WIDTH: f32 = 595.276;
/// Height of A4.
pub const PAGE_HEIGHT: f32 = 841.89;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// Left margin: room for the holes of a binder.
pub(super) const LEFT: f32 = 25.0 * MM;
/// Right margin.
pub(super) const RIGHT: f32 = 22.0 * MM;
/// Top of the text.
pub(super) const TOP: f32 = 27.0 * MM;
/// Bottom of the text, from the bottom of the page.
pub(super) const BOTTOM: f32 = 25.0 * MM;
/// Width of the text.
pub(super) const MEASURE: f32 = PAGE_WIDTH - LEFT - RIGHT;
/// Height of the text.
pub(super) const DEPTH: f32 = PAGE_HEIGHT - TOP - BOTTOM;

/// Space between paragraphs.
pub(super) const GAP: f32 = 5.0;
/// Width of the column of clause numbers.
pub(super) const INDENT: f32 = 18.0;

/// A style of text.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextStyle {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) ink: Ink,
    /// Words are divided only when a line would be worse than this.
    pub(super) tolerance: f32,
    /// See [`Shape::fragments`](super::linebreak::Shape).
    pub(super) fragments: bool,
}

/// Worst line that running text accepts without dividing words.
const TOLERANCE: f32 = 70.0;

const fn style(face: Face, size: f32, leading: f32, ink: Ink) -> TextStyle {
    TextStyle {
        face,
        size,
        leading,
        ink,
        tolerance: TOLERANCE,
        fragments: false,
    }
}

impl TextStyle {
    /// The same for names and cells of narrow columns: words are divided only when they do not fit.
    pub(super) const fn whole(self) -> Self {
        Self {
            tolerance: 4_000.0,
            ..self
        }
    }
}

/// Running text.
pub(super) const BODY: TextStyle = style(Face::Regular, 9.6, 13.6, Ink::Black);
/// Running text of two languages side by side, with room for the narrower columns.
pub(super) const PARALLEL: TextStyle = style(Face::Regular, 8.8, 12.2, Ink::Black);
/// Cells of tables.
pub(super) const CELL: TextStyle = style(Face::Regular, 9.0, 12.0, Ink::Black);
/// Heads of tables.
pub(super) const CELL_HEAD: TextStyle = style(Face::Bold, 8.4, 12.0, Ink::Black);
/// Labels of key–value grids and captions.
pub(super) const LABEL: TextStyle = style(Face::Regular, 7.6, 10.0, Ink::Grey);
/// Values of key–value grids.
pub(super) const VALUE: TextStyle = style(Face::Regular, 9.6, 12.6, Ink::Black);
/// Remarks.
pub(super) const NOTE: TextStyle = style(Face::Regular, 8.6, 12.0, Ink::Black);
/// Footnotes.
pub(super) const FOOTNOTE: TextStyle = style(Face::Regular, 7.6, 10.0, Ink::Black);
/// Size and rise of a footnote's number, as parts of the size of its line.
pub(super) const RAISED: (f32, f32) = (0.66, 0.34);
/// Page furniture.
pub(super) const FURNITURE: TextStyle = style(Face::Regular, 7.8, 10.0, Ink::Grey);

/// What a design of pages decides; all else is common to all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    /// Running text.
    pub(super) body: TextStyle,
    /// The title with the space above and below.
    title: (TextStyle, f32, f32),
    /// What the first page gives to its head beside what every page does.
    pub(super) letterhead: f32,
}

const CONTRACT: Sheet = Sheet {
    body: BODY,
    title: (style(Face::Bold, 17.0, 21.0, Ink::Black), 6.0, 8.0),
    letterhead: 0.0,
};

const LETTER: Sheet = Sheet {
    body: style(Face::Regular, 10.2, 14.8, Ink::Black),
    // The subject of a letter, under its addressee.
    title: (style(Face::Bold, 12.4, 16.0, Ink::Black), 16.0, 8.0),
    letterhead: 14.0 * MM,
};

/// The values of a design.
pub(super) const fn sheet(design: Design) -> &'static Sheet {
    match design {
        Design::Contract => &CONTRACT,
        Design::Letter => &LETTER,
    }
}

/// Headings by level: style, space above, space below.
pub(super) const fn heading(sheet: &Sheet, level: u8) -> (TextStyle, f32, f32) {
    match level {
        1 => sheet.title,
        2 => (style(Face::Bold, 11.2, 15.0, Ink::Accent), 15.0, 5.0),
        3 => (style(Face::Bold, 9.8, 13.6, Ink::Black), 9.0, 3.0),
        _ => (style(Face::BoldItalic, 9.6, 13.6, Ink::Black), 7.0, 2.0),
    }
}
