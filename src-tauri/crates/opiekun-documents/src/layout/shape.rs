//! Shaping: characters to positioned glyphs, with kerning and ligatures.

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont};

use super::fonts::{Face, FontSet, Writing};
use crate::error::{CharacterProblem, DocumentError};

/// A shaped glyph at size 1: lengths in em.
#[derive(Debug, Clone)]
pub(super) struct Shaped {
    pub(super) id: u16,
    pub(super) advance: f32,
    pub(super) shift: (f32, f32),
    /// Byte offset of the first character it stands for, within the shaped text.
    pub(super) cluster: usize,
}

/// Shapes one run of text in one face.
///
/// # Errors
/// The first character without a glyph.
pub(super) fn shape(fonts: &FontSet, face: Face, text: &str) -> Result<Vec<Shaped>, DocumentError> {
    let loaded = &fonts.faces[face.index()];
    let font = ShaperFont::new(&loaded.font);
    let mut glyphs = Vec::with_capacity(text.len());
    for (start, part, writing) in segments(text) {
        let mut buffer = Buffer::new();
        buffer.push_str(part);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(writing.script()));
        buffer.set_language(fonts.language.clone());
        let plan = &loaded.plans[writing as usize];
        harfrust::shape(&font, &mut buffer, ShapeOptions::new().plan(Some(plan)))
            .map_err(|_| DocumentError::Font(face.name()))?;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let cluster = info.cluster as usize;
            let id = u16::try_from(info.glyph_id).unwrap_or(0);
            if id == 0 {
                let character = part[cluster..].chars().next().unwrap_or('\u{FFFD}');
                let place = "text".to_owned();
                return Err(DocumentError::Character {
                    place,
                    character,
                    problem: CharacterProblem::NoGlyph,
                });
            }
            let em = |units: i32| units as f32 / loaded.units_per_em;
            glyphs.push(Shaped {
                id,
                advance: em(position.x_advance),
                shift: (em(position.x_offset), em(position.y_offset)),
                cluster: start + cluster,
            });
        }
    }
    Ok(glyphs)
}

/// Cuts a text where the writing system changes.
fn segments(text: &str) -> Vec<(usize, &str, Writing)> {
    let mut cuts: Vec<(usize, Writing)> = Vec::new();
    for (at, character) in text.char_indices() {
        if let Some(writing) = Writing::of(character) {
            match cuts.last() {
                None => cuts.push((0, writing)),
                Some((_, last)) if *last != writing => cuts.push((at, writing)),
                Some(_) => {}
            }
        }
    }
    if cuts.is_empty() {
        cuts.push((0, Writing::Latin));
    }
    let ends = cuts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    cuts.iter()
        .zip(ends)
        .map(|((at, writing), end)| (*at, &text[*at..end], *writing))
        .collect()
}
