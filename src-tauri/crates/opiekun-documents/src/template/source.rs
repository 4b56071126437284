//! The body of a template with its parts put in, every line tied to the file it came from.

use super::partials;
use crate::error::{TemplateError, TemplateErrorKind};
use crate::tree::Language;

/// Most bytes of a template, and of its text once it is filled: some three hundred pages.
pub(super) const MAX_TEXT: usize = 1_000_000;

/// Private-use characters around the id of a clause and around a reference to one. No value can hold them: the
/// fonts have no such glyph and values are checked before they come here. Both carry the line, as `id:12`.
pub(super) const CLAUSE: (char, char) = ('\u{F0003}', '\u{F0004}');
pub(super) const REFERENCE: (char, char) = ('\u{F0005}', '\u{F0006}');
/// The same around the id of a footnote.
pub(super) const NOTE: (char, char) = ('\u{F0007}', '\u{F0008}');

/// A line and where it stands.
#[derive(Debug, Clone, PartialEq)]
struct SourceLine {
    text: String,
    /// The part it came from; `None` for the template itself.
    part: Option<&'static str>,
    /// Line of that file, from 1.
    line: u32,
}

/// A body with its parts. Its lines are numbered from 1; messages name the line of the file instead.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source(Vec<SourceLine>);

impl Source {
    /// Puts the parts in.
    pub(super) fn read(
        code: &str,
        language: Language,
        body: &str,
        first_line: u32,
    ) -> Result<Self, TemplateError> {
        let mut lines = Vec::new();
        for (line, text) in (first_line..).zip(body.split('\n')) {
            let fault = |field: Option<&str>, kind| TemplateError {
                template: code.to_owned(),
                line,
                field: field.map(str::to_owned),
                kind,
            };
            match include(text).map_err(|why| fault(None, TemplateErrorKind::Syntax(why.to_owned())))? {
                None => lines.push(SourceLine {
                    text: text.to_owned(),
                    part: None,
                    line,
                }),
                Some(name) => {
                    let (part, text) = partials::find(name, language)
                        .ok_or_else(|| fault(Some(name), TemplateErrorKind::UnknownPart(name.to_owned())))?;
                    let inside = text
                        .trim_end()
                        .split('\n')
                        .zip(1..)
                        .map(|(text, line)| SourceLine {
                            text: text.trim_end_matches('\r').to_owned(),
                            part: Some(part),
                            line,
                        });
                    lines.extend(inside);
                }
            }
        }
        for (index, line) in lines.iter_mut().enumerate() {
            line.text = mark_notes(&mark_clauses(&line.text, index + 1), index + 1);
        }
        Ok(Self(lines))
    }

    /// The lines, in order.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|line| line.text.as_str())
    }

    /// Says where in which file an error is that counted the lines of the whole.
    pub(super) fn locate(&self, mut error: TemplateError) -> TemplateError {
        let index = (error.line as usize).saturating_sub(1);
        if let Some(line) = self.0.get(index).or(self.0.last()) {
            error.line = line.line;
            if let Some(part) = line.part {
                error.template = format!("{} (part {part})", error.template);
            }
        }
        error
    }
}

/// The part that a line asks for. Parts are put in before the template language reads anything, so that it never
/// looks for a template by name; other ways to ask for one are refused.
fn include(line: &str) -> Result<Option<&str>, &'static str> {
    let tags = line
        .match_indices("{%")
        .map(|(at, _)| line[at + 2..].trim_start_matches(['-', '+']).trim_start());
    for tag in tags {
        let word = tag
            .split(|c: char| !c.is_ascii_alphabetic())
            .next()
            .unwrap_or_default();
        if matches!(word, "extends" | "import" | "from" | "block") {
            return Err("a template is one file; only parts can be included");
        }
        if word == "include" {
            return line
                .trim()
                .strip_prefix("{% include \"")
                .and_then(|rest| rest.strip_suffix("\" %}"))
                .filter(|name| !name.contains('"'))
                .map(Some)
                .ok_or("an include stands alone on its line: {% include \"name\" %}");
        }
    }
    Ok(None)
}

/// `{#fees}` as a mark that the template language does not take for a comment.
fn mark_clauses(text: &str, line: usize) -> String {
    let mut marked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("{#") {
        let after = &rest[at + 2..];
        let end = after.bytes().position(|byte| !is_id(byte)).unwrap_or(after.len());
        marked.push_str(&rest[..at]);
        if end > 0 && after[end..].starts_with('}') {
            marked.push_str(&format!("{}{}:{line}{}", CLAUSE.0, &after[..end], CLAUSE.1));
            rest = &after[end + 1..];
        } else {
            marked.push_str("{#");
            rest = after;
        }
    }
    marked.push_str(rest);
    marked
}

/// `[^fees]` as a mark that no value can hold.
fn mark_notes(text: &str, line: usize) -> String {
    let mut marked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        marked.push_str(before);
        let end = after.bytes().position(|byte| !is_id(byte)).unwrap_or(after.len());
        if end > 0 && after[end..].starts_with(']') {
            // No colon: the label of a pair ends with the first one.
            marked.push_str(&format!("{}{}.{line}{}", NOTE.0, &after[..end], NOTE.1));
            rest = &after[end + 1..];
        } else {
            marked.push_str("[^");
            rest = after;
        }
    }
    marked.push_str(rest);
    marked
}

/// The id and the line of a mark.
pub(super) fn id_and_line(mark: &str) -> (String, u32) {
    let (id, line) = mark.split_once([':', '.']).unwrap_or((mark, ""));
    (id.to_owned(), line.parse().unwrap_or(1))
}

/// Whether a byte may be part of the id of a clause.
pub(super) fn is_id(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_marked_and_comments_are_not() {
        let marked = mark_clauses("## § {#oplaty} Opłaty {# uwaga #}", 7);
        assert_eq!(marked, "## § \u{F0003}oplaty:7\u{F0004} Opłaty {# uwaga #}");
        assert_eq!(mark_clauses("{#} {#A} {#a b}", 1), "{#} {#A} {#a b}");
    }

    #[test]
    fn notes_are_marked_and_brackets_are_not() {
        assert_eq!(
            mark_notes("Opłata[^rok] [^]", 3),
            "Opłata\u{F0007}rok.3\u{F0008} [^]"
        );
        assert_eq!(mark_notes("[^a]: tekst", 1), "\u{F0007}a.1\u{F0008}: tekst");
        assert_eq!(mark_notes("[^A] [^ż]", 1), "[^A] [^ż]");
    }

    #[test]
    fn only_a_plain_include_is_one() {
        assert_eq!(include("  {% include \"a\" %}"), Ok(Some("a")));
        assert_eq!(include("{% if x %}"), Ok(None));
        for odd in [
            "{%- include 'a' %}",
            "x {% include \"a\" %}",
            "{% include name %}",
            "{% extends \"a\" %}",
        ] {
            assert!(include(odd).is_err(), "{odd}");
        }
    }
}
