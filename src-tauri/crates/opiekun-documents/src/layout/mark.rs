//! What tells one printed copy from another, by machine and by eye: a QR code in two places, its code in clear text, and
//! four corner marks from which a crooked scan is straightened.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::fonts::FontSet;
use super::furniture::line;
use super::page::{Draw, Ink, Piece};
use super::paragraph::Fill;
use super::style::{MM, PAGE_HEIGHT, PAGE_WIDTH};
use crate::error::DocumentError;
use crate::tree::Run;

/// A printed copy, as its pages say it.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// Capitals and digits without spaces, at most 20.
    pub code: &'a str,
    /// The same in groups, for the eye.
    pub shown: &'a str,
}

/// First word of what the QR code says; the version of its form is a part of it.
pub const QR_PREFIX: &str = "OPK1";
/// Side of the QR code: modules of half a millimetre, four dots of a 200-dpi scan.
pub(super) const QR_SIDE: f32 = 12.5 * MM;
/// Free space around the code, four modules (ISO/IEC 18004, 9.1).
pub(super) const QUIET: f32 = 2.0 * MM;
/// Left edge of the code at the top right.
pub(super) const TOP_LEFT_EDGE: f32 = PAGE_WIDTH - 22.0 * MM - QR_SIDE;
/// Top edge of that code.
const TOP_EDGE: f32 = 6.4 * MM;
/// Top edge of the code at the bottom left.
const BOTTOM_EDGE: f32 = PAGE_HEIGHT - 6.6 * MM - QR_SIDE;
/// Side of a corner mark in millimetres.
pub const CORNER_SIDE_MM: f32 = 3.0;
/// Distance of a corner mark from both edges of the page in millimetres: any office printer reaches there.
pub const CORNER_EDGE_MM: f32 = 9.0;

impl Mark<'_> {
    /// What the QR code of a page says: form, copy, page, number of pages. Only signs of the alphanumeric mode.
    #[must_use]
    pub fn payload(&self, page: usize, pages: usize) -> String {
        format!("{QR_PREFIX}:{}:{page}:{pages}", self.code)
    }
}

/// The marks of one page.
pub(super) fn pieces(
    fonts: &FontSet,
    mark: Mark<'_>,
    left: f32,
    page: usize,
    pages: usize,
) -> Result<Vec<Piece>, DocumentError> {
    let code = encode(&mark.payload(page, pages))?;
    let text = format!("{} · {page}/{pages}", mark.shown);
    let mut pieces = vec![
        qr(&code, TOP_LEFT_EDGE, TOP_EDGE),
        qr(&code, left, BOTTOM_EDGE),
        corners(),
    ];
    // Beside the code at the bottom, under the number of the document; and left of the code at the top.
    let below = (left + QR_SIDE + QUIET + 1.0, PAGE_HEIGHT - 13.0 * MM, 80.0 * MM);
    let above = (TOP_LEFT_EDGE - QUIET - 62.0 * MM, 8.4 * MM, 62.0 * MM - 1.0);
    for (area, fill) in [(below, Fill::Left), (above, Fill::Right)] {
        pieces.extend(line(fonts, &[Run::plain(text.as_str())], area, fill)?);
    }
    Ok(pieces)
}

/// Always the same size, so that the modules are always half a millimetre: version 2 has 25 of them on a side.
fn encode(payload: &str) -> Result<QrCode, DocumentError> {
    let segment = QrSegment::make_segments(payload);
    let version = Version::new(2);
    QrCode::encode_segments_advanced(&segment, QrCodeEcc::Medium, version, version, None, true)
        .map_err(|_| DocumentError::Pdf("the code of a copy is too long".to_owned()))
}

/// Dark modules, a row's neighbours in one rectangle.
fn qr(code: &QrCode, x: f32, y: f32) -> Piece {
    let count = code.size();
    let module = QR_SIDE / count as f32;
    let mut draws = Vec::new();
    for row in 0..count {
        let mut column = 0;
        while column < count {
            let from = column;
            while column < count && code.get_module(column, row) {
                column += 1;
            }
            if column > from {
                draws.push(Draw::Fill {
                    x: x + from as f32 * module,
                    y: y + row as f32 * module,
                    w: (column - from) as f32 * module,
                    h: module,
                    ink: Ink::Black,
                });
            }
            column += 1;
        }
    }
    Piece {
        node: None,
        top: y,
        bottom: y + QR_SIDE,
        draws,
    }
}

fn corners() -> Piece {
    let (side, edge) = (CORNER_SIDE_MM * MM, CORNER_EDGE_MM * MM);
    let (right, bottom) = (PAGE_WIDTH - edge - side, PAGE_HEIGHT - edge - side);
    let draws = [(edge, edge), (right, edge), (edge, bottom), (right, bottom)]
        .into_iter()
        .map(|(x, y)| Draw::Fill {
            x,
            y,
            w: side,
            h: side,
            ink: Ink::Black,
        })
        .collect();
    Piece {
        node: None,
        top: edge,
        bottom: bottom + side,
        draws,
    }
}
