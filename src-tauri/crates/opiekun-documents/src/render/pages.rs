//! Pages and fonts as printpdf knows them; what stands on the pages is written as their content streams.

use lopdf::{Document, Object};
use printpdf::{
    Codepoint, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Pt, TextItem,
};

use super::broken;
use super::content::{Streams, Used};
use super::images::Images;
use crate::error::DocumentError;
use crate::layout::{Face, Layout, NodeId};

/// The faces as printpdf knows them, loaded once.
pub(crate) struct PdfFonts {
    faces: Vec<(Face, ParsedFont)>,
}

impl PdfFonts {
    pub(crate) fn new() -> Result<Self, DocumentError> {
        let load = |face: Face| {
            let font = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new());
            font.map(|font| (face, font))
                .ok_or(DocumentError::Font(face.name()))
        };
        Ok(Self {
            faces: Face::ALL.into_iter().map(load).collect::<Result<_, _>>()?,
        })
    }

    /// Width of a glyph in thousandths of an em, as the file declares it.
    pub(super) fn width(&self, face: Face, glyph: u16) -> f32 {
        let Some(font) = self.font(face) else {
            return 0.0;
        };
        let units = f32::from(font.pdf_font_metrics.units_per_em);
        (f32::from(font.get_horizontal_advance(glyph)) * 1000.0 / units).trunc()
    }

    fn font(&self, face: Face) -> Option<&ParsedFont> {
        let (_, font) = self.faces.iter().find(|(known, _)| *known == face)?;
        Some(font)
    }
}

/// Resource name of a face. Six capitals: printpdf makes the subset tag of the font name from them.
pub(super) fn font_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "LATOAA",
        Face::Bold => "LATOAB",
        Face::Italic => "LATOAI",
        Face::BoldItalic => "LATOAZ",
    }
}

/// For each page, the node of each marked-content sequence, by its number.
pub(super) type Marked = Vec<Vec<NodeId>>;

/// Adds the fonts and as many pages as there are. The first page shows every glyph once, for printpdf to embed them:
/// turning the operations of whole pages into bytes by it took a third of the time of a document. [`fill`] puts the
/// true content in its place.
pub(super) fn add(fonts: &PdfFonts, layout: &Layout, document: &mut PdfDocument) -> Used {
    let used = Used::of(&layout.pages);
    let mut all: Vec<Op> = Vec::new();
    for (face, glyphs) in used.faces() {
        let Some(font) = fonts.font(face) else { continue };
        let id = FontId(font_name(face).to_owned());
        document
            .resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(font.clone()));
        let glyph = |(id, text): (&u16, &String)| Codepoint::with_cid(*id, 0.0, text.clone());
        all.push(Op::StartTextSection);
        all.push(Op::SetFont {
            font: PdfFontHandle::External(id),
            size: Pt(1.0),
        });
        all.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs.iter().map(glyph).collect())],
        });
        all.push(Op::EndTextSection);
    }
    for _ in &layout.pages {
        let ops = std::mem::take(&mut all);
        document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
    }
    used
}

/// Writes what stands on the pages.
pub(super) fn fill(
    fonts: &PdfFonts,
    layout: &Layout,
    used: &Used,
    pdf: &mut Document,
) -> Result<(Marked, Images), DocumentError> {
    let mut images = Images::default();
    let mut streams = Streams::new(fonts, &mut images, used);
    let mut marked = Marked::with_capacity(layout.pages.len());
    for (page, id) in layout.pages.iter().zip(pdf.get_pages().into_values()) {
        let (bytes, nodes) = streams.page(page);
        let contents = pdf.get_dictionary(id).and_then(|page| page.get(b"Contents"));
        let contents = contents.and_then(Object::as_reference).map_err(broken)?;
        let stream = pdf
            .get_object_mut(contents)
            .and_then(Object::as_stream_mut)
            .map_err(broken)?;
        stream.set_content(bytes);
        marked.push(nodes);
    }
    Ok((marked, images))
}
