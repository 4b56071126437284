//! The lines of a body that are not Markdown: `:::block` … `:::` and `::leaf`.

use super::escape::unescape;
use super::expand::Line;
use crate::error::TemplateErrorKind as Fault;

/// What one line is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `:::name attributes`
    Open(Directive),
    /// `:::`
    Close,
    /// `::name attributes text`
    Leaf(Directive),
    /// Markdown.
    Text,
}

/// A directive: its name, `key="value"` attributes and the rest of the line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Directive {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Markdown text after the attributes.
    pub(super) rest: String,
}

impl Directive {
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }
}

/// Reads one line; fails on a malformed attribute list.
pub(super) fn read(line: &Line) -> Result<Kind, Fault> {
    let text = line.text.trim_end();
    if let Some(after) = text.strip_prefix(":::") {
        if after.trim().is_empty() {
            return Ok(Kind::Close);
        }
        return directive(after).map(Kind::Open);
    }
    match text.strip_prefix("::") {
        Some(after) => directive(after).map(Kind::Leaf),
        None => Ok(Kind::Text),
    }
}

fn directive(text: &str) -> Result<Directive, Fault> {
    let text = text.trim_start();
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let name = text[..end].to_owned();
    let mut rest = text[end..].trim_start();
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once("=\"")
        && !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte == b'-')
    {
        let close = closing_quote(after)
            .ok_or_else(|| Fault::Attribute(format!("{key} has no closing quotation mark")))?;
        attributes.push((key.to_owned(), unescape(&after[..close])));
        rest = after[close + 1..].trim_start();
    }
    Ok(Directive {
        name,
        attributes,
        rest: rest.to_owned(),
    })
}

/// Position of the first quotation mark that is not escaped.
fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, character)| {
        let closes = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        closes.then_some(at)
    })
}

/// Splits `Label: value` at the first colon that is not escaped.
pub(super) fn pair(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let at = text.char_indices().find_map(|(at, character)| {
        let splits = character == ':' && !escaped;
        escaped = character == '\\' && !escaped;
        splits.then_some(at)
    })?;
    Some((text[..at].trim(), text[at + 1..].trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Kind {
        read(&Line {
            text: text.to_owned(),
            number: 1,
        })
        .unwrap()
    }

    #[test]
    fn attributes_may_hold_escaped_values() {
        let Kind::Leaf(tick) = kind(r#"::tick id="a" checked="say \"hi\" \\" Text = "x""#) else {
            panic!("a leaf")
        };
        assert_eq!(tick.get("checked"), Some(r#"say "hi" \"#));
        assert_eq!(tick.rest, r#"Text = "x""#);
        assert_eq!(kind(":::"), Kind::Close);
        assert_eq!(kind(r"\:\:\: not a directive"), Kind::Text);
    }

    #[test]
    fn a_pair_splits_at_its_own_colon() {
        assert_eq!(pair(r"E\: mail: a\:b"), Some((r"E\: mail", r"a\:b")));
    }
}
