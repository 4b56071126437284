//! The text of a template as a file: lines of its head, the next free version, a copy to begin a new version from.

use crate::{
    template_why,
    views::{ComparedLine, TemplateFault},
};
use opiekun_documents::{PurposeError, TemplateError};
use opiekun_domain::difference::{Compared, compare};
use std::collections::BTreeMap;

/// Line of the head that sets a key, from 1; the first line when none does.
pub(crate) fn head_line(text: &str, key: &str) -> u32 {
    let set = |line: &str| line.split_once('=').is_some_and(|(name, _)| name.trim() == key);
    let at = head(text).position(|(_, line)| set(line));
    at.map_or(1, |at| u32::try_from(at + 2).unwrap_or(u32::MAX))
}

/// Lines of the head without its fences, numbered as in the file.
fn head(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .skip(1)
        .take_while(|(_, line)| line.trim_end() != "+++")
}

/// The text with another version in its head, and without what would keep a new version from counting: a last day, and
/// the rules of the first edition.
pub(crate) fn with_version(text: &str, version: &str) -> String {
    let end = head(text).last().map_or(0, |(at, _)| at);
    let mut lists = false;
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        lists |= line.trim_start().starts_with('[');
        match key {
            Some("version") if at <= end && !lists => lines.push(format!("version = \"{version}\"")),
            Some("valid_to" | "edition") if at <= end && !lists => {}
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

/// The next version that is not taken: 2.0 is followed by 2.1.
pub(crate) fn next_version(version: &str, taken: impl Fn(&str) -> bool) -> String {
    let (major, minor) = version.rsplit_once('.').unwrap_or((version, "0"));
    let first = minor.parse::<u32>().unwrap_or(0).saturating_add(1);
    (first..first.saturating_add(10_000))
        .map(|minor| format!("{major}.{minor}"))
        .find(|next| !taken(next))
        .unwrap_or_else(|| format!("{version}.1"))
}

/// A fault with a code of its own.
pub(crate) fn fault(line: u32, code: &str, detail: &str) -> TemplateFault {
    TemplateFault {
        line,
        part: String::new(),
        code: code.to_owned(),
        params: BTreeMap::from([
            ("detail".to_owned(), detail.to_owned()),
            ("why".to_owned(), template_why::code(detail).to_owned()),
        ]),
    }
}

/// A fault that the reader of templates found.
pub(crate) fn found(error: &TemplateError) -> TemplateFault {
    use opiekun_documents::TemplateErrorKind as Kind;
    let (code, detail) = match &error.kind {
        Kind::MissingHead => ("missing_head", ""),
        Kind::Head(why) => ("head", why.as_str()),
        Kind::HeadValue(why) => ("head_value", why.as_str()),
        Kind::Syntax(why) => ("syntax", why.as_str()),
        Kind::UnknownName => ("unknown_name", ""),
        Kind::UnknownFilter => ("unknown_filter", ""),
        Kind::Value(why) => ("value", why.as_str()),
        Kind::TooLong => ("too_long", ""),
        Kind::UnknownBlock(name) => ("unknown_block", name.as_str()),
        Kind::Unbalanced(name) => ("unbalanced", name.as_str()),
        Kind::Attribute(why) => ("attribute", why.as_str()),
        Kind::UnknownRole(role) => ("unknown_role", role.as_str()),
        Kind::Duplicate(name) => ("duplicate", name.as_str()),
        Kind::Unsupported(what) => ("unsupported", *what),
        Kind::UnknownPart(name) => ("unknown_part", name.as_str()),
        Kind::UnknownClause(name) => ("unknown_clause", name.as_str()),
        Kind::Headings(why) => ("headings", *why),
        Kind::UnknownNote(id) => ("unknown_note", id.as_str()),
        Kind::IdleNote(id) => ("idle_note", id.as_str()),
        Kind::Apart(heading) => ("apart", heading.as_str()),
        Kind::TableWithoutHead => ("table_without_head", ""),
        Kind::RoleWithoutSignature(role) => ("role_without_signature", role.as_str()),
        Kind::TooLarge(what) => ("too_large", *what),
        Kind::Set(why) => ("set", why.as_str()),
    };
    let part = error
        .template
        .split_once(" (part ")
        .map_or("", |(_, part)| part.trim_end_matches(')'));
    let mut fault = fault(error.line, code, detail);
    part.clone_into(&mut fault.part);
    let place = error.field.clone().unwrap_or_default();
    fault.params.insert("place".to_owned(), place);
    fault
}

/// A fault that the reader of purposes found.
pub(crate) fn found_in_purposes(error: &PurposeError, text: &str) -> TemplateFault {
    let (code, detail) = match error {
        PurposeError::Shape { what, .. } => ("purposes_shape", what.as_str()),
        PurposeError::Twice(code) => ("duplicate", code.as_str()),
        PurposeError::Template { template, .. } => ("purposes_template", template.as_str()),
        PurposeError::Empty(code) => ("purposes_empty", code.as_str()),
    };
    fault(error.line(text), code, detail)
}

/// Two texts line by line.
pub(crate) fn compared(before: &str, after: &str) -> Vec<ComparedLine> {
    let nr = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let shown = |kind: &str, before: usize, after: usize, was: &str, is: &str| ComparedLine {
        kind: kind.to_owned(),
        before: nr(before),
        after: nr(after),
        was: was.to_owned(),
        is: is.to_owned(),
    };
    compare(before, after)
        .into_iter()
        .map(|row| match row {
            Compared::Same { before, after, text } => shown("same", before, after, text, text),
            Compared::Removed { before, text } => shown("removed", before, 0, text, ""),
            Compared::Added { after, text } => shown("added", 0, after, "", text),
            Compared::Changed {
                before,
                after,
                was,
                is,
            } => shown("changed", before, after, was, is),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_counts_without_end_under_the_rules_of_today() {
        let text = "+++\ncode = \"a\"\nversion = \"1.0\"\nedition = 1\nvalid_to = \"2026-01-01\"\n[[fields]]\nversion = 1\n+++\nversion = \"1.0\"\n";
        let copy = with_version(text, "1.1");
        assert_eq!(
            copy,
            "+++\ncode = \"a\"\nversion = \"1.1\"\n[[fields]]\nversion = 1\n+++\nversion = \"1.0\"\n"
        );
        assert_eq!(head_line(text, "edition"), 4);
        assert_eq!(head_line(text, "nothing"), 1);
    }

    #[test]
    fn versions_go_on_where_one_is_free() {
        let taken = |version: &str| ["2.0", "2.1"].contains(&version);
        assert_eq!(next_version("2.0", taken), "2.2");
        assert_eq!(next_version("7", taken), "7.1");
    }
}
