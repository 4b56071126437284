//! Words for who signs as what, and for legal forms of firms, in the languages of the papers.

use super::languages;

/// In what capacity somebody signs, under the line, in the language of the paper or in both of `pl+en`; empty for an
/// unknown code.
#[must_use]
pub fn capacity_words(code: &str, language: &str) -> String {
    let (first, second) = languages(language);
    let words = words(code, first);
    match second {
        Some(second) if !words.is_empty() => format!("{words} / {}", self::words(code, second)),
        _ => words.to_owned(),
    }
}

fn words(code: &str, language: &str) -> &'static str {
    let [pl, en, uk] = match code {
        "parent" => [
            "przedstawiciel ustawowy (rodzic)",
            "legal representative (parent)",
            "законний представник (батько або мати)",
        ],
        "consent" => [
            "wyraża zgodę jako przedstawiciel ustawowy",
            "consents as legal representative",
            "надає згоду як законний представник",
        ],
        "guardian" => ["opiekun prawny", "legal guardian", "опікун"],
        "curator" => ["kurator", "curator", "піклувальник"],
        "owner" => ["przedsiębiorca", "sole trader", "підприємець"],
        "partner" => ["wspólnik", "partner", "партнер"],
        "board_member" => [
            "członek zarządu",
            "member of the management board",
            "член правління",
        ],
        "prokurent" => ["prokurent", "holder of commercial proxy (prokurent)", "прокурист"],
        "liquidator" => ["likwidator", "liquidator", "ліквідатор"],
        "attorney" => ["pełnomocnik", "attorney", "довірена особа"],
        _ => ["", "", ""],
    };
    pick(language, pl, en, uk)
}

/// A legal form of a firm; empty for an unknown one. Papers in other languages keep the Polish term, which has no exact
/// counterpart in their law.
#[must_use]
pub fn legal_form_words(code: &str) -> &'static str {
    match code {
        "jdg" => "jednoosobowa działalność gospodarcza",
        "sc" => "spółka cywilna",
        "sj" => "spółka jawna",
        "sp" => "spółka partnerska",
        "sk" => "spółka komandytowa",
        "ska" => "spółka komandytowo-akcyjna",
        "zoo" => "spółka z ograniczoną odpowiedzialnością",
        "sa" => "spółka akcyjna",
        "psa" => "prosta spółka akcyjna",
        "stowarzyszenie" => "stowarzyszenie",
        "fundacja" => "fundacja",
        "wspolnota" => "wspólnota mieszkaniowa",
        "spoldzielnia" => "spółdzielnia",
        _ => "",
    }
}

fn pick(language: &str, pl: &'static str, en: &'static str, uk: &'static str) -> &'static str {
    match language {
        "en" => en,
        "uk" => uk,
        _ => pl,
    }
}
