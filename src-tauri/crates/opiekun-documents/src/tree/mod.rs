//! The typed tree of a document: the only thing the layout knows. It has no banking words and no PDF words.

mod text;
mod visit;

use serde::{Deserialize, Serialize};

pub(crate) use text::{item_label, plain};
pub(crate) use visit::each_text;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// Title, for the metadata and the running head.
    pub title: String,
    /// Language of the text, e.g. `pl`.
    pub language: Language,
    /// The language that stands beside it, when the paper has two.
    pub beside: Option<Language>,
    /// How its pages are designed.
    pub design: Design,
    /// Marked as a specimen in the running head.
    pub specimen: bool,
    /// Set the way the first papers were, so that they come out byte for byte: words in tables and captions are
    /// divided, and what is left over of a table's width goes to its first column.
    pub first_edition: bool,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

impl Tree {
    /// A paper of one language that is no specimen.
    #[must_use]
    pub fn plain(title: impl Into<String>, language: Language, blocks: Vec<Block>) -> Self {
        Self {
            title: title.into(),
            language,
            beside: None,
            design: Design::default(),
            specimen: false,
            first_edition: false,
            blocks,
        }
    }
}

/// The designs of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Design {
    /// Contracts, statements and forms: close-set, with the bank on a line at the head of every page.
    #[default]
    Contract,
    /// A letter of the branch: a letterhead, an addressee, larger type.
    Letter,
}

/// Languages the layout can hyphenate and number in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Polish.
    Polish,
    /// English.
    English,
    /// Ukrainian.
    Ukrainian,
}

impl Language {
    /// From a two-letter code; `None` when the layout does not know the language.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "pl" => Some(Self::Polish),
            "en" => Some(Self::English),
            "uk" => Some(Self::Ukrainian),
            _ => None,
        }
    }

    /// BCP 47 tag for the document catalogue.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Polish => "pl-PL",
            Self::English => "en-GB",
            Self::Ukrainian => "uk-UA",
        }
    }
}

/// A piece of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Language, when it differs from the document's.
    pub language: Option<Language>,
    /// What the footnote says whose number this run is; empty for all other text.
    pub note: Vec<Run>,
}

impl Run {
    /// A run in the plain style.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Ragged right.
    Left,
    /// Centred.
    Center,
    /// Ragged left, for figures.
    Right,
}

/// One item of a list.
pub type Item = Vec<Block>;

/// A table with a head row that is repeated on each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// One alignment per column.
    pub columns: Vec<Align>,
    /// Head cells.
    pub head: Vec<Vec<Run>>,
    /// Rows of cells; every row has as many cells as there are columns.
    pub rows: Vec<Vec<Vec<Run>>>,
    /// Column that takes the room left over; else the first one that is read.
    pub rest: Option<usize>,
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Role code, e.g. `holder1`.
    pub role: String,
    /// The role in words, printed under the line.
    pub label: Vec<Run>,
    /// Place in the order of signing, from 1.
    pub order: u32,
    /// Name of the person, printed under the line.
    pub name: String,
    /// Printed under the role, e.g. whom the person acts for; empty when there is nothing to add.
    pub remark: Vec<Run>,
}

/// A block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is the title of the document.
    Heading {
        /// 1 to 4.
        level: u8,
        /// Text.
        runs: Vec<Run>,
    },
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list. Ordered lists are numbered the way clauses are: `1.`, then `1)`, then `a)`.
    List {
        /// First number, or `None` for a list of dashes.
        start: Option<u64>,
        /// Items.
        items: Vec<Item>,
    },
    /// A table.
    Table(Table),
    /// Pairs of a label and a value.
    KeyValue {
        /// Pairs side by side: 1 or 2.
        columns: u8,
        /// Label and value.
        pairs: Vec<(Vec<Run>, Vec<Run>)>,
    },
    /// Blocks side by side, in columns of equal width.
    Columns(Vec<Vec<Block>>),
    /// Two languages side by side. Each pair says the same and begins on one line.
    Parallel {
        /// Language of the right side; the left one is in that of the document.
        language: Language,
        /// What stands left and right.
        pairs: Vec<(Vec<Block>, Vec<Block>)>,
    },
    /// Blocks that stay on one page.
    KeepTogether(Vec<Block>),
    /// What follows begins on a new page.
    PageBreak,
    /// A box to tick.
    Tick {
        /// Identifier, unique in the document.
        id: String,
        /// Ticked in print.
        checked: bool,
        /// The text beside the box.
        runs: Vec<Run>,
    },
    /// Signature lines, side by side; never split and never alone on a page.
    Signatures(Vec<Signature>),
    /// A small box for initials.
    Initials {
        /// Role code.
        role: String,
        /// Caption.
        label: Vec<Run>,
        /// Place in the order of signing, from 1.
        order: u32,
    },
    /// Place and date of signing, on a ruled line.
    PlaceDate {
        /// Printed text, e.g. "Warszawa, 22 listopada 2026 r."
        text: Vec<Run>,
        /// Caption under the line.
        caption: Vec<Run>,
    },
    /// A set-off remark.
    Note(Vec<Block>),
}
