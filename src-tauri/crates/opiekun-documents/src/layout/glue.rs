//! Words that may not part: no single letter at a line end, no number torn from its unit.

/// Replaces spaces by no-break spaces where Polish typesetting forbids a break. The text stays as long in characters.
pub(super) fn glue(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut glued = characters.clone();
    for (at, character) in characters.iter().enumerate() {
        if *character == ' ' && forbids(&characters[..at], &characters[at + 1..]) {
            glued[at] = '\u{A0}';
        }
    }
    glued.into_iter().collect()
}

fn is_boundary(character: char) -> bool {
    character.is_whitespace() || matches!(character, '(' | '[' | '„' | '“' | '"' | '«' | '/' | '–' | '—')
}

/// Abbreviations and signs that stand before a number or a name.
const BEFORE: [&str; 17] = [
    "§", "§§", "art.", "ust.", "pkt", "lit.", "nr", "poz.", "ul.", "al.", "pl.", "os.", "tel.", "str.",
    "Art.", "Nr", "No.",
];
/// Units and words that stand after a number.
const AFTER: [&str; 11] = [
    "zł", "gr", "r.", "%", "mm", "dni", "lat", "EUR", "euro", "PLN", "tys.",
];

fn forbids(before: &[char], after: &[char]) -> bool {
    let start = before
        .iter()
        .rposition(|c| is_boundary(*c))
        .map_or(0, |at| at + 1);
    let word = &before[start..];
    if let [single] = word
        && single.is_alphabetic()
    {
        return true;
    }
    let word: String = word.iter().collect();
    if BEFORE.contains(&word.as_str()) {
        return true;
    }
    let end = after
        .iter()
        .position(|c| c.is_whitespace())
        .unwrap_or(after.len());
    let next: String = after[..end].iter().collect();
    let next = next.trim_end_matches([',', ';', ')', ':']);
    let next = if next == "r." {
        next
    } else {
        next.trim_end_matches('.')
    };
    // Thousands written with a plain space: 10 000.
    let group = next.bytes().take_while(u8::is_ascii_digit).count() == 3;
    if group && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    word.ends_with(|c: char| c.is_ascii_digit())
        && AFTER
            .iter()
            .any(|unit| *unit == next || unit.trim_end_matches('.') == next)
}

#[cfg(test)]
mod tests {
    use super::glue;

    #[test]
    fn single_letters_and_units_stay_with_their_words() {
        let shown = |text: &str| glue(text).replace('\u{A0}', "~");
        assert_eq!(shown("Umowa z dnia i w banku"), "Umowa z~dnia i~w~banku");
        assert_eq!(shown("A także (o ile) „w Banku”"), "A~także (o~ile) „w~Banku”");
        assert_eq!(
            shown("§ 3 ust. 2 pkt 1, 15 zł, 2026 r. w 5 dni."),
            "§~3 ust.~2 pkt~1, 15~zł, 2026~r. w~5~dni."
        );
        assert_eq!(
            shown("dom ul. Długa, 10 000,00 zł, 2026 100"),
            "dom ul.~Długa, 10~000,00~zł, 2026 100"
        );
    }
}
