//! Content lines: unfolded as bytes, because a fold may stand inside a letter, then decoded and split.

use super::{ICAL_MAX, IcalFault, LINE_MAX, Reason};
use crate::encoding;
use std::borrow::Cow;

/// A line after unfolding.
pub(super) struct Line {
    /// Where it begins in the file.
    pub number: u64,
    text: String,
    flaw: Option<Reason>,
}

/// One property.
pub(super) struct Property {
    /// Line of the file where it begins.
    pub line: u64,
    /// Name in capitals, without a group.
    pub name: String,
    /// Parameters, names in capitals, quotation marks taken off.
    parameters: Vec<(String, String)>,
    /// The raw value.
    pub value: String,
    /// What is wrong with the line; it matters only if the property does.
    pub flaw: Option<Reason>,
}

impl Property {
    /// A parameter by its name in capitals.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let mut named = self.parameters.iter().filter(|(one, _)| one == name);
        named.next().map(|(_, value)| value.as_str())
    }
}

/// All lines that are not empty.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Line>, IcalFault> {
    if bytes.len() > ICAL_MAX {
        return Err(IcalFault::TooLarge);
    }
    let bytes = plain(bytes);
    let raw = unfold(&bytes);
    if raw.is_empty() {
        return Err(IcalFault::Empty);
    }
    if raw.iter().all(|line| std::str::from_utf8(&line.bytes).is_ok()) {
        return Ok(raw.into_iter().map(|line| line.lossy(None)).collect());
    }
    let joined: Vec<&[u8]> = raw.iter().map(|line| line.bytes.as_slice()).collect();
    if let Ok((text, _)) = encoding::decode(&joined.join(&b'\n')) {
        let texts: Vec<&str> = text.split('\n').collect();
        if texts.len() == raw.len() {
            let whole = raw.iter().zip(texts).map(|(line, text)| Line {
                number: line.number,
                text: text.to_owned(),
                flaw: line.flaw,
            });
            return Ok(whole.collect());
        }
    }
    // A few spoiled bytes: their lines are marked and the others stay.
    let marked = raw.into_iter().map(|line| line.lossy(Some(Reason::Encoding)));
    Ok(marked.collect())
}

/// UTF-8 without a mark, and UTF-16 with one, as plain bytes.
fn plain(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let text = encoding::decode(bytes).map(|(text, _)| text.into_bytes());
        return Cow::Owned(text.unwrap_or_default());
    }
    Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
}

struct Raw {
    number: u64,
    bytes: Vec<u8>,
    flaw: Option<Reason>,
}

impl Raw {
    fn lossy(self, mark: Option<Reason>) -> Line {
        let spoiled = std::str::from_utf8(&self.bytes).is_err();
        Line {
            number: self.number,
            text: String::from_utf8_lossy(&self.bytes).into_owned(),
            flaw: self.flaw.or(mark.filter(|_| spoiled)),
        }
    }

    fn push(&mut self, more: &[u8]) {
        if self.flaw.is_some() {
            return;
        }
        if self.bytes.len() + more.len() > LINE_MAX {
            // The name says whether the property is needed at all; an attached picture is not.
            let head = self.bytes.iter().chain(more);
            let name = head
                .take(100)
                .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-')
                .copied();
            self.bytes = name.chain([b':']).collect();
            self.flaw = Some(Reason::LineTooLong);
        } else {
            self.bytes.extend_from_slice(more);
        }
    }
}

fn unfold(bytes: &[u8]) -> Vec<Raw> {
    let mut all: Vec<Raw> = Vec::new();
    for (line, number) in bytes.split(|byte| *byte == b'\n').zip(1..) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match (line.split_first(), all.last_mut()) {
            (None, _) => {}
            (Some((b' ' | b'\t', more)), Some(last)) => last.push(more),
            (Some((b' ' | b'\t', more)), None) if more.trim_ascii().is_empty() => {}
            (Some(_), _) => {
                let mut raw = Raw {
                    number,
                    bytes: Vec::new(),
                    flaw: None,
                };
                raw.push(line);
                all.push(raw);
            }
        }
    }
    all
}

impl Line {
    /// The name that a line begins with, in capitals, even if the rest is no property.
    pub(super) fn name(&self) -> String {
        let known = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        let name = self.text.chars().take(100).take_while(known);
        name.map(|c| c.to_ascii_uppercase()).collect()
    }

    /// The property of the line; `None` for a line that is none.
    pub(super) fn property(&self) -> Option<Property> {
        let colon = value_at(&self.text)?;
        let (head, value) = self.text.split_at(colon);
        let mut parts = outside_quotes(head).into_iter();
        let name = parts.next().unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default().trim();
        let known = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if name.is_empty() || !name.chars().all(known) {
            return None;
        }
        let parameters = parts.map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim().trim_matches('"');
            (name.trim().to_ascii_uppercase(), value.to_owned())
        });
        Some(Property {
            line: self.number,
            name: name.to_ascii_uppercase(),
            parameters: parameters.collect(),
            value: value.get(1..).unwrap_or_default().to_owned(),
            flaw: self.flaw,
        })
    }
}

/// Walks the head of a line; true for a letter that stands for itself: neither in quotation marks nor in the bracket
/// that a parameter begins with, as in `TZID=(UTC+01:00) Warsaw`, which Outlook writes without quotation marks.
fn bare() -> impl FnMut(char) -> bool {
    let (mut quoted, mut bracket, mut before) = (false, false, ' ');
    move |c| {
        let inside = quoted || bracket;
        match c {
            '"' => quoted = !quoted,
            '(' if before == '=' && !quoted => bracket = true,
            ')' => bracket = false,
            _ => {}
        }
        before = c;
        !inside && c != '"'
    }
}

/// Where the colon before the value is. A quotation mark or bracket that never closes has no say; the colon of
/// `TZID=tzone://Microsoft/Utc`, which Exchange writes, is none.
fn value_at(text: &str) -> Option<usize> {
    let mut bare = bare();
    let mut parameters = false;
    let mut found = text.char_indices().filter(|(at, c)| {
        parameters |= *c == '=';
        let of_address = parameters && text.get(*at..).is_some_and(|rest| rest.starts_with("://"));
        bare(*c) && *c == ':' && !of_address
    });
    found.next().map(|(at, _)| at).or_else(|| text.find(':'))
}

fn outside_quotes(text: &str) -> Vec<&str> {
    let mut bare = bare();
    text.split(|c| bare(c) && c == ';').collect()
}
