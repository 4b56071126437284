//! Days as papers write them.

use chrono::{Datelike, NaiveDate};

use crate::tree::Language;

const NBSP: char = '\u{A0}';

const POLISH: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const UKRAINIAN: [&str; 12] = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];

/// `22 listopada 2026 r.`, `22 November 2026`, `22 листопада 2026 р.`, with no-break spaces.
pub(super) fn long(language: Language, date: NaiveDate) -> String {
    let (months, year) = match language {
        Language::Polish => (POLISH, "r."),
        Language::English => (ENGLISH, ""),
        Language::Ukrainian => (UKRAINIAN, "р."),
    };
    let text = format!(
        "{}{NBSP}{}{NBSP}{}{NBSP}{year}",
        date.day(),
        months[date.month0() as usize],
        date.year()
    );
    text.trim_end_matches(NBSP).to_owned()
}

/// What stands under the line for place and date.
pub(super) fn caption(language: Language) -> &'static str {
    match language {
        Language::Polish => "miejscowość i data",
        Language::English => "place and date",
        Language::Ukrainian => "місце і дата",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_take_the_genitive() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let shown = |language| long(language, date).replace(NBSP, " ");
        assert_eq!(shown(Language::Polish), "22 listopada 2026 r.");
        assert_eq!(shown(Language::English), "22 November 2026");
        assert_eq!(shown(Language::Ukrainian), "22 листопада 2026 р.");
    }
}
