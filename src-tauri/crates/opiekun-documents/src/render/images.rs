//! Pictures: each is written once, however many pages show it.

use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, Stream};

use super::broken;
use crate::error::DocumentError;
use crate::logo::Logo;

/// The pictures of a file, in the order in which its pages meet them.
#[derive(Default)]
pub(super) struct Images(Vec<Arc<Logo>>);

impl Images {
    /// The name under which pages call a picture.
    pub(super) fn name(&mut self, image: &Arc<Logo>) -> String {
        let at = self.0.iter().position(|known| known == image).unwrap_or_else(|| {
            self.0.push(Arc::clone(image));
            self.0.len() - 1
        });
        called(at)
    }

    /// Writes the pictures and lets every page find them.
    pub(super) fn add(self, pdf: &mut Document) -> Result<(), DocumentError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut names = Dictionary::new();
        for (at, image) in self.0.iter().enumerate() {
            names.set(called(at), Object::Reference(pdf.add_object(stream(image))));
        }
        let names = pdf.add_object(names);
        let pages: Vec<_> = pdf.get_pages().into_values().collect();
        for page in pages {
            let resources = pdf.get_dictionary(page).and_then(|page| page.get(b"Resources"));
            match resources.map_err(broken)?.clone() {
                Object::Reference(shared) => {
                    pdf.get_dictionary_mut(shared)
                        .map_err(broken)?
                        .set("XObject", names);
                }
                Object::Dictionary(mut own) => {
                    own.set("XObject", names);
                    pdf.get_dictionary_mut(page)
                        .map_err(broken)?
                        .set("Resources", own);
                }
                _ => return Err(DocumentError::Pdf("a page without resources".to_owned())),
            }
        }
        Ok(())
    }
}

fn called(at: usize) -> String {
    format!("SIGN{at}")
}

fn stream(image: &Logo) -> Stream {
    let (width, height) = image.size();
    let parameters = Dictionary::from_iter([
        ("Predictor", Object::Integer(15)),
        ("Colors", Object::Integer(3)),
        ("BitsPerComponent", Object::Integer(8)),
        ("Columns", Object::Integer(width.into())),
    ]);
    let dictionary = Dictionary::from_iter([
        ("Type", Object::from("XObject")),
        ("Subtype", Object::from("Image")),
        ("Width", Object::Integer(width.into())),
        ("Height", Object::Integer(height.into())),
        ("ColorSpace", Object::from("DeviceRGB")),
        ("BitsPerComponent", Object::Integer(8)),
        ("Filter", Object::from("FlateDecode")),
        ("DecodeParms", Object::Dictionary(parameters)),
    ]);
    Stream::new(dictionary, image.packed())
}
