//! Content lines: unfolded, split into name, parameters and value.

use crate::{FileFault, escapes::unescape};

/// Longest line after unfolding, in bytes; a picture may be long.
const LINE_MAX: usize = 8 << 20;

/// One property.
pub(super) struct Property {
    /// Line of the file where it begins.
    pub line: u64,
    /// Name in capitals, without a group.
    pub name: String,
    /// Parameters, names in capitals.
    pub parameters: Vec<(String, String)>,
    /// The raw value.
    pub value: String,
}

impl Property {
    /// How much it is preferred: 1 most, 101 when nothing is said; the old `TYPE=PREF` counts as 1.
    pub(super) fn preference(&self) -> u32 {
        let pref = self.parameters.iter().find(|(name, _)| name == "PREF");
        let old =
            |(name, value): &(String, String)| name == "TYPE" && value.to_ascii_uppercase().contains("PREF");
        match pref {
            Some((_, value)) => value.parse().unwrap_or(100),
            None if self.parameters.iter().any(old) => 1,
            None => 101,
        }
    }

    /// Components of a structured value, each with its escapes undone; the first of each list.
    pub(super) fn components(&self) -> Vec<String> {
        split(&self.value, ';')
            .iter()
            .map(|part| unescape(part))
            .collect()
    }

    /// The value as one text.
    pub(super) fn text(&self) -> String {
        unescape(&self.value)
    }
}

/// All properties with their lines, folded lines joined.
pub(super) fn properties(text: &str) -> Result<Vec<Property>, FileFault> {
    let mut joined: Vec<(u64, String)> = Vec::new();
    let mut number = 0;
    for line in text.split('\n') {
        number += 1;
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.contains('\r') {
            return Err(FileFault::Vcard { line: number });
        }
        match (line.strip_prefix([' ', '\t']), joined.last_mut()) {
            (Some(more), Some((_, whole))) => {
                if whole.len() + more.len() > LINE_MAX {
                    return Err(FileFault::Vcard { line: number });
                }
                whole.push_str(more);
            }
            (Some(more), None) if !more.trim().is_empty() => return Err(FileFault::Vcard { line: number }),
            _ if line.trim().is_empty() => {}
            _ => joined.push((number, line.to_owned())),
        }
    }
    joined
        .into_iter()
        .map(|(line, text)| property(line, &text))
        .collect()
}

fn property(line: u64, text: &str) -> Result<Property, FileFault> {
    let fault = || FileFault::Vcard { line };
    // Outside quotation marks the first colon ends the parameters.
    let mut quoted = false;
    let colon = text
        .char_indices()
        .find(|(_, c)| {
            quoted ^= *c == '"';
            *c == ':' && !quoted
        })
        .map(|(at, _)| at)
        .ok_or_else(fault)?;
    let (head, value) = text.split_at(colon);
    let mut parts = outside_quotes(head, ';').into_iter();
    let name = parts.next().unwrap_or_default();
    let name = name.rsplit('.').next().unwrap_or_default();
    let known = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() || !name.chars().all(known) {
        return Err(fault());
    }
    let parameters = parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or(("TYPE", part));
            (name.to_ascii_uppercase(), value.trim_matches('"').to_owned())
        })
        .collect();
    Ok(Property {
        line,
        name: name.to_ascii_uppercase(),
        parameters,
        value: value.get(1..).unwrap_or_default().to_owned(),
    })
}

fn outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    let parts = text.split(|c: char| {
        quoted ^= c == '"';
        c == separator && !quoted
    });
    parts.collect()
}

/// Splits at a separator that no backslash stands before.
fn split(text: &str, separator: char) -> Vec<&str> {
    let mut escaped = false;
    let parts = text.split(|c: char| {
        let here = c == separator && !escaped;
        escaped = c == '\\' && !escaped;
        here
    });
    parts.collect()
}

/// A text as a value, or a part of one.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            _ => out.push(c),
        }
    }
    out
}
