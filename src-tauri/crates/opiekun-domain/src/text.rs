//! Short texts that a person typed: trimmed, bounded, free of characters that hide or reorder what is read.

use crate::Invalid;

/// Greatest length of a name, street or town in characters.
pub const NAME_MAX: usize = 300;
/// Greatest length of a note or a reason in characters.
pub const NOTE_MAX: usize = 4_000;

/// Trims the text, folds inner white space to single spaces and refuses control and direction characters.
///
/// # Errors
/// [`Invalid::TooLong`] over `max` characters, [`Invalid::ControlCharacter`].
pub fn clean(text: &str, max: usize) -> Result<String, Invalid> {
    if text.chars().any(hides) {
        return Err(Invalid::ControlCharacter);
    }
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() > max {
        return Err(Invalid::TooLong { max });
    }
    Ok(folded)
}

/// As [`clean`], with nothing for an empty text.
///
/// # Errors
/// As [`clean`].
pub fn optional(text: &str, max: usize) -> Result<Option<String>, Invalid> {
    clean(text, max).map(|text| (!text.is_empty()).then_some(text))
}

/// As [`clean`], keeping line breaks: for notes of several lines.
///
/// # Errors
/// As [`clean`].
pub fn note(text: &str) -> Result<String, Invalid> {
    let text = text.replace("\r\n", "\n");
    if text.chars().any(|c| c != '\n' && c != '\t' && hides(c)) {
        return Err(Invalid::ControlCharacter);
    }
    if text.chars().count() > NOTE_MAX {
        return Err(Invalid::TooLong { max: NOTE_MAX });
    }
    Ok(text.trim().to_owned())
}

/// Characters that are not seen or that change the reading direction of what stands around them
/// (Unicode Standard Annex 9): a name that holds one could be shown as another name.
fn hides(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c,
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}')
}

/// Whether a character of a text of many lines hides or reorders what is read.
pub fn is_hidden(c: char) -> bool {
    c != '\n' && c != '\t' && hides(c)
}

/// Shows the first `head` and last `tail` characters and hides what is between.
pub fn mask(text: &str, head: usize, tail: usize) -> String {
    let count = text.chars().count();
    text.chars()
        .enumerate()
        .map(|(at, c)| if at < head || at + tail >= count { c } else { '•' })
        .collect()
}
