//! The placeholders: minijinja, strict, with every line of the result tied to its line in the file.

use std::collections::BTreeMap;
use std::io;

use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};

use super::head::EDITION;
use super::source::MAX_TEXT;
use super::{Template, context, escape, filters, tags};
use crate::data::{DocumentData, Signer};
use crate::error::{TemplateError, TemplateErrorKind};
use crate::tree::Language;

/// A line of the expanded body and the line of the body it came from, its parts included, from 1.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) number: u32,
}

/// Steps one document may take; a contract of six pages takes about five thousand.
const FUEL: u64 = 500_000;

/// Private-use characters around a line number. No value can hold them: the fonts have no such glyph and values
/// are checked before they come here.
const MARK_START: char = '\u{F0001}';
const MARK_END: char = '\u{F0002}';

fn environment(language: Language) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(64);
    environment.set_debug(true);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    // Whatever comes out of a placeholder is data, also after a filter: it is printed, never read.
    environment.set_formatter(|out, _, value| {
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        out.write_str(&escape::escape(&value.to_string()))
            .map_err(Error::from)
    });
    filters::register(&mut environment, language);
    environment
}

/// Checks what can be known without data: syntax, and names that no data will ever have.
pub(super) fn check(template: &Template) -> Result<(), TemplateError> {
    tags::check(template)?;
    let environment = environment(template.language());
    let marked = mark_lines(template);
    let compiled = environment
        .template_from_named_str(&template.head.code, &marked)
        .map_err(|error| fault(template, &marked, &error))?;
    let mut unknown: Vec<String> = compiled
        .undeclared_variables(true)
        .into_iter()
        .filter(|name| !context::is_known(&template.head, name))
        .collect();
    unknown.sort();
    if let Some(name) = unknown.into_iter().next() {
        let line = template
            .source
            .lines()
            .position(|line| mentions(line, &name))
            .unwrap_or(0);
        return Err(TemplateError {
            template: template.head.code.clone(),
            line: u32::try_from(line + 1).unwrap_or(u32::MAX),
            field: Some(name),
            kind: TemplateErrorKind::UnknownName,
        });
    }
    Ok(())
}

/// Whether a line has the name as a whole word, not as a part of a longer one.
fn mentions(line: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    line.match_indices(name).any(|(at, _)| {
        !line[..at].ends_with(is_word)
            && !line[at + name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}

/// Fills the placeholders.
pub(super) fn expand(
    template: &Template,
    data: &DocumentData,
    values: &BTreeMap<String, String>,
    signers: &[Signer],
    number: &str,
) -> Result<Vec<Line>, TemplateError> {
    let environment = environment(template.language());
    let marked = mark_lines(template);
    let values = context::values(&template.head, data, values, signers, number);
    let mut text = Bounded(Vec::new());
    environment
        .template_from_named_str(&template.head.code, &marked)
        .and_then(|compiled| compiled.render_captured_to(values, &mut text).map(drop))
        .map_err(|error| fault(template, &marked, &error))?;
    let mut lines = unmark(&String::from_utf8_lossy(&text.0));
    if template.head.edition == EDITION {
        lines
            .iter_mut()
            .for_each(|line| line.text = one_full_stop(&line.text));
    }
    Ok(lines)
}

/// "… 22 listopada 2026 r.." and "… Bank S.A..": where a value ends in a full stop and the sentence ends with it, one
/// full stop stands for both. A value's own is escaped, the template's is not, so that nothing else is touched.
fn one_full_stop(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some(at) = rest.find("\\.") {
        let (before, after) = rest.split_at(at + 2);
        kept.push_str(before);
        let marks = after.len() - after.trim_start_matches('*').len();
        rest = match after[marks..].strip_prefix('.') {
            Some(more) if !more.starts_with('.') => {
                kept.push_str(&after[..marks]);
                more
            }
            _ => after,
        };
    }
    kept.push_str(rest);
    kept
}

/// Takes no more text than a paper can hold, so that a loop cannot fill the memory before it runs out of steps.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MAX_TEXT {
            return Err(io::Error::other("too large"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Puts the line number before every line that is text. Lines inside a tag, and lines that are only a block tag
/// (their line end is trimmed away), stay untouched and belong to the line before them.
fn mark_lines(template: &Template) -> String {
    let mut marked = String::new();
    let mut inside = false;
    for (number, line) in (1_u32..).zip(template.source.lines()) {
        let trimmed = line.trim();
        if !inside && !trimmed.starts_with("{%") && !trimmed.starts_with("{#") {
            marked.push(MARK_START);
            marked.push_str(&number.to_string());
            marked.push(MARK_END);
        }
        let opened = ["{{", "{%", "{#"]
            .iter()
            .map(|tag| line.matches(tag).count())
            .sum::<usize>();
        let closed = ["}}", "%}", "#}"]
            .iter()
            .map(|tag| line.matches(tag).count())
            .sum::<usize>();
        inside = (opened + usize::from(inside)) > closed;
        marked.push_str(line);
        marked.push('\n');
    }
    marked
}

fn unmark(text: &str) -> Vec<Line> {
    let mut number = 1;
    text.split('\n')
        .map(|line| {
            let mut plain = String::with_capacity(line.len());
            let mut digits: Option<String> = None;
            let mut first = None;
            for character in line.chars() {
                match (character, &mut digits) {
                    (MARK_START, _) => digits = Some(String::new()),
                    (MARK_END, Some(text)) => {
                        first = first.or(text.parse().ok());
                        digits = None;
                    }
                    (character, Some(text)) => text.push(character),
                    (character, None) => plain.push(character),
                }
            }
            number = first.unwrap_or(number);
            Line { text: plain, number }
        })
        .collect()
}

/// A minijinja error as a template error, with the expression it points at.
fn fault(template: &Template, source: &str, error: &Error) -> TemplateError {
    let line = error.line().unwrap_or(1);
    let detail = error.detail().unwrap_or_default().to_owned();
    let expression = error
        .range()
        .and_then(|range| source.get(range))
        .map(|text| text.trim().to_owned());
    let kind = match error.kind() {
        ErrorKind::UndefinedError => TemplateErrorKind::UnknownName,
        ErrorKind::UnknownFilter => TemplateErrorKind::UnknownFilter,
        ErrorKind::OutOfFuel => TemplateErrorKind::TooLong,
        ErrorKind::WriteFailure => TemplateErrorKind::TooLarge("the text"),
        ErrorKind::InvalidOperation => TemplateErrorKind::Value(detail),
        _ => TemplateErrorKind::Syntax(if detail.is_empty() {
            error.kind().to_string()
        } else {
            detail
        }),
    };
    TemplateError {
        template: template.head.code.clone(),
        line: u32::try_from(line).unwrap_or(1),
        field: expression.filter(|text| !text.contains(MARK_START)),
        kind,
    }
}

#[cfg(test)]
mod tests {
    use super::one_full_stop;

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(one_full_stop(r"dnia **2026 r\.**."), r"dnia **2026 r\.**");
        assert_eq!(one_full_stop(r"w S\.A\.. Dalej"), r"w S\.A\. Dalej");
        let untouched = r"czekam\.\. i \... i a.. b";
        assert_eq!(one_full_stop(untouched), untouched);
    }
}
