//! The logical structure of a document: what each piece is to a reader who cannot see the page.

use super::figure::Figure;
use crate::tree::Language;

/// Index of a node.
pub type NodeId = usize;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The document, the root.
    Document,
    /// A document among others in one file.
    Part,
    /// A heading of level 1 to 4.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A phrase inside a paragraph, e.g. in another language.
    Span,
    /// A list.
    List(Numbering),
    /// A list item.
    ListItem,
    /// The label of a list item.
    Label,
    /// The body of a list item.
    ListBody,
    /// A table.
    Table,
    /// A table row.
    Row,
    /// A head cell of a column.
    HeadCell,
    /// A data cell.
    Cell,
    /// A drawing that means something.
    Figure(Figure),
    /// A group of blocks.
    Division,
    /// A remark.
    Note,
    /// The number of a footnote in the text.
    Reference,
    /// What a footnote says.
    Footnote,
}

/// What the labels of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// Dashes or words.
    None,
    /// Numbers.
    Decimal,
    /// Small letters.
    Letters,
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Parent; the root is its own.
    pub parent: NodeId,
    /// Language, when it differs from the document's.
    pub language: Option<Language>,
    /// A node that is read right after this one, wherever it is printed: what a footnote says.
    pub then: Option<NodeId>,
}

/// All nodes; the first is the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure {
    /// Nodes in the order in which reading meets them.
    pub nodes: Vec<Node>,
}

impl Structure {
    pub(super) fn new(language: Language) -> Self {
        Self {
            nodes: vec![Node {
                role: Role::Document,
                parent: 0,
                language: Some(language),
                then: None,
            }],
        }
    }

    /// Takes another structure in as a part; what its nodes' ids grow by.
    pub(super) fn append(&mut self, other: Self) -> NodeId {
        let base = self.nodes.len();
        for (id, node) in other.nodes.into_iter().enumerate() {
            let (role, parent) = if id == 0 {
                (Role::Part, 0)
            } else {
                (node.role, node.parent + base)
            };
            self.nodes.push(Node {
                role,
                parent,
                language: node.language,
                then: node.then.map(|then| then + base),
            });
        }
        base
    }

    /// Numbers the levels of headings by their nesting: readers find their way by them, and a level that is skipped
    /// reads like a heading that is missing (ISO 14289-1, 7.4.2). The look of a heading is not touched.
    pub(super) fn close_levels(&mut self) {
        let mut open: Vec<u8> = Vec::new();
        for node in &mut self.nodes {
            if let Role::Heading(level) = &mut node.role {
                while open.last().is_some_and(|last| *last >= *level) {
                    open.pop();
                }
                open.push(*level);
                *level = u8::try_from(open.len()).unwrap_or(*level);
            }
        }
    }

    /// The language in which a node is read.
    #[must_use]
    pub fn language(&self, mut node: NodeId) -> Option<Language> {
        loop {
            let entry = self.nodes.get(node)?;
            if entry.language.is_some() || entry.parent == node {
                return entry.language;
            }
            node = entry.parent;
        }
    }

    pub(super) fn add(&mut self, parent: NodeId, role: Role, language: Option<Language>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent,
            language,
            then: None,
        });
        self.nodes.len() - 1
    }
    /// Lets a node be read right after another.
    pub(super) fn set_beside(&mut self, node: NodeId, then: NodeId) {
        if let Some(entry) = self.nodes.get_mut(node) {
            entry.then = Some(then);
        }
    }
}
