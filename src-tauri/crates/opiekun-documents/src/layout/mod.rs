//! Layout: a tree becomes pages of positioned glyphs and lines, with a role for each piece and a map of the places
//! to sign. Nothing here knows how pages are written to a file.

mod blocks;
mod build;
mod figure;
mod fonts;
mod furniture;
mod glue;
mod grid;
mod letterhead;
mod linebreak;
mod mark;
mod notes;
mod page;
mod paginate;
mod paragraph;
mod parallel;
mod shape;
mod sign;
mod structure;
mod style;

pub use figure::Figure;
pub use fonts::{Face, FontSet};
pub use mark::{CORNER_EDGE_MM, CORNER_SIDE_MM, Mark, QR_PREFIX};
pub use page::{Characters, Draw, FieldKind, Glyph, Ink, Page, Piece, PlacedField};
pub use structure::{Node, NodeId, Numbering, Role, Structure};
pub use style::{PAGE_HEIGHT, PAGE_WIDTH};

use std::sync::Arc;

use crate::error::DocumentError;
use crate::logo::Logo;
use crate::tree::{Language, Tree};

/// What stands on every page.
#[derive(Debug, Clone)]
pub struct Furniture<'a> {
    /// Left of the head: the bank.
    pub head_strong: &'a str,
    /// Left of the head, after the bank: the branch.
    pub head: &'a str,
    /// Address of the branch, for a letterhead.
    pub address: &'a str,
    /// The sign of the bank.
    pub logo: Option<&'a Arc<Logo>>,
    /// Document number, in the foot.
    pub number: &'a str,
    /// A preview that must not be signed: says so across every page.
    pub draft: bool,
    /// Which printed copy it is; `None` for what is shown or kept.
    pub mark: Option<Mark<'a>>,
}

/// A laid out document.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Pages in order.
    pub pages: Vec<Page>,
    /// Places to sign, initial, date and tick.
    pub fields: Vec<PlacedField>,
    /// The logical structure the pieces refer to.
    pub structure: Structure,
    /// The text of every line of running text, in order, as it was broken.
    pub lines: Vec<String>,
}

impl Layout {
    /// A file that documents are put into, one after another, with [`Layout::append`].
    #[must_use]
    pub fn stack(language: Language) -> Self {
        Self {
            pages: Vec::new(),
            fields: Vec::new(),
            structure: Structure::new(language),
            lines: Vec::new(),
        }
    }

    /// Adds an empty page when the number of pages is odd, so that what follows begins on a new sheet.
    pub fn fill_sheet(&mut self) {
        if !self.pages.len().is_multiple_of(2) {
            self.pages.push(Page::default());
        }
    }

    /// Another document behind this one: its pages follow, its structure becomes a part of the whole.
    pub fn append(&mut self, other: Self) {
        let pages = u32::try_from(self.pages.len()).unwrap_or(u32::MAX);
        let base = self.structure.append(other.structure);
        for mut page in other.pages {
            for piece in &mut page.pieces {
                piece.node = piece.node.map(|node| node + base);
            }
            self.pages.push(page);
        }
        self.fields.extend(other.fields.into_iter().map(|mut field| {
            field.page += pages;
            field
        }));
        self.lines.extend(other.lines);
    }
}

/// Lays out a tree.
///
/// # Errors
/// A character that the fonts cannot print.
pub fn layout(fonts: &FontSet, tree: &Tree, furniture: &Furniture<'_>) -> Result<Layout, DocumentError> {
    let mut builder = build::Builder::new(fonts, tree);
    builder.blocks(&tree.blocks)?;
    let letterhead = builder.sheet.letterhead;
    let (strips, structure, lines) = builder.finish();
    let mut layout = paginate::paginate(strips, letterhead);
    furniture::add(fonts, tree, furniture, &mut layout.0)?;
    Ok(Layout {
        pages: layout.0,
        fields: layout.1,
        structure,
        lines,
    })
}
