//! The placeholders: minijinja, strict, with every line of the result tied to its line in the file.

use std::collections::BTreeMap;

use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value, context};

use super::{Template, escape, filters};
use crate::data::{DocumentData, Holder};
use crate::error::{TemplateError, TemplateErrorKind};

/// A line of the expanded body and the line of the file it came from.
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

const TOP_NAMES: [&str; 8] = [
    "number", "place", "date", "advisor", "account", "branch", "holders", "fields",
];
const BRANCH_NAMES: [&str; 4] = ["name", "address", "city", "bank_name"];

fn environment() -> Environment<'static> {
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
    filters::register(&mut environment);
    environment
}

/// Checks what can be known without data: syntax, and names that no data will ever have.
pub(super) fn check(template: &Template) -> Result<(), TemplateError> {
    let environment = environment();
    let marked = mark_lines(template);
    let compiled = environment
        .template_from_named_str(&template.head.code, &marked)
        .map_err(|error| fault(template, &marked, &error))?;
    let mut unknown: Vec<String> = compiled
        .undeclared_variables(true)
        .into_iter()
        .filter(|name| !is_known(template, name))
        .collect();
    unknown.sort();
    if let Some(name) = unknown.into_iter().next() {
        let line = template
            .body
            .lines()
            .position(|line| mentions(line, &name))
            .unwrap_or(0);
        return Err(TemplateError {
            template: template.head.code.clone(),
            line: template.first_line + u32::try_from(line).unwrap_or(0),
            field: Some(name),
            kind: TemplateErrorKind::UnknownName,
        });
    }
    Ok(())
}

fn is_known(template: &Template, name: &str) -> bool {
    let (top, rest) = name
        .split_once('.')
        .map_or((name, None), |(top, rest)| (top, Some(rest)));
    match (top, rest) {
        ("branch", Some(rest)) => BRANCH_NAMES.contains(&rest),
        ("fields", Some(rest)) => template.head.fields.iter().any(|field| field.name == rest),
        // `loop` is set by every `for`.
        ("loop", _) => true,
        _ => TOP_NAMES.contains(&top),
    }
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
    number: &str,
) -> Result<Vec<Line>, TemplateError> {
    let environment = environment();
    let marked = mark_lines(template);
    let holders: Vec<Value> = data.holders.iter().map(holder).collect();
    let branch = &data.branch;
    let text = environment
        .template_from_named_str(&template.head.code, &marked)
        .and_then(|compiled| {
            compiled.render(context! {
                number,
                place => data.place,
                date => data.date.to_string(),
                advisor => data.advisor,
                account => data.account,
                branch => context! {
                    name => branch.name, address => branch.address, city => branch.city, bank_name => branch.bank_name,
                },
                holders,
                fields => values,
            })
        })
        .map_err(|error| fault(template, &marked, &error))?;
    Ok(unmark(template.first_line, &text))
}

fn holder(holder: &Holder) -> Value {
    context! {
        first_name => holder.first_name,
        last_name => holder.last_name,
        full_name => holder.full_name(),
        pesel => holder.pesel,
        birth_date => holder.birth_date.map(|date| date.to_string()).unwrap_or_default(),
        id_document => holder.id_document,
        street => holder.street,
        postal_code => holder.postal_code,
        city => holder.city,
        phone => holder.phone,
        email => holder.email,
        citizenship => holder.citizenship.clone().unwrap_or_default(),
    }
}

/// Puts the line number before every line that is text. Lines inside a tag, and lines that are only a block tag
/// (their line end is trimmed away), stay untouched and belong to the line before them.
fn mark_lines(template: &Template) -> String {
    let mut marked = String::with_capacity(template.body.len() * 5 / 4);
    let mut inside = false;
    for (index, line) in template.body.split('\n').enumerate() {
        let trimmed = line.trim();
        if !inside && !trimmed.starts_with("{%") && !trimmed.starts_with("{#") {
            let number = template.first_line as usize + index;
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

fn unmark(first_line: u32, text: &str) -> Vec<Line> {
    let mut number = first_line;
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
        ErrorKind::InvalidOperation => TemplateErrorKind::Value(detail),
        _ => TemplateErrorKind::Syntax(if detail.is_empty() {
            error.kind().to_string()
        } else {
            detail
        }),
    };
    TemplateError {
        template: template.head.code.clone(),
        line: template.first_line + u32::try_from(line).unwrap_or(1) - 1,
        field: expression.filter(|text| !text.contains(MARK_START)),
        kind,
    }
}
