//! The TOML head of a template.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fields;
use crate::error::{TemplateError, TemplateErrorKind};
use crate::tree::Language;

/// What a template says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateHead {
    /// Stable code, e.g. `umowa-ror`.
    pub code: String,
    /// Version; a published version never changes.
    pub version: String,
    /// Title as printed and listed.
    pub title: String,
    /// Two-letter language code.
    pub language: String,
    /// First day on which the template may be used.
    pub valid_from: NaiveDate,
    /// Last day on which the template may be used; without end when absent.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// For whom: `person` or `business`.
    pub for_whom: String,
    /// An example text that no lawyer of the bank has approved; the running head says so.
    #[serde(default)]
    pub specimen: bool,
    /// A letter that the program writes by itself and that nobody prepares as a paper to sign.
    #[serde(default)]
    pub letter: bool,
    /// Who signs, in the order of signing.
    pub roles: Vec<TemplateRole>,
    /// Fewest holders.
    pub holders_min: u8,
    /// Most holders.
    pub holders_max: u8,
    /// What the advisor fills in.
    #[serde(default)]
    pub fields: Vec<FieldSpec>,
    /// Copies for the bank; each holder gets one more.
    pub copies: u8,
    /// Retention class.
    pub retention: String,
    /// Legal basis, one act per entry.
    #[serde(default)]
    pub legal_basis: Vec<String>,
}

/// A role that signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateRole {
    /// Code used by the directives, e.g. `holder1`.
    pub code: String,
    /// The role in words.
    pub label: String,
}

/// A field the advisor fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    /// Name, used as `fields.name`.
    pub name: String,
    /// Kind of value.
    pub kind: TemplateFieldKind,
    /// Must have a value.
    #[serde(default)]
    pub required: bool,
    /// Value when none is given.
    #[serde(default)]
    pub default: String,
    /// Allowed values of a choice.
    #[serde(default)]
    pub choices: Vec<String>,
}

/// Kinds of field values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TemplateFieldKind {
    /// Any text.
    Text,
    /// An amount in złoty, `1234.56` or `1 234,56`.
    Money,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// One of the choices.
    Choice,
    /// A whole or decimal number.
    Number,
}

/// Splits a file into head and body. The body's first line number is returned with it.
pub(super) fn split(name: &str, text: &str) -> Result<(TemplateHead, String, u32), TemplateError> {
    let fault = |line: usize, field: Option<String>, kind| TemplateError {
        template: name.to_owned(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        field,
        kind,
    };
    let text = text
        .strip_prefix('\u{FEFF}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let end = (lines.first().map(|line| line.trim_end()) == Some("+++"))
        .then(|| lines.iter().skip(1).position(|line| line.trim_end() == "+++"))
        .flatten()
        .ok_or_else(|| fault(1, None, TemplateErrorKind::MissingHead))?
        + 1;
    let toml_text = lines[1..end].join("\n");
    let head: TemplateHead = toml::from_str(&toml_text).map_err(|error| {
        let line = error.span().map_or(1, |span| {
            toml_text[..span.start.min(toml_text.len())].matches('\n').count() + 2
        });
        fault(line, None, TemplateErrorKind::Head(error.message().to_owned()))
    })?;
    let line_of = |needle: &str| {
        lines[..end]
            .iter()
            .position(|line| line.contains(needle))
            .map_or(1, |at| at + 1)
    };
    if let Err((field, why)) = check(&head) {
        return Err(fault(
            line_of(&format!("\"{field}\"")).max(1),
            Some(field),
            TemplateErrorKind::HeadValue(why),
        ));
    }
    Ok((
        head,
        lines[end + 1..].join("\n"),
        u32::try_from(end + 2).unwrap_or(u32::MAX),
    ))
}

/// Rules between the values of a head. The error names the value at fault.
fn check(head: &TemplateHead) -> Result<(), (String, String)> {
    if Language::from_code(&head.language).is_none() {
        return Err((head.language.clone(), "this language cannot be set".into()));
    }
    if head.holders_min > head.holders_max {
        return Err((head.code.clone(), "holders_min is above holders_max".into()));
    }
    if head.valid_to.is_some_and(|to| to < head.valid_from) {
        return Err((head.code.clone(), "valid_to is before valid_from".into()));
    }
    let mut names = BTreeSet::new();
    for role in &head.roles {
        if !names.insert(&role.code) {
            return Err((role.code.clone(), "this role is declared twice".into()));
        }
    }
    names.clear();
    for field in &head.fields {
        if !names.insert(&field.name) {
            return Err((field.name.clone(), "this field is declared twice".into()));
        }
        let is_choice = field.kind == TemplateFieldKind::Choice;
        if is_choice == field.choices.is_empty() {
            return Err((
                field.name.clone(),
                "choices belong to kind \"choice\" and only to it".into(),
            ));
        }
        if !field.default.is_empty()
            && let Err(problem) = fields::check(field, &field.default)
        {
            return Err((field.name.clone(), format!("default: {problem}")));
        }
    }
    Ok(())
}
