//! The structure tree: what a screen reader and a converter go by (ISO 32000-1, 14.7 and 14.8).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::broken;
use super::pages::Marked;
use crate::error::DocumentError;
use crate::layout::{NodeId, Role, Structure};

/// A child of a structure element.
#[derive(Clone, Copy)]
enum Kid {
    Node(NodeId),
    /// Page index and number of the marked-content sequence.
    Content(usize, usize),
}

/// Adds the tree, the way back from the pages to it, and the marks that say the file is tagged.
pub(super) fn add(pdf: &mut Document, structure: &Structure, marked: &Marked) -> Result<(), DocumentError> {
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let kids = kids(structure, marked);
    let root = pdf.new_object_id();
    let ids: BTreeMap<NodeId, ObjectId> = kids.keys().map(|node| (*node, pdf.new_object_id())).collect();
    for (node, children) in &kids {
        let mut element = Dictionary::from_iter([
            ("Type", Object::from("StructElem")),
            ("S", Object::from(name(structure.nodes[*node].role).as_str())),
        ]);
        let parent = structure.nodes[*node].parent;
        element.set(
            "P",
            if *node == 0 {
                root
            } else {
                ids.get(&parent).copied().unwrap_or(root)
            },
        );
        if let Some(language) = structure.nodes[*node].language {
            element.set("Lang", Object::string_literal(language.tag()));
        }
        if structure.nodes[*node].role == Role::HeadCell {
            let scope = [("O", Object::from("Table")), ("Scope", Object::from("Column"))];
            element.set("A", Dictionary::from_iter(scope));
        }
        if structure.nodes[*node].role == Role::List {
            let numbering = [
                ("O", Object::from("List")),
                ("ListNumbering", Object::from("Decimal")),
            ];
            element.set("A", Dictionary::from_iter(numbering));
        }
        let own_page = children.iter().find_map(|kid| match kid {
            Kid::Content(page, _) => Some(*page),
            Kid::Node(_) => None,
        });
        if let Some(page) = own_page {
            element.set("Pg", pages[page]);
        }
        let list = children.iter().filter_map(|kid| match *kid {
            Kid::Node(node) => ids.get(&node).map(|id| Object::Reference(*id)),
            Kid::Content(page, number) if Some(page) == own_page => Some(integer(number)),
            Kid::Content(page, number) => Some(Object::Dictionary(Dictionary::from_iter([
                ("Type", Object::from("MCR")),
                ("Pg", Object::from(pages[page])),
                ("MCID", integer(number)),
            ]))),
        });
        element.set("K", list.collect::<Vec<_>>());
        pdf.set_object(ids[node], element);
    }

    let mut numbers = Vec::new();
    for (index, nodes) in marked.iter().enumerate() {
        let owners: Vec<Object> = nodes.iter().map(|node| Object::Reference(ids[node])).collect();
        numbers.extend([integer(index), Object::Reference(pdf.add_object(owners))]);
        let page = pdf.get_dictionary_mut(pages[index]).map_err(broken)?;
        page.set("StructParents", integer(index));
        page.set("Tabs", "S");
        // printpdf writes an empty list.
        page.remove(b"Annots");
    }
    let parents = pdf.add_object(Dictionary::from_iter([("Nums", Object::Array(numbers))]));
    pdf.set_object(
        root,
        Dictionary::from_iter([
            ("Type", Object::from("StructTreeRoot")),
            (
                "K",
                Object::Array(ids.get(&0).map(|id| Object::Reference(*id)).into_iter().collect()),
            ),
            ("ParentTree", Object::Reference(parents)),
            ("ParentTreeNextKey", integer(marked.len())),
        ]),
    );
    let catalog = pdf.catalog_mut().map_err(broken)?;
    catalog.set("StructTreeRoot", root);
    catalog.set(
        "MarkInfo",
        Dictionary::from_iter([("Marked", Object::from(true))]),
    );
    Ok(())
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Children in reading order: a node joins its parent when its first content is met. Cells without text have no
/// content but keep their place in the row.
fn kids(structure: &Structure, marked: &Marked) -> BTreeMap<NodeId, Vec<Kid>> {
    let mut kids: BTreeMap<NodeId, Vec<Kid>> = BTreeMap::from([(0, Vec::new())]);
    let mut cells: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
    for (node, entry) in structure.nodes.iter().enumerate() {
        if matches!(entry.role, Role::Cell | Role::HeadCell) {
            cells.entry(entry.parent).or_default().push(node);
        }
    }
    for (page, nodes) in marked.iter().enumerate() {
        for (number, node) in nodes.iter().enumerate() {
            attach(structure, &cells, &mut kids, *node);
            kids.entry(*node).or_default().push(Kid::Content(page, number));
        }
    }
    kids
}

fn attach(
    structure: &Structure,
    cells: &BTreeMap<NodeId, Vec<NodeId>>,
    kids: &mut BTreeMap<NodeId, Vec<Kid>>,
    node: NodeId,
) {
    if kids.contains_key(&node) {
        return;
    }
    let parent = structure.nodes[node].parent;
    attach(structure, cells, kids, parent);
    if kids.contains_key(&node) {
        return;
    }
    kids.entry(parent).or_default().push(Kid::Node(node));
    kids.insert(node, Vec::new());
    for cell in cells.get(&node).into_iter().flatten() {
        attach(structure, cells, kids, *cell);
    }
}

fn name(role: Role) -> String {
    match role {
        Role::Document => "Document",
        Role::Heading(level) => return format!("H{level}"),
        Role::Paragraph => "P",
        Role::Span => "Span",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeadCell => "TH",
        Role::Cell => "TD",
        Role::Division => "Div",
        Role::Note => "Sect",
    }
    .to_owned()
}
