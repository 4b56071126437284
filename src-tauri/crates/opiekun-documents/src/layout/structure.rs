//! The logical structure of a document: what each piece is to a reader who cannot see the page.

use crate::tree::Language;

/// Index of a node.
pub type NodeId = usize;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The document, the root.
    Document,
    /// A heading of level 1 to 4.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A phrase inside a paragraph, e.g. in another language.
    Span,
    /// A list.
    List,
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
    /// A group of blocks.
    Division,
    /// A remark.
    Note,
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
}

/// All nodes; the first is the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure {
    /// Nodes in the order in which reading meets them.
    pub nodes: Vec<Node>,
}

impl Structure {
    pub(super) fn new() -> Self {
        Self {
            nodes: vec![Node {
                role: Role::Document,
                parent: 0,
                language: None,
            }],
        }
    }

    /// Takes another structure in as a division; what its nodes' ids grow by.
    pub(super) fn append(&mut self, other: Self) -> NodeId {
        let base = self.nodes.len();
        for (id, node) in other.nodes.into_iter().enumerate() {
            let (role, parent) = if id == 0 {
                (Role::Division, 0)
            } else {
                (node.role, node.parent + base)
            };
            self.nodes.push(Node {
                role,
                parent,
                language: node.language,
            });
        }
        base
    }

    pub(super) fn add(&mut self, parent: NodeId, role: Role, language: Option<Language>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent,
            language,
        });
        self.nodes.len() - 1
    }
}
