//! Reads a file as a screen reader does: along its tags, with the text of every marked piece.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, StringFormat};

/// A piece of text and the element it belongs to, e.g. `P`.
pub struct Leaf {
    pub element: String,
    pub text: String,
}

/// All text in the order of the tags; a figure says what it is.
pub fn leaves(pdf: &[u8]) -> Vec<Leaf> {
    let pdf = Document::load_mem(pdf).unwrap();
    let marked: BTreeMap<ObjectId, BTreeMap<i64, String>> = pdf
        .get_pages()
        .into_values()
        .map(|page| (page, marked(&pdf, page)))
        .collect();
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = pdf.get_dictionary(root.as_reference().unwrap()).unwrap();
    let mut reader = Reader {
        pdf: &pdf,
        marked,
        leaves: Vec::new(),
    };
    reader.kids(root, None, "Root");
    let left: usize = reader.marked.values().map(BTreeMap::len).sum();
    assert_eq!(left, 0, "marked pieces that no element has");
    reader.leaves
}

struct Reader<'a> {
    pdf: &'a Document,
    /// What has not been read yet: every piece belongs to one element.
    marked: BTreeMap<ObjectId, BTreeMap<i64, String>>,
    leaves: Vec<Leaf>,
}

impl Reader<'_> {
    fn kids(&mut self, element: &Dictionary, page: Option<ObjectId>, name: &str) {
        let own = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let kids = element.get(b"K").and_then(Object::as_array).unwrap();
        for kid in kids {
            match kid {
                Object::Integer(number) => self.piece(own.unwrap(), *number, name),
                Object::Reference(id) => {
                    let inner = self.pdf.get_dictionary(*id).unwrap();
                    let name = inner.get(b"S").and_then(Object::as_name).unwrap();
                    self.kids(inner, own, &String::from_utf8_lossy(name));
                }
                Object::Dictionary(piece) => {
                    let page = piece.get(b"Pg").and_then(Object::as_reference).unwrap();
                    let number = piece.get(b"MCID").and_then(Object::as_i64).unwrap();
                    self.piece(page, number, name);
                }
                other => panic!("{other:?} in the tags"),
            }
        }
    }

    fn piece(&mut self, page: ObjectId, number: i64, name: &str) {
        let text = self
            .marked
            .get_mut(&page)
            .and_then(|pieces| pieces.remove(&number));
        let text = text.unwrap_or_else(|| panic!("{number} is read twice or not on its page"));
        self.leaves.push(Leaf {
            element: name.to_owned(),
            text,
        });
    }
}

/// The text of every numbered piece of a page.
fn marked(pdf: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let fonts = pdf.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<_, _> = fonts
        .into_iter()
        .map(|(name, font)| (name, font.get_font_encoding(pdf).unwrap()))
        .collect();
    let mut pieces = BTreeMap::new();
    // Number and replacement of each open sequence, outermost first.
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    let mut encoding = None;
    for operation in pdf.get_and_decode_page_content(page).unwrap().operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "Tf" => encoding = encodings.get(operands[0].as_name().unwrap()),
            "BMC" => open.push((None, false)),
            "BDC" => {
                let properties = operands[1].as_dict().unwrap();
                let number = properties.get(b"MCID").and_then(Object::as_i64).ok();
                let instead = properties
                    .get(b"ActualText")
                    .and_then(lopdf::decode_text_string)
                    .ok();
                open.push((number, instead.is_some()));
                if let Some(number) = number {
                    assert!(pieces.insert(number, String::new()).is_none(), "{number} twice");
                }
                if let (Some(piece), Some(text)) = (innermost(&open, &mut pieces), instead) {
                    piece.push_str(&text);
                }
            }
            "EMC" => drop(open.pop().unwrap()),
            "Tj" | "TJ" if !open.iter().any(|(_, instead)| *instead) => {
                assert!(!open.is_empty(), "text that is neither content nor furniture");
                if let (Some(piece), Some(encoding)) = (innermost(&open, &mut pieces), encoding) {
                    show(operands, encoding, piece);
                }
            }
            _ => {}
        }
    }
    assert!(open.is_empty(), "a sequence is left open");
    pieces
}

fn innermost<'a>(
    open: &[(Option<i64>, bool)],
    pieces: &'a mut BTreeMap<i64, String>,
) -> Option<&'a mut String> {
    let number = open.iter().rev().find_map(|(number, _)| *number)?;
    pieces.get_mut(&number)
}

fn show(operands: &[Object], encoding: &Encoding, piece: &mut String) {
    for operand in operands {
        match operand {
            Object::String(bytes, StringFormat::Literal | StringFormat::Hexadecimal) => {
                piece.push_str(&Document::decode_text(encoding, bytes).unwrap());
            }
            Object::Array(inner) => show(inner, encoding, piece),
            _ => {}
        }
    }
}
