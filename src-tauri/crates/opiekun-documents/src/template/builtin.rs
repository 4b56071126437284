//! The templates that come with the program.

use super::{Template, head};
use crate::error::TemplateError;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// A version that is no longer valid stays in the list: papers made with it are rendered again.
const FILES: &[(&str, &str)] = files![
    "umowa-ror-1.0.pl.md",
    "umowa-ror.pl.md",
    "konto-oszczednosciowe.pl.md",
    "rachunek-firmowy.pl.md",
    "arkusz-bfg.pl.md",
    "dokument-oplat.pl.md",
    "karta-wzorow.pl.md",
    "wniosek-karta.pl.md",
    "pelnomocnictwo.pl.md",
    "odwolanie-pelnomocnictwa.pl.md",
    "dyspozycja-na-wypadek-smierci.pl.md",
    "odwolanie-dyspozycji.pl.md",
    "zmiana-danych.pl.md",
    "zgody-marketingowe.pl.md",
    "wycofanie-zgod.pl.md",
    "fatca-crs.pl.md",
    "oswiadczenie-pep.pl.md",
    "beneficjent-rzeczywisty.pl.md",
    "badanie-potrzeb.pl.md",
    "wniosek-kredyt.pl.md",
    "aneks.pl.md",
    "wypowiedzenie-umowy.pl.md",
    "reklamacja-protokol.pl.md",
    "reklamacja-potwierdzenie.pl.md",
    "reklamacja-odpowiedz.pl.md",
    "reklamacja-przedluzenie.pl.md",
    "pomoc-w-dostepie.pl.md",
    "potwierdzenie-wizyty.pl.md",
    "protokol-oryginalow.pl.md",
    "raport-rodo.pl.md",
    "zmiana-opiekuna.pl.md",
    "umowa-ror.en.md",
    "arkusz-bfg.en.md",
    "dokument-oplat.en.md",
    "karta-wzorow.en.md",
    "wniosek-karta.en.md",
    "pelnomocnictwo.en.md",
    "zmiana-danych.en.md",
    "zgody-marketingowe.en.md",
    "fatca-crs.en.md",
    "reklamacja-protokol.en.md",
    "umowa-ror.uk.md",
    "arkusz-bfg.uk.md",
    "zgody-marketingowe.uk.md",
];

/// All templates compiled into the program.
///
/// # Errors
/// A template is malformed; a test keeps that from being released.
pub fn builtin() -> Result<Vec<Template>, TemplateError> {
    FILES
        .iter()
        .map(|(name, text)| Template::parse(name, text))
        .collect()
}

/// Text of a built-in template.
#[must_use]
pub fn builtin_text(code: &str, language: &str, version: &str) -> Option<&'static str> {
    let is_it = |(name, text): &&(&str, &str)| {
        head::split(name, text).is_ok_and(|parts| {
            parts.head.code == code && parts.head.language == language && parts.head.version == version
        })
    };
    FILES.iter().find(is_it).map(|(_, text)| *text)
}

/// A template to begin a new one with: small, whole and in order.
pub const NEW_TEMPLATE: &str = include_str!("../../templates/nowy.md");
