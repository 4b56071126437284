//! Shaping: characters to positioned glyphs, with kerning and ligatures.

use std::sync::Arc;

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont};

use super::fonts::{Face, FontSet, Writing};
use crate::error::{CharacterProblem, DocumentError};

/// A shaped glyph at size 1: lengths in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shaped {
    pub(super) id: u16,
    pub(super) advance: f32,
    pub(super) shift: (f32, f32),
    /// Byte offset of the first character it stands for, within the shaped text.
    pub(super) cluster: usize,
}

impl Shaped {
    /// The same glyph in a text that begins `bytes` earlier.
    fn moved(&self, bytes: usize) -> Self {
        Self {
            cluster: self.cluster + bytes,
            ..*self
        }
    }
}

/// Words kept for each face: the texts of all papers have a few thousand.
const MOST_WORDS: usize = 16_384;

/// Shapes one run of text in one face.
///
/// # Errors
/// The first character without a glyph.
pub(super) fn shape(fonts: &FontSet, face: Face, text: &str) -> Result<Vec<Shaped>, DocumentError> {
    let mut glyphs = Vec::with_capacity(text.len());
    for (start, part, writing) in segments(text) {
        if part.chars().all(stands_alone) {
            words(fonts, face, (start, part, writing), &mut glyphs)?;
        } else {
            let shaped = whole(fonts, face, part, writing, part.len())?;
            glyphs.extend(shaped.iter().map(|glyph| glyph.moved(start)));
        }
    }
    Ok(glyphs)
}

/// Shapes word by word: a space ends every ligature, and kerning reaches one glyph far, so a word is set by itself and
/// what separates it from the next, a separator by itself and the next character.
fn words(
    fonts: &FontSet,
    face: Face,
    (start, part, writing): (usize, &str, Writing),
    glyphs: &mut Vec<Shaped>,
) -> Result<(), DocumentError> {
    let mut at = 0;
    for word in part.split_inclusive(separates) {
        let separator = word.chars().next_back().filter(|last| separates(*last));
        let own = word.len() - separator.map_or(0, char::len_utf8);
        if own > 0 {
            let shaped = known(fonts, face, word, writing, own)?;
            glyphs.extend(shaped.iter().map(|glyph| glyph.moved(start + at)));
        }
        if own < word.len() {
            let next = part[at + word.len()..].chars().next().map_or(0, char::len_utf8);
            let with_next = &part[at + own..at + word.len() + next];
            let shaped = known(fonts, face, with_next, writing, word.len() - own)?;
            glyphs.extend(shaped.iter().map(|glyph| glyph.moved(start + at + own)));
        }
        at += word.len();
    }
    Ok(())
}

/// The glyphs of the first `own` bytes of a text, from the store of known words where it is one.
fn known(
    fonts: &FontSet,
    face: Face,
    text: &str,
    writing: Writing,
    own: usize,
) -> Result<Arc<[Shaped]>, DocumentError> {
    // Words of the language only: no name, number or address of a client stays in memory after its paper.
    let kept = text.chars().all(|c| c.is_lowercase() || separates(c))
        || own < text.len() && text.chars().count() == 2;
    if !kept {
        return whole(fonts, face, text, writing, own);
    }
    let words = &fonts.faces[face.index()].words[writing as usize];
    if let Some(shaped) = words.read().ok().and_then(|words| words.get(text).cloned()) {
        return Ok(shaped);
    }
    let shaped = whole(fonts, face, text, writing, own)?;
    if let Ok(mut words) = words.write() {
        if words.len() >= MOST_WORDS {
            words.clear();
        }
        words.insert(text.into(), Arc::clone(&shaped));
    }
    Ok(shaped)
}

/// Shapes a text of one writing system in one go; what stands after its first `own` bytes only has its effect.
fn whole(
    fonts: &FontSet,
    face: Face,
    text: &str,
    writing: Writing,
    own: usize,
) -> Result<Arc<[Shaped]>, DocumentError> {
    let loaded = &fonts.faces[face.index()];
    let font = ShaperFont::new(&loaded.font);
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(writing.script()));
    buffer.set_language(fonts.language.clone());
    let plan = &loaded.plans[writing as usize];
    harfrust::shape(&font, &mut buffer, ShapeOptions::new().plan(Some(plan)))
        .map_err(|_| DocumentError::Font(face.name()))?;
    let positioned = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    let own = positioned.filter(|(info, _)| (info.cluster as usize) < own);
    own.map(|(info, position)| {
        let cluster = info.cluster as usize;
        let id = u16::try_from(info.glyph_id).unwrap_or(0);
        if id == 0 {
            return Err(DocumentError::Character {
                place: "text".to_owned(),
                character: text[cluster..].chars().next().unwrap_or('\u{FFFD}'),
                problem: CharacterProblem::NoGlyph,
            });
        }
        let em = |units: i32| units as f32 / loaded.units_per_em;
        Ok(Shaped {
            id,
            advance: em(position.x_advance),
            shift: (em(position.x_offset), em(position.y_offset)),
            cluster,
        })
    })
    .collect()
}

fn separates(character: char) -> bool {
    matches!(character, ' ' | '\u{A0}')
}

/// Letters and signs that are never drawn together with a space before them, as combining marks would be.
fn stands_alone(character: char) -> bool {
    matches!(character,
        ' '..='\u{7E}' | '\u{A0}'..='\u{24F}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{20A0}'..='\u{20BF}' | '\u{2100}'..='\u{2BFF}')
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Word by word, cold and warm and after other texts, gives the glyphs of the text in one go.
        #[test]
        fn words_are_set_as_in_their_text(
            texts in prop::collection::vec("[a-zA-ZąćęłńóśźżŁŚŻ0-9ґєіїщ,.;:()/„”–§ \u{A0}VTAWfilj'-]{0,40}", 1..4),
            face in prop::sample::select(Face::ALL.to_vec()),
        ) {
            let fonts = FontSet::new().unwrap();
            for text in texts.iter().chain(&texts) {
                let mut expected = Vec::new();
                for (start, part, writing) in segments(text) {
                    let shaped = whole(&fonts, face, part, writing, part.len()).unwrap();
                    expected.extend(shaped.iter().map(|glyph| glyph.moved(start)));
                }
                prop_assert_eq!(shape(&fonts, face, text).unwrap(), expected);
            }
        }
    }

    /// A name, a number and an address leave nothing behind; words of the language are kept.
    #[test]
    fn no_name_stays_in_memory() {
        let fonts = FontSet::new().unwrap();
        shape(
            &fonts,
            Face::Regular,
            "umowa z Łucją Żak, PESEL 44051401359, ul. Długa 5",
        )
        .unwrap();
        let words = fonts.faces[Face::Regular.index()].words[Writing::Latin as usize]
            .read()
            .unwrap();
        let mut kept: Vec<&str> = words
            .keys()
            .map(|word| &**word)
            .filter(|word| word.chars().count() > 2)
            .collect();
        kept.sort_unstable();
        assert_eq!(kept, ["umowa "]);
    }
}
