//! The structure tree: what a screen reader and a converter go by (ISO 32000-1, 14.7 and 14.8).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::broken;
use super::metadata::text;
use super::pages::Marked;
use crate::error::DocumentError;
use crate::layout::{Draw, Layout, NodeId, Numbering, PAGE_HEIGHT, Role, Structure};
use crate::tree::Language;

/// A child of a structure element.
#[derive(Clone, Copy)]
enum Kid {
    Node(NodeId),
    /// Page index and number of the marked-content sequence.
    Content(usize, usize),
}

/// Adds the tree, the way back from the pages to it, and the marks that say the file is tagged.
pub(super) fn add(pdf: &mut Document, layout: &Layout, marked: &Marked) -> Result<(), DocumentError> {
    let structure = &layout.structure;
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let kids = kids(structure, marked);
    let root = pdf.new_object_id();
    let ids: BTreeMap<NodeId, ObjectId> = kids.keys().map(|node| (*node, pdf.new_object_id())).collect();
    let boxes = boxes(layout);
    for (node, children) in &kids {
        let entry = &structure.nodes[*node];
        let mut element = Dictionary::from_iter([
            ("Type", Object::from("StructElem")),
            ("S", Object::from(name(entry.role).as_str())),
        ]);
        let parent = ids.get(&entry.parent).copied().unwrap_or(root);
        element.set("P", if *node == 0 { root } else { parent });
        if let Some(language) = entry.language {
            element.set("Lang", Object::string_literal(language.tag()));
        }
        // A note is found by its id (ISO 14289-1, 7.9).
        if entry.role == Role::Footnote {
            element.set("ID", Object::string_literal(format!("note{node}")));
        }
        if let Role::Figure(figure) = entry.role {
            let language = structure.language(*node).unwrap_or(Language::Polish);
            element.set("Alt", text(figure.words(language)));
        }
        if let Some(attributes) = attributes(entry.role, boxes.get(node)) {
            element.set("A", attributes);
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
    back(pdf, marked, &pages, &ids, root)
}

/// The root of the tree and the way from a piece of a page to its element.
fn back(
    pdf: &mut Document,
    marked: &Marked,
    pages: &[ObjectId],
    ids: &BTreeMap<NodeId, ObjectId>,
    root: ObjectId,
) -> Result<(), DocumentError> {
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
    let top = ids.get(&0).map(|id| Object::Reference(*id));
    pdf.set_object(
        root,
        Dictionary::from_iter([
            ("Type", Object::from("StructTreeRoot")),
            ("K", Object::Array(top.into_iter().collect())),
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

/// What an element says beside its name (ISO 32000-1, 14.8.5).
fn attributes(role: Role, area: Option<&[f32; 4]>) -> Option<Dictionary> {
    let of = |owner: &str, key: &str, value: Object| {
        Some(Dictionary::from_iter([("O", Object::from(owner)), (key, value)]))
    };
    match role {
        Role::HeadCell => of("Table", "Scope", Object::from("Column")),
        Role::List(numbering) => {
            let labels = match numbering {
                Numbering::None => "None",
                Numbering::Decimal => "Decimal",
                Numbering::Letters => "LowerAlpha",
            };
            of("List", "ListNumbering", Object::from(labels))
        }
        Role::Figure(_) => {
            let rounded = |points: &f32| Object::Real((points * 100.0).round() / 100.0);
            let corners = area?.iter().map(rounded).collect();
            of("Layout", "BBox", Object::Array(corners))
        }
        _ => None,
    }
}

/// The rectangle of every figure as PDF counts: left, bottom, right, top.
fn boxes(layout: &Layout) -> BTreeMap<NodeId, [f32; 4]> {
    let mut boxes = BTreeMap::new();
    for piece in layout.pages.iter().flat_map(|page| &page.pieces) {
        let Some(node) = piece.node else { continue };
        if !matches!(layout.structure.nodes[node].role, Role::Figure(_)) {
            continue;
        }
        for draw in &piece.draws {
            if let Draw::Path { points, width, .. } = draw {
                let empty = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
                let area = boxes.entry(node).or_insert(empty);
                for (x, y) in points {
                    let (y, half) = (PAGE_HEIGHT - y, width / 2.0);
                    area[0] = area[0].min(x - half);
                    area[1] = area[1].min(y - half);
                    area[2] = area[2].max(x + half);
                    area[3] = area[3].max(y + half);
                }
            }
        }
    }
    boxes
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
    if let Some(then) = structure.nodes[node].then {
        attach(structure, cells, kids, then);
    }
}

fn name(role: Role) -> String {
    match role {
        Role::Document => "Document",
        Role::Part => "Part",
        Role::Heading(level) => return format!("H{level}"),
        Role::Paragraph => "P",
        Role::Span => "Span",
        Role::List(_) => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeadCell => "TH",
        Role::Cell => "TD",
        Role::Figure(_) => "Figure",
        Role::Division => "Div",
        Role::Note => "Sect",
        Role::Reference => "Reference",
        Role::Footnote => "Note",
    }
    .to_owned()
}
