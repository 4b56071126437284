//! Parts that many templates share. They are compiled in, a closed set for each language; no file is read at run
//! time.

use crate::tree::Language;

macro_rules! parts {
    ($($name:literal $language:literal),* $(,)?) => {
        &[$(($name, $language, include_str!(concat!("../../templates/partials/", $name, ".", $language, ".md")))),*]
    };
}

/// Name, language code and text.
const PARTS: &[(&str, &str, &str)] = parts![
    "administrator" "pl",
    "administrator-krotko" "pl",
    "adresat" "pl",
    "bank" "pl",
    "firma" "pl",
    "gwarancje" "pl",
    "klient" "pl",
    "osoba" "pl",
    "podpisy" "pl",
    "reklamacje" "pl",
    "wzor" "pl",
    "zmiana-umowy" "pl",
    "administrator" "en",
    "administrator-krotko" "en",
    "bank" "en",
    "gwarancje" "en",
    "klient" "en",
    "osoba" "en",
    "podpisy" "en",
    "reklamacje" "en",
    "wzor" "en",
    "zmiana-umowy" "en",
    "administrator" "uk",
    "administrator-krotko" "uk",
    "bank" "uk",
    "gwarancje" "uk",
    "osoba" "uk",
    "podpisy" "uk",
    "reklamacje" "uk",
    "wzor" "uk",
    "zmiana-umowy" "uk",
];

/// The name as the program has it, and the text.
pub(super) fn find(name: &str, language: Language) -> Option<(&'static str, &'static str)> {
    PARTS
        .iter()
        .find(|(known, code, _)| *known == name && Language::from_code(code) == Some(language))
        .map(|(known, _, text)| (*known, *text))
}

/// Names of the parts in a language.
pub(super) fn names(language: Language) -> impl Iterator<Item = &'static str> {
    PARTS
        .iter()
        .filter(move |(_, code, _)| Language::from_code(code) == Some(language))
        .map(|(name, _, _)| *name)
}
