//! Values as literal Markdown text.
//!
//! CommonMark lets a backslash stand before any ASCII punctuation mark, and then the mark is only itself. That is
//! enough to keep a value from being read as emphasis, a table cell, a list, HTML or a directive.

/// Escapes every ASCII punctuation mark and folds white space (a value with line ends stays on its line).
pub(super) fn escape(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + value.len() / 4);
    for character in fold(value).chars() {
        if character.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

/// Takes the escapes of [`escape`] away again, where a value is read outside Markdown (attributes).
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => plain.extend(characters.next()),
            other => plain.push(other),
        }
    }
    plain
}

/// White space runs become one space; a no-break space stays, it was put there on purpose.
pub(super) fn fold(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for word in value
        .split(|c: char| c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}')
        .filter(|w| !w.is_empty())
    {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_survives_the_way_there_and_back() {
        let value = r#"*a* | {{ b }} <c> \ "d" :::e"#;
        assert_eq!(unescape(&escape(value)), value);
        assert_eq!(escape("a\n  b\u{A0}c"), "a b\u{A0}c");
    }
}
