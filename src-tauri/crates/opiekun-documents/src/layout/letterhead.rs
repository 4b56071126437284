//! The head of a letter's first page: the sign or the name of the bank on the left, the branch on the right.

use std::sync::Arc;

use super::Furniture;
use super::build::rule;
use super::fonts::{Face, FontSet};
use super::furniture::{line, line_in};
use super::page::{Draw, Ink, Piece};
use super::paragraph::Fill;
use super::style::{FURNITURE, LEFT, MEASURE, MM, TextStyle};
use crate::error::DocumentError;
use crate::logo::Logo;
use crate::tree::Run;

/// Most width and height of the sign on a letter.
const SIGN: (f32, f32) = (56.0 * MM, 14.0 * MM);
/// Top of the sign and of the name of the bank.
const SIGN_TOP: f32 = 14.0 * MM;
/// Top of the branch, under the code of a copy.
const BRANCH_TOP: f32 = 21.0 * MM;
/// Where the head ends.
const END: f32 = 35.0 * MM;

/// The name of a bank without a sign.
const NAME: TextStyle = TextStyle {
    face: Face::Bold,
    size: 14.0,
    leading: 18.0,
    ink: Ink::Accent,
    ..FURNITURE
};

pub(super) fn pieces(fonts: &FontSet, furniture: &Furniture<'_>) -> Result<Vec<Piece>, DocumentError> {
    let mut pieces = Vec::new();
    match furniture.logo {
        Some(logo) => pieces.push(sign(logo, (LEFT, SIGN_TOP), SIGN)),
        None => {
            let name = [Run::plain(furniture.head_strong)];
            let area = (LEFT, SIGN_TOP + 4.0, MEASURE * 0.6);
            pieces.extend(line_in(fonts, &name, NAME, area, Fill::Left)?);
        }
    }
    let bank = Run {
        strong: true,
        ..Run::plain(furniture.head_strong)
    };
    let mut top = BRANCH_TOP;
    for text in [bank, Run::plain(furniture.head), Run::plain(furniture.address)] {
        if text.text.trim().is_empty() || (furniture.logo.is_none() && text.strong) {
            continue;
        }
        pieces.extend(line(fonts, &[text], (LEFT, top, MEASURE), Fill::Right)?);
        top += FURNITURE.leading + 0.6;
    }
    pieces.push(rule(LEFT, LEFT + MEASURE, END, 0.6, Ink::Accent));
    Ok(pieces)
}

/// The sign of the bank as large as its room allows.
pub(super) fn sign(logo: &Arc<Logo>, (x, y): (f32, f32), (most_wide, most_high): (f32, f32)) -> Piece {
    let (width, height) = logo.size();
    let (width, height) = (width as f32, height as f32);
    let scale = (most_wide / width).min(most_high / height);
    Piece {
        node: None,
        top: y,
        bottom: y + height * scale,
        draws: vec![Draw::Image {
            x,
            y,
            w: width * scale,
            h: height * scale,
            image: Arc::clone(logo),
        }],
    }
}
