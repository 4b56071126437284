//! Drawings that mean something: places for the pen. Who cannot see the page is told what they are.

use crate::tree::Language;

/// A place for the pen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// An empty box to tick.
    Empty,
    /// A box that was ticked in print.
    Ticked,
    /// A line to sign on.
    Signature,
    /// A box for initials.
    Initials,
}

impl Figure {
    /// What it is, in words.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::Polish, Self::Empty) => "pole do zaznaczenia, puste",
            (Language::Polish, Self::Ticked) => "pole do zaznaczenia, zaznaczone",
            (Language::Polish, Self::Signature) => "miejsce na podpis",
            (Language::Polish, Self::Initials) => "miejsce na parafę",
            (Language::English, Self::Empty) => "box to tick, empty",
            (Language::English, Self::Ticked) => "box to tick, ticked",
            (Language::English, Self::Signature) => "space for a signature",
            (Language::English, Self::Initials) => "space for initials",
            (Language::Ukrainian, Self::Empty) => "поле для позначки, порожнє",
            (Language::Ukrainian, Self::Ticked) => "поле для позначки, позначене",
            (Language::Ukrainian, Self::Signature) => "місце для підпису",
            (Language::Ukrainian, Self::Initials) => "місце для ініціалів",
        }
    }
}
