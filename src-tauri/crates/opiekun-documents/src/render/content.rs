//! Content streams of pages, written straight as bytes: the operators of ISO 32000-1, annex A.

use std::collections::BTreeMap;
use std::io::Write as _;

use super::images::Images;
use super::pages::{PdfFonts, font_name};
use crate::layout::{Characters, Draw, Face, Glyph, Ink, NodeId, PAGE_HEIGHT, Page, Piece};

/// Distance in thousandths of an em below which nobody sees a difference: 0.02 points at the size of the text.
const VISIBLE: f32 = 2.0;

const SOFT_HYPHEN: char = '\u{AD}';

/// The glyphs of each face that pages show, with the text each stands for.
#[derive(Default)]
pub(super) struct Used {
    faces: BTreeMap<Face, BTreeMap<u16, String>>,
}

impl Used {
    /// Collects the glyphs of all pages.
    pub(super) fn of(pages: &[Page]) -> Self {
        let mut used = Self::default();
        let runs = pages
            .iter()
            .flat_map(|page| &page.pieces)
            .flat_map(|piece| &piece.draws);
        for draw in runs {
            if let Draw::Glyphs { face, glyphs, .. } = draw {
                let known = used.faces.entry(*face).or_default();
                for glyph in glyphs {
                    used_by(known, glyph);
                }
            }
        }
        used
    }

    /// Each face with its glyphs by their numbers in the whole font.
    pub(super) fn faces(&self) -> impl Iterator<Item = (Face, &BTreeMap<u16, String>)> {
        self.faces.iter().map(|(face, glyphs)| (*face, glyphs))
    }

    /// What is known of each glyph. The font of a file holds the glyphs that are used, in the order of their numbers in
    /// the whole font, behind the one for a missing character.
    fn known(&self, fonts: &PdfFonts) -> [Vec<Known>; 4] {
        let mut all = [const { Vec::new() }; 4];
        for (face, glyphs) in self.faces() {
            let known: &mut Vec<Known> = &mut all[face as usize];
            let last = glyphs.keys().next_back().copied().unwrap_or(0);
            known.resize(usize::from(last) + 1, Known::default());
            for (id, number) in glyphs.keys().filter(|id| **id != 0).zip(1..) {
                known[usize::from(*id)] = Known {
                    number,
                    width: fonts.width(face, *id),
                };
            }
        }
        all
    }
}

/// The hyphen at a line end is a hyphen to whoever copies it without the tags.
fn used_by(known: &mut BTreeMap<u16, String>, glyph: &Glyph) {
    let text = match &glyph.text {
        Characters::One(SOFT_HYPHEN) => "-".to_owned(),
        text => match known.get(&glyph.id) {
            Some(before) if !before.is_empty() => return,
            _ => text.to_string(),
        },
    };
    known.insert(glyph.id, text);
}

/// What is remembered of a glyph.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    /// Its number in the font of the file.
    number: u16,
    /// Declared width in thousandths of an em.
    width: f32,
}

/// Writes the streams of a file's pages one after the other.
pub(super) struct Streams<'a> {
    images: &'a mut Images,
    known: [Vec<Known>; 4],
}

impl<'a> Streams<'a> {
    pub(super) fn new(fonts: &PdfFonts, images: &'a mut Images, used: &Used) -> Self {
        let known = used.known(fonts);
        Self { images, known }
    }

    /// The stream of a page, and the node of each of its marked-content sequences by their numbers.
    pub(super) fn page(&mut self, page: &Page) -> (Vec<u8>, Vec<NodeId>) {
        let mut writer = Writer {
            streams: self,
            bytes: Vec::with_capacity(16 * 1024),
            nodes: Vec::new(),
            ink: None,
        };
        writer.page(page);
        (writer.bytes, writer.nodes)
    }

    fn known(&self, face: Face, glyph: u16) -> Known {
        self.known[face as usize]
            .get(usize::from(glyph))
            .copied()
            .unwrap_or_default()
    }
}

struct Writer<'a, 'b> {
    streams: &'a mut Streams<'b>,
    bytes: Vec<u8>,
    nodes: Vec<NodeId>,
    /// Fill colour in force.
    ink: Option<Ink>,
}

impl Writer<'_, '_> {
    fn page(&mut self, page: &Page) {
        let mut open: Option<Option<NodeId>> = None;
        for piece in &page.pieces {
            if open != Some(piece.node) {
                if open.is_some() {
                    self.put("EMC\n");
                }
                self.begin(piece.node);
                open = Some(piece.node);
            }
            self.piece(piece);
        }
        if open.is_some() {
            self.put("EMC\n");
        }
    }

    /// Opens a marked-content sequence: content with its number, or an artifact.
    fn begin(&mut self, node: Option<NodeId>) {
        let Some(node) = node else {
            return self.put("/Artifact BMC\n");
        };
        self.put("/Span<</MCID ");
        self.number(self.nodes.len() as f32);
        self.nodes.push(node);
        self.put(">>BDC\n");
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
                    self.operator(&color(*ink), "RG");
                    self.operator(&[*width], "w");
                    for (at, (x, y)) in points.iter().enumerate() {
                        self.operator(&[*x, PAGE_HEIGHT - y], if at == 0 { "m" } else { "l" });
                    }
                    self.put(if *closed { "s\n" } else { "S\n" });
                }
                Draw::Fill { x, y, w, h, ink } => {
                    self.fill(*ink);
                    self.operator(&[*x, PAGE_HEIGHT - y - h, *w, *h], "re");
                    self.put("f\n");
                }
                Draw::Image { x, y, w, h, image } => {
                    let name = self.streams.images.name(image);
                    self.put("q\n");
                    self.operator(&[*w, 0.0, 0.0, *h, *x, PAGE_HEIGHT - y - h], "cm");
                    self.put("/");
                    self.put(&name);
                    self.put(" Do\nQ\n");
                }
            }
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.operator(&color(ink), "rg");
            self.ink = Some(ink);
        }
    }

    /// One text object. The pen moves by the declared widths; where the shaper or the justification wants another
    /// distance, a number between the glyphs makes up for it. Differences too small to see are carried on.
    fn glyphs(&mut self, from: (f32, f32), face: Face, size: f32, turn: f32, glyphs: &[Glyph]) {
        self.put("BT\n/");
        self.put(font_name(face));
        self.put(" ");
        self.operator(&[size], "Tf");
        self.matrix(from, turn, (0.0, 0.0));
        let mut show = Show::default();
        let (mut pen, mut carried) = (0.0_f32, 0.0_f32);
        for glyph in glyphs {
            let next = pen + glyph.advance;
            let known = self.streams.known(face, glyph.id);
            if glyph.shift != (0.0, 0.0) {
                // A mark off the line is placed by itself; the line goes on behind it.
                self.end(&mut show);
                self.matrix(from, turn, (pen + glyph.shift.0, glyph.shift.1));
                self.show(&mut show, known.number);
                self.end(&mut show);
                self.matrix(from, turn, (next, 0.0));
                (pen, carried) = (next, 0.0);
                continue;
            }
            if glyph.text == Characters::One(SOFT_HYPHEN) {
                self.end(&mut show);
                // Drawn as a hyphen and read as a soft one, so that the word stays whole.
                self.put("/Span<</ActualText<FEFF00AD>>>BDC\n");
                self.show(&mut show, known.number);
                self.end(&mut show);
                self.put("EMC\n");
                pen = next;
                continue;
            }
            self.show(&mut show, known.number);
            carried += known.width - glyph.advance / size * 1000.0;
            if carried.abs() >= VISIBLE {
                show.offset = carried.round();
                carried -= show.offset;
            }
            pen = next;
        }
        self.end(&mut show);
        self.put("ET\n");
    }

    /// Sets the pen: from the start of a run along its line, and above it.
    fn matrix(&mut self, (x, y): (f32, f32), turn: f32, (pen, rise): (f32, f32)) {
        if turn == 0.0 {
            let to = [1.0, 0.0, 0.0, 1.0, round(x + pen), round(PAGE_HEIGHT - y + rise)];
            return self.operator(&to, "Tm");
        }
        let (sin, cos) = turn.to_radians().sin_cos();
        for part in [cos, sin, -sin, cos] {
            // A thousandth of a turn would be seen at the far end; writing into memory does not fail.
            let _ = write!(self.bytes, "{part:.5} ");
        }
        self.operator(
            &[
                x + pen * cos - rise * sin,
                PAGE_HEIGHT - y + pen * sin + rise * cos,
            ],
            "Tm",
        );
    }

    /// A glyph into the array of glyphs and distances, which is opened for the first.
    fn show(&mut self, show: &mut Show, number: u16) {
        if !show.open {
            self.put("[");
            show.open = true;
        }
        if show.offset != 0.0 {
            self.close(show);
            self.number(show.offset);
            show.offset = 0.0;
        }
        if !show.string {
            self.put("(");
            show.string = true;
        }
        for byte in number.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.bytes.extend([b'\\', byte]),
                // A reader takes a bare carriage return for a line feed.
                b'\r' => self.put("\\r"),
                _ => self.bytes.push(byte),
            }
        }
    }

    fn close(&mut self, show: &mut Show) {
        if show.string {
            self.put(")");
            show.string = false;
        }
    }

    /// Ends the array. The pen is set anew after it: a distance at its end would move nothing.
    fn end(&mut self, show: &mut Show) {
        if show.open {
            self.close(show);
            self.put("]TJ\n");
        }
        *show = Show::default();
    }

    fn operator(&mut self, operands: &[f32], operator: &str) {
        for operand in operands {
            self.number(*operand);
            self.put(" ");
        }
        self.put(operator);
        self.put("\n");
    }

    /// A number to a thousandth: colours need it.
    fn number(&mut self, value: f32) {
        let thousandths = (f64::from(value) * 1000.0).round() as i64;
        if thousandths < 0 {
            self.put("-");
        }
        let (whole, mut part) = (
            thousandths.unsigned_abs() / 1000,
            thousandths.unsigned_abs() % 1000,
        );
        let mut digits = [0_u8; 20];
        let (mut at, mut rest) = (digits.len(), whole);
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.bytes.extend_from_slice(&digits[at..]);
        if part > 0 {
            self.put(".");
            let mut unit = 100;
            while part > 0 {
                self.bytes.push(b'0' + (part / unit) as u8);
                part %= unit;
                unit /= 10;
            }
        }
    }

    fn put(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

/// The array of glyphs that is being written.
#[derive(Default)]
struct Show {
    open: bool,
    /// Whether a string of glyphs is open in it.
    string: bool,
    /// The distance before the next glyph, in thousandths of an em to the left.
    offset: f32,
}

/// Hundredths of a point are finer than any printer.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn color(ink: Ink) -> [f32; 3] {
    match ink {
        Ink::Black => [0.09, 0.10, 0.11],
        Ink::Grey => [0.36, 0.38, 0.40],
        Ink::Light => [0.74, 0.76, 0.77],
        Ink::Pale => [0.93, 0.95, 0.945],
        Ink::Accent => [0.043, 0.365, 0.306],
        Ink::Ghost => [0.90, 0.91, 0.915],
    }
}
