//! The document faces: Lato, compiled into the program, never looked for on the machine.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use harfrust::{Font, Language, Script, ShapePlan};

use super::shape::Shaped;
use crate::error::DocumentError;

/// A face of the document family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

impl Face {
    /// All faces.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face for a style.
    #[must_use]
    pub fn of(strong: bool, emphasis: bool) -> Self {
        match (strong, emphasis) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../fonts/Lato-Regular.ttf"),
            Self::Bold => include_bytes!("../../fonts/Lato-Bold.ttf"),
            Self::Italic => include_bytes!("../../fonts/Lato-Italic.ttf"),
            Self::BoldItalic => include_bytes!("../../fonts/Lato-BoldItalic.ttf"),
        }
    }

    /// Name for messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Lato-Regular",
            Self::Bold => "Lato-Bold",
            Self::Italic => "Lato-Italic",
            Self::BoldItalic => "Lato-BoldItalic",
        }
    }

    pub(super) fn index(self) -> usize {
        self as usize
    }
}

/// Writing systems the faces cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    Latin,
    Cyrillic,
    Greek,
}

impl Writing {
    pub(super) const ALL: [Self; 3] = [Self::Latin, Self::Cyrillic, Self::Greek];

    /// `None` for digits, punctuation and marks, which follow the text around them.
    pub(super) fn of(character: char) -> Option<Self> {
        match character {
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Some(Self::Greek),
            '\u{400}'..='\u{52F}' => Some(Self::Cyrillic),
            c if c.is_alphabetic() => Some(Self::Latin),
            _ => None,
        }
    }

    pub(super) fn script(self) -> Script {
        match self {
            Self::Latin => Script::LATIN,
            Self::Cyrillic => Script::CYRILLIC,
            Self::Greek => Script::GREEK,
        }
    }
}

/// Glyphs of texts that were shaped before.
pub(super) type Words = HashMap<Box<str>, Arc<[Shaped]>>;

/// One loaded face.
pub(super) struct LoadedFace {
    pub(super) font: Font,
    pub(super) units_per_em: f32,
    /// One plan per writing system, in the order of [`Writing::ALL`].
    pub(super) plans: [ShapePlan; 3],
    /// Shaped words of the language, with what separates them from the next, for each writing system as the plans are: a
    /// space and a comma belong to every one and need not be set alike.
    pub(super) words: [RwLock<Words>; 3],
}

/// All faces, loaded once.
pub struct FontSet {
    pub(super) faces: [LoadedFace; 4],
    pub(super) language: Option<Language>,
}

impl FontSet {
    /// Reads the embedded faces.
    ///
    /// # Errors
    /// [`DocumentError::Font`] when an embedded file is damaged.
    pub fn new() -> Result<Self, DocumentError> {
        let language = Language::new("pl");
        let load = |face: Face| -> Result<LoadedFace, DocumentError> {
            let font = Font::new(face.bytes(), 0).ok_or(DocumentError::Font(face.name()))?;
            let plan = |writing: Writing| {
                ShapePlan::new(
                    &font,
                    harfrust::Direction::LeftToRight,
                    Some(writing.script()),
                    language.as_ref(),
                    &[],
                )
            };
            let plans = Writing::ALL.map(plan);
            let units_per_em = f32::from(font.units_per_em());
            Ok(LoadedFace {
                font,
                units_per_em,
                plans,
                words: Default::default(),
            })
        };
        let faces = [
            load(Face::Regular)?,
            load(Face::Bold)?,
            load(Face::Italic)?,
            load(Face::BoldItalic)?,
        ];
        Ok(Self { faces, language })
    }

    /// Whether every face has a glyph for the character.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        self.faces.iter().all(|face| {
            face.font
                .charmap()
                .map_unicode(character)
                .is_some_and(|glyph| glyph.to_u32() != 0)
        })
    }
}
