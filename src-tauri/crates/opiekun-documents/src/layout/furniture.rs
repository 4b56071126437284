//! What stands on every page: head, foot, and the word across a preview.

use super::Furniture;
use super::build::{baseline, rule};
use super::fonts::{Face, FontSet};
use super::letterhead;
use super::mark;
use super::page::{Draw, Glyph, Ink, Page, Piece};
use super::paragraph::{Fill, SetLine, measure, set};
use super::style::{FURNITURE, LEFT, MEASURE, MM, PAGE_HEIGHT, PAGE_WIDTH, TextStyle};
use crate::error::DocumentError;
use crate::tree::{Design, Language, Run, Tree};

/// Top of the bank's sign at the head of a page, and its most width and height.
const SIGN_TOP: f32 = 12.2 * MM;
const SIGN: (f32, f32) = (30.0 * MM, 6.4 * MM);

struct Words {
    specimen: &'static str,
    draft: &'static str,
    number: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Polish => Words {
            specimen: "WZÓR",
            draft: "PODGLĄD",
            number: "nr",
        },
        Language::English => Words {
            specimen: "SPECIMEN",
            draft: "PREVIEW",
            number: "No.",
        },
        Language::Ukrainian => Words {
            specimen: "ЗРАЗОК",
            draft: "ПЕРЕГЛЯД",
            number: "№",
        },
    }
}

fn page_words(language: Language, page: usize, pages: usize) -> String {
    match language {
        Language::Polish => format!("strona {page} z {pages}"),
        Language::English => format!("page {page} of {pages}"),
        Language::Ukrainian => format!("сторінка {page} з {pages}"),
    }
}

/// Adds the furniture to all pages.
pub(super) fn add(
    fonts: &FontSet,
    tree: &Tree,
    furniture: &Furniture<'_>,
    pages: &mut [Page],
) -> Result<(), DocumentError> {
    let words = words(tree.language);
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let mut pieces = Vec::new();
        if furniture.draft {
            pieces.push(ghost(fonts, words.draft)?);
        }
        // The code of a copy takes the right of the head and the left of the foot.
        let mut right = LEFT + MEASURE;
        let mut foot_left = LEFT;
        if let Some(copy) = furniture.mark {
            pieces.extend(mark::pieces(fonts, copy, LEFT, index + 1, count)?);
            right = mark::TOP_LEFT_EDGE - mark::QUIET;
            foot_left += mark::QR_SIDE + mark::QUIET + 1.0;
        }
        // Written so that without a mark every length is what it was before there were marks, to the bit.
        let mut room = MEASURE - (LEFT + MEASURE - right);
        if tree.specimen {
            let (width, badge) = badge(fonts, words.specimen, right)?;
            pieces.push(badge);
            room -= width + 12.0;
        }
        let letterhead = tree.design == Design::Letter && index == 0;
        if letterhead {
            pieces.extend(letterhead::pieces(fonts, furniture)?);
        }
        // The sign stands before the name of the bank, on its line.
        let mut head_left = LEFT;
        if let Some(logo) = furniture.logo.filter(|_| !letterhead) {
            let sign = letterhead::sign(logo, (LEFT, SIGN_TOP), SIGN);
            if let Some(Draw::Image { w, .. }) = sign.draws.first() {
                head_left += w + 7.0;
            }
            pieces.push(sign);
        }
        room -= head_left - LEFT;
        let head = [
            Run {
                strong: true,
                ..Run::plain(furniture.head_strong)
            },
            Run::plain(if furniture.head.is_empty() {
                String::new()
            } else {
                format!("   {}", furniture.head)
            }),
        ];
        if !letterhead {
            pieces.extend(line(fonts, &head, (head_left, 14.6 * MM, room), Fill::Left)?);
            pieces.push(rule(LEFT, right, 20.0 * MM, 0.6, Ink::Accent));
        }

        let foot = PAGE_HEIGHT - 19.6 * MM;
        pieces.push(rule(LEFT, LEFT + MEASURE, foot, 0.4, Ink::Light));
        // A sheet of the desk's own has no number.
        let title = match furniture.number {
            "" => tree.title.clone(),
            number => format!("{}, {} {number}", tree.title, words.number),
        };
        pieces.extend(line(
            fonts,
            &[Run::plain(title)],
            (foot_left, foot + 3.0, MEASURE - 70.0 - (foot_left - LEFT)),
            Fill::Left,
        )?);
        let mut number = page_words(tree.language, index + 1, count);
        if let Some(beside) = tree.beside {
            number = format!("{number} · {}", page_words(beside, index + 1, count));
        }
        pieces.extend(line(
            fonts,
            &[Run::plain(number)],
            (LEFT, foot + 3.0, MEASURE),
            Fill::Right,
        )?);
        page.pieces.splice(0..0, pieces);
    }
    Ok(())
}

/// One line of furniture; what does not fit is left out and an ellipsis says so.
pub(super) fn line(
    fonts: &FontSet,
    runs: &[Run],
    area: (f32, f32, f32),
    fill: Fill,
) -> Result<Option<Piece>, DocumentError> {
    line_in(fonts, runs, FURNITURE, area, fill)
}

/// The same in another style.
pub(super) fn line_in(
    fonts: &FontSet,
    runs: &[Run],
    style: TextStyle,
    (x, top, width): (f32, f32, f32),
    fill: Fill,
) -> Result<Option<Piece>, DocumentError> {
    let mut runs = runs.to_vec();
    while measure(fonts, &runs, style)?.1 > width {
        let Some(run) = runs.iter_mut().rev().find(|run| run.text.chars().count() > 1) else {
            break;
        };
        let keep = run.text.chars().count() * 7 / 8;
        run.text = run
            .text
            .chars()
            .take(keep.saturating_sub(1))
            .chain(['…'])
            .collect();
    }
    let lines = set(fonts, &runs, style, width, fill, Language::Polish)?;
    Ok(lines.into_iter().next().map(|set| piece(set, style, x, top)))
}

fn piece(line: SetLine, style: TextStyle, x: f32, top: f32) -> Piece {
    let y = top + baseline(style);
    let draws = line
        .runs
        .into_iter()
        .map(|run| Draw::Glyphs {
            x: x + run.x,
            y,
            face: run.face,
            size: run.size,
            ink: run.ink,
            turn: 0.0,
            glyphs: run.glyphs,
        })
        .collect();
    Piece {
        node: None,
        top,
        bottom: top + style.leading,
        draws,
    }
}

/// The word that marks a specimen, spaced out in a thin frame at the right of the head.
fn badge(fonts: &FontSet, word: &str, right: f32) -> Result<(f32, Piece), DocumentError> {
    const SPACING: f32 = 0.62;
    let style = TextStyle {
        face: Face::Bold,
        size: 7.2,
        leading: 10.0,
        ink: Ink::Accent,
        ..FURNITURE
    };
    let lines = set(
        fonts,
        &[Run::plain(word)],
        style,
        MEASURE,
        Fill::Left,
        Language::Polish,
    )?;
    let mut glyphs: Vec<Glyph> = lines
        .into_iter()
        .flat_map(|line| line.runs)
        .flat_map(|run| run.glyphs)
        .collect();
    glyphs.iter_mut().for_each(|glyph| glyph.advance += SPACING);
    let text: f32 = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() - SPACING;
    let width = text + 12.0;
    let (x, top) = (right - width, 14.2 * MM);
    let bottom = top + 11.6;
    let draws = vec![
        Draw::Path {
            points: vec![(x, top), (x + width, top), (x + width, bottom), (x, bottom)],
            width: 0.6,
            ink: Ink::Accent,
            closed: true,
        },
        Draw::Glyphs {
            x: x + 6.0,
            y: top + 8.4,
            face: style.face,
            size: style.size,
            ink: style.ink,
            turn: 0.0,
            glyphs,
        },
    ];
    Ok((
        width,
        Piece {
            node: None,
            top,
            bottom,
            draws,
        },
    ))
}

/// The large pale word across a preview, under the text.
fn ghost(fonts: &FontSet, word: &str) -> Result<Piece, DocumentError> {
    let turn = 52.0_f32;
    let style = TextStyle {
        face: Face::Bold,
        size: 118.0,
        leading: 140.0,
        ink: Ink::Ghost,
        ..FURNITURE
    };
    let lines = set(
        fonts,
        &[Run::plain(word)],
        style,
        f32::INFINITY,
        Fill::Left,
        Language::Polish,
    )?;
    let glyphs: Vec<Glyph> = lines
        .into_iter()
        .flat_map(|line| line.runs)
        .flat_map(|run| run.glyphs)
        .collect();
    let half = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() / 2.0;
    let (sin, cos) = turn.to_radians().sin_cos();
    // The middle of the word, a third of the size above its baseline, lies in the middle of the page.
    let rise = style.size * 0.33;
    let x = PAGE_WIDTH / 2.0 - half * cos + rise * sin;
    let y = PAGE_HEIGHT / 2.0 + half * sin + rise * cos;
    let draw = Draw::Glyphs {
        x,
        y,
        face: style.face,
        size: style.size,
        ink: style.ink,
        turn,
        glyphs,
    };
    Ok(Piece {
        node: None,
        top: 0.0,
        bottom: PAGE_HEIGHT,
        draws: vec![draw],
    })
}
