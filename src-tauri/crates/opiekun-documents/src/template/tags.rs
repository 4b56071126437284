//! What the template language itself puts no limit to: chains that would overflow the stack, and texts that double with
//! every line until the memory is full.

use super::Template;
use crate::error::{TemplateError, TemplateErrorKind};

/// Longest placeholder or block in bytes. The parser goes one call deeper for each operator and filter of a chain, and the
/// stack ends long after the thousandth.
const MAX_TAG: usize = 1000;

/// Blocks a template may have. Those that put other files in are refused with a reason of their own before this.
const BLOCKS: [&str; 8] = ["if", "elif", "else", "endif", "for", "endfor", "set", "include"];

/// Said of a block without its end.
const UNENDED: &str = "this block has no end";

/// Refuses the first placeholder or block that is too long, does not belong to the language of papers, or makes new
/// texts or lists out of others.
pub(super) fn check(template: &Template) -> Result<(), TemplateError> {
    let lines = template.source.lines().flat_map(|line| [line, "\n"]);
    let text: String = lines.collect();
    let mut at = 0;
    // Blocks that wait for their end, by where they begin.
    let mut waiting: Vec<usize> = Vec::new();
    let refuse = |start: usize, kind| {
        Err(TemplateError {
            template: template.head.code.clone(),
            line: u32::try_from(text[..start].matches('\n').count() + 1).unwrap_or(u32::MAX),
            field: None,
            kind,
        })
    };
    while let Some(open) = next(&text[at..]) {
        let start = at + open;
        let block = text[start..].starts_with("{%");
        let close = if block { "%}" } else { "}}" };
        let inner = &text[start + 2..start + 2 + length(&text[start + 2..], close)];
        if let Some(kind) = fault(inner, block) {
            return refuse(start, kind);
        }
        match word(inner).0 {
            "if" | "for" if block => waiting.push(start),
            "endif" | "endfor" if block => drop(waiting.pop()),
            _ => {}
        }
        at = start + 2 + inner.len();
    }
    // The parser would name the end of the last part.
    match waiting.pop() {
        Some(start) => refuse(start, TemplateErrorKind::Syntax(UNENDED.to_owned())),
        None => Ok(()),
    }
}

/// The next place where a placeholder or a block begins.
fn next(text: &str) -> Option<usize> {
    text.find("{{").into_iter().chain(text.find("{%")).min()
}

/// Bytes up to the end of a tag, which may stand in a string without ending it.
fn length(text: &str, close: &str) -> usize {
    let mut string = None;
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match string {
            Some(quote) if sign == quote => string = None,
            Some(_) if sign == '\\' => drop(signs.next()),
            Some(_) => {}
            None if matches!(sign, '"' | '\'') => string = Some(sign),
            None if text[at..].starts_with(close) => return at,
            None => {}
        }
    }
    text.len()
}

/// The word a block begins with, and what follows.
fn word(inner: &str) -> (&str, &str) {
    let tag = inner.trim_matches(['-', '+']).trim();
    tag.split_at(tag.find(|c: char| !c.is_alphabetic()).unwrap_or(tag.len()))
}

fn fault(inner: &str, block: bool) -> Option<TemplateErrorKind> {
    if inner.len() > MAX_TAG {
        return Some(TemplateErrorKind::TooLarge(
            "an expression of more than 1000 signs",
        ));
    }
    if !block {
        return None;
    }
    let (name, rest) = word(inner);
    // What is no word at all is an error of syntax, which has its own words.
    if name.is_empty() {
        return None;
    }
    if !BLOCKS.contains(&name) {
        return Some(TemplateErrorKind::UnknownBlock(name.to_owned()));
    }
    let grows = match name {
        "set" => makes(rest),
        "for" => makes(&without_numbers(rest)),
        _ => false,
    };
    grows.then(|| TemplateErrorKind::Syntax("no text or list can be made here".to_owned()))
}

/// Whether an expression can make a text or a list longer than those it is made of.
fn makes(expression: &str) -> bool {
    expression.contains(['~', '+', '*', '[', '{', '"', '\''])
}

/// Without a list of plain numbers, which a loop may count by.
fn without_numbers(expression: &str) -> String {
    let numbers = |text: &str| text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' '));
    match (expression.find('['), expression.rfind(']')) {
        (Some(from), Some(to)) if from < to && numbers(&expression[from + 1..to]) => {
            format!("{}{}", &expression[..from], &expression[to + 1..])
        }
        _ => expression.to_owned(),
    }
}
