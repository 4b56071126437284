//! Drawing operations to printpdf operations.

use std::collections::{BTreeMap, HashMap};

use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, Point, Pt, Rect, Rgb, TextItem, TextMatrix, XObjectId, XObjectTransform,
};

use super::images::Images;
use crate::error::DocumentError;
use crate::layout::{Characters, Draw, Face, Glyph, Ink, Layout, NodeId, PAGE_HEIGHT, Page, Piece};

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
    fn width(&self, face: Face, glyph: u16) -> f32 {
        let Some((_, font)) = self.faces.iter().find(|(known, _)| *known == face) else {
            return 0.0;
        };
        let units = f32::from(font.pdf_font_metrics.units_per_em);
        (f32::from(font.get_horizontal_advance(glyph)) * 1000.0 / units).trunc()
    }

    fn glyph(&self, face: Face, character: char) -> Option<u16> {
        let (_, font) = self.faces.iter().find(|(known, _)| *known == face)?;
        font.lookup_glyph_index(u32::from(character))
    }
}

/// What is remembered of a glyph and the character it stands for.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// Declared width in thousandths of an em.
    width: f32,
    /// The character, when the face has this glyph for it by itself: it can be written as text.
    plain: Option<char>,
}

/// Distance in thousandths of an em below which nobody sees a difference: 0.02 points at the size of the text.
const VISIBLE: f32 = 2.0;

const SOFT_HYPHEN: char = '\u{AD}';

/// Resource name of a face. Six capitals: printpdf makes the subset tag of the font name from them.
fn font_id(face: Face) -> FontId {
    FontId(
        match face {
            Face::Regular => "LATOAA",
            Face::Bold => "LATOAB",
            Face::Italic => "LATOAI",
            Face::BoldItalic => "LATOAZ",
        }
        .to_owned(),
    )
}

/// For each page, the node of each marked-content sequence, by its number.
pub(super) type Marked = Vec<Vec<NodeId>>;

/// Adds fonts and pages to the document.
pub(super) fn add(fonts: &PdfFonts, layout: &Layout, document: &mut PdfDocument) -> (Marked, Images) {
    for (face, font) in &fonts.faces {
        document
            .resources
            .fonts
            .map
            .insert(font_id(*face), PdfFont::new(font.clone()));
    }
    let mut marked = Marked::new();
    let mut known = HashMap::new();
    let mut images = Images::default();
    for page in &layout.pages {
        let mut writer = Writer {
            fonts,
            ops: Vec::new(),
            nodes: Vec::new(),
            known: &mut known,
            ink: None,
            images: &mut images,
        };
        writer.page(page);
        marked.push(writer.nodes);
        document
            .pages
            .push(PdfPage::new(Mm(210.0), Mm(297.0), writer.ops));
    }
    (marked, images)
}

struct Writer<'a> {
    fonts: &'a PdfFonts,
    ops: Vec<Op>,
    nodes: Vec<NodeId>,
    known: &'a mut HashMap<(Face, u16, Option<char>), Known>,
    /// Fill colour in force.
    ink: Option<Ink>,
    images: &'a mut Images,
}

impl Writer<'_> {
    fn page(&mut self, page: &Page) {
        let mut open: Option<Option<NodeId>> = None;
        for piece in &page.pieces {
            if open != Some(piece.node) {
                if open.is_some() {
                    self.ops.push(Op::EndMarkedContent);
                }
                self.begin(piece.node);
                open = Some(piece.node);
            }
            self.piece(piece);
        }
        if open.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Opens a marked-content sequence: content with its number, or an artifact.
    fn begin(&mut self, node: Option<NodeId>) {
        self.ops.push(match node {
            None => Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            },
            Some(node) => {
                let number = i64::try_from(self.nodes.len()).unwrap_or(i64::MAX);
                self.nodes.push(node);
                let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
                Op::BeginMarkedContentWithProperties {
                    tag: "Span".to_owned(),
                    properties: DictItem::Dict { map },
                }
            }
        });
    }

    fn piece(&mut self, piece: &Piece) {
        for draw in &piece.draws {
            match draw {
                Draw::Glyphs {
                    x,
                    y,
                    face,
                    size,
                    ink,
                    turn,
                    glyphs,
                } => {
                    self.fill(*ink);
                    self.glyphs((*x, *y), *face, *size, *turn, glyphs);
                }
                Draw::Path {
                    points,
                    width,
                    ink,
                    closed,
                } => {
                    let point = |(x, y): &(f32, f32)| LinePoint {
                        p: Point {
                            x: Pt(*x),
                            y: Pt(PAGE_HEIGHT - y),
                        },
                        bezier: false,
                    };
                    let line = Line {
                        points: points.iter().map(point).collect(),
                        is_closed: *closed,
                    };
                    self.ops.push(Op::SetOutlineColor { col: color(*ink) });
                    self.ops.push(Op::SetOutlineThickness { pt: Pt(*width) });
                    self.ops.push(Op::DrawLine { line });
                }
                Draw::Fill { x, y, w, h, ink } => {
                    self.fill(*ink);
                    let rectangle = Rect {
                        x: Pt(*x),
                        y: Pt(PAGE_HEIGHT - y - h),
                        width: Pt(*w),
                        height: Pt(*h),
                        mode: Some(PaintMode::Fill),
                        winding_order: None,
                    };
                    self.ops.push(Op::DrawRectangle { rectangle });
                }
                Draw::Image { x, y, w, h, image } => {
                    let name = self.images.name(image);
                    let transform = XObjectTransform {
                        translate_x: Some(Pt(round(*x))),
                        translate_y: Some(Pt(round(PAGE_HEIGHT - y - h))),
                        scale_x: Some(round(*w)),
                        scale_y: Some(round(*h)),
                        no_auto_scale: true,
                        ..XObjectTransform::default()
                    };
                    self.ops.push(Op::UseXobject {
                        id: XObjectId(name),
                        transform,
                    });
                }
            }
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ops.push(Op::SetFillColor { col: color(ink) });
            self.ink = Some(ink);
        }
    }

    /// One text object. The pen moves by the declared widths; where the shaper or the justification wants another
    /// distance, a number between the glyphs makes up for it. Differences too small to see are carried on.
    fn glyphs(&mut self, (x, y): (f32, f32), face: Face, size: f32, turn: f32, glyphs: &[Glyph]) {
        let (sin, cos) = turn.to_radians().sin_cos();
        let matrix = |pen: f32, rise: f32| {
            let (left, up) = (
                x + pen * cos - rise * sin,
                PAGE_HEIGHT - y + pen * sin + rise * cos,
            );
            let rotation = if turn == 0.0 {
                [1.0, 0.0, 0.0, 1.0]
            } else {
                [cos, sin, -sin, cos]
            };
            let [a, b, c, d] = rotation;
            Op::SetTextMatrix {
                matrix: TextMatrix::Raw([a, b, c, d, round(left), round(up)]),
            }
        };
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(font_id(face)),
            size: Pt(size),
        });
        self.ops.push(matrix(0.0, 0.0));
        let mut items: Vec<TextItem> = Vec::new();
        let (mut pen, mut carried) = (0.0_f32, 0.0_f32);
        for glyph in glyphs {
            let next = pen + glyph.advance;
            if glyph.shift != (0.0, 0.0) {
                // A mark off the line is placed by itself; the line goes on behind it.
                self.show(&mut items);
                self.ops.push(matrix(pen + glyph.shift.0, glyph.shift.1));
                items.push(self.by_number(glyph));
                self.show(&mut items);
                self.ops.push(matrix(next, 0.0));
                (pen, carried) = (next, 0.0);
                continue;
            }
            if glyph.text == Characters::One(SOFT_HYPHEN) {
                self.show(&mut items);
                self.soft_hyphen(glyph);
                pen = next;
                continue;
            }
            let known = self.known(face, glyph);
            match (items.last_mut(), known.plain) {
                (Some(TextItem::Text(run)), Some(character)) => run.push(character),
                (_, Some(character)) => items.push(TextItem::Text(character.to_string())),
                (_, None) => items.push(self.by_number(glyph)),
            }
            carried += known.width - glyph.advance / size * 1000.0;
            if carried.abs() >= VISIBLE {
                let offset = carried.round();
                carried -= offset;
                items.push(TextItem::Offset(offset));
            }
            pen = next;
        }
        self.show(&mut items);
        self.ops.push(Op::EndTextSection);
    }

    /// A hyphen at a line end is drawn as a hyphen and read as a soft one, so that the word stays whole.
    fn soft_hyphen(&mut self, glyph: &Glyph) {
        let text = DictItem::String {
            data: vec![0xFE, 0xFF, 0x00, 0xAD],
            literal: false,
        };
        let properties = DictItem::Dict {
            map: BTreeMap::from([("ActualText".to_owned(), text)]),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties,
        });
        let hyphen = Codepoint::with_cid(glyph.id, 0.0, "-".to_owned());
        self.ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(vec![hyphen])],
        });
        self.ops.push(Op::EndMarkedContent);
    }

    fn by_number(&self, glyph: &Glyph) -> TextItem {
        TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.id, 0.0, glyph.text.to_string())])
    }

    fn known(&mut self, face: Face, glyph: &Glyph) -> Known {
        let fonts = self.fonts;
        let single = match glyph.text {
            Characters::One(character) => Some(character),
            Characters::None | Characters::Many(_) => None,
        };
        *self
            .known
            .entry((face, glyph.id, single))
            .or_insert_with(|| Known {
                width: fonts.width(face, glyph.id),
                plain: single.filter(|character| fonts.glyph(face, *character) == Some(glyph.id)),
            })
    }

    fn show(&mut self, items: &mut Vec<TextItem>) {
        // The pen is set anew after every run: a number at its end would move nothing.
        if matches!(items.last(), Some(TextItem::Offset(_))) && items.len() == 1 {
            items.clear();
        }
        if !items.is_empty() {
            self.ops.push(Op::ShowText {
                items: std::mem::take(items),
            });
        }
    }
}

/// Hundredths of a point are finer than any printer.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn color(ink: Ink) -> Color {
    let [r, g, b] = match ink {
        Ink::Black => [0.09, 0.10, 0.11],
        Ink::Grey => [0.36, 0.38, 0.40],
        Ink::Light => [0.74, 0.76, 0.77],
        Ink::Pale => [0.93, 0.95, 0.945],
        Ink::Accent => [0.043, 0.365, 0.306],
        Ink::Ghost => [0.90, 0.91, 0.915],
    };
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}
