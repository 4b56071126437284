//! The TOML head of a template.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::{TemplateError, TemplateErrorKind};
use crate::tree::{Design, Language};

/// Rules of today; a template that says `edition = 1` was published under the first ones, without those for
/// headings, heads of tables and roles, and stays as it is so that its papers can be rendered again.
pub const EDITION: u8 = 2;

/// What a template says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateHead {
    /// Stable code, e.g. `umowa-ror`.
    pub code: String,
    /// Version; a published version never changes.
    pub version: String,
    /// The rules the template was written under: 2, unless it was published under those of 1.
    #[serde(default = "edition")]
    pub edition: u8,
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
    /// How the pages are designed: `contract` or `letter`.
    #[serde(default)]
    pub design: Design,
    /// A letter that the program writes by itself and that nobody prepares as a paper to sign.
    #[serde(default)]
    pub letter: bool,
    /// A contract that opens an account: the number of one that the client has already does not belong on it.
    #[serde(default)]
    pub opens_account: bool,
    /// Who signs, in the order of signing.
    pub roles: Vec<TemplateRole>,
    /// Fewest holders.
    pub holders_min: u8,
    /// Most holders.
    pub holders_max: u8,
    /// People the paper speaks of beside the holders.
    #[serde(default)]
    pub parties: Vec<TemplateParty>,
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
    /// Code used by the directives, e.g. `bank`.
    pub code: String,
    /// The role in words.
    pub label: String,
    /// Any number of people sign in this role: `holder` stands for `holder1`, `holder2` …
    #[serde(default)]
    pub many: bool,
}

/// Somebody the paper speaks of: an attorney, a child, a person entitled on death.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateParty {
    /// Code, used as `parties.code`.
    pub code: String,
    /// The party in words, for the form.
    pub label: String,
    /// Must be given.
    #[serde(default)]
    pub required: bool,
}

/// A field the advisor fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    /// Name, used as `fields.name`.
    pub name: String,
    /// What the form calls the field, in the template's language.
    #[serde(default)]
    pub label: String,
    /// A sentence of help for the form; empty when there is nothing to say.
    #[serde(default)]
    pub help: String,
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
    /// On which side of the paper's own day a date lies; on either when absent.
    #[serde(default)]
    pub when: Option<Side>,
}

/// Where a date of a field lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// On the day of the paper or before it: something that happened.
    Past,
    /// On the day of the paper or after it: something that is to come.
    Future,
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
    /// A time of day, `HH:MM`, from 0:00 to 23:59.
    Time,
    /// One of the choices.
    Choice,
    /// A whole or decimal number.
    Number,
}

/// A file taken apart.
pub(super) struct Parts {
    pub(super) head: TemplateHead,
    pub(super) lines: HeadLines,
    pub(super) body: String,
    /// Line of the file on which the body begins, from 1.
    pub(super) first_line: u32,
}

/// Where the head declares what, for messages: list and code or name, to a line of the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HeadLines(BTreeMap<(String, String), u32>);

impl HeadLines {
    fn read(lines: &[&str]) -> Self {
        let mut list = String::new();
        let mut found = BTreeMap::new();
        for (index, line) in lines.iter().enumerate() {
            let line = line.trim();
            if let Some(name) = line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
                list = name.trim().to_owned();
            }
            if let Some((key, value)) = line.split_once('=')
                && matches!(key.trim(), "code" | "name")
            {
                let key = (list.clone(), value.trim().trim_matches('"').to_owned());
                found.entry(key).or_insert(number(index + 1));
            }
        }
        Self(found)
    }

    /// Line of an entry of a list; the first line of the file when it has none of its own.
    pub(super) fn of(&self, list: &str, name: &str) -> u32 {
        *self.0.get(&(list.to_owned(), name.to_owned())).unwrap_or(&1)
    }
}

fn number(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// Splits a file into head and body.
pub(super) fn split(name: &str, text: &str) -> Result<Parts, TemplateError> {
    let fault = |line: usize, field: Option<String>, kind| TemplateError {
        template: name.to_owned(),
        line: number(line),
        field,
        kind,
    };
    if text.len() > super::source::MAX_TEXT {
        return Err(fault(1, None, TemplateErrorKind::TooLarge("the text")));
    }
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
    let known = HeadLines::read(&lines[..end]);
    if let Err((list, field, why)) = check(&head) {
        let quoted = format!("\"{field}\"");
        let line = match known.of(list, &field) {
            1 => lines[..end]
                .iter()
                .position(|line| line.contains(&quoted))
                .map_or(1, |at| at + 1),
            line => line as usize,
        };
        return Err(fault(line, Some(field), TemplateErrorKind::HeadValue(why)));
    }
    Ok(Parts {
        head,
        lines: known,
        body: lines[end + 1..].join("\n"),
        first_line: number(end + 2),
    })
}

fn edition() -> u8 {
    EDITION
}

/// What is at fault: the list it stands in, its code or name, and why.
type Inconsistency = (&'static str, String, String);

/// Rules between the values of a head.
fn check(head: &TemplateHead) -> Result<(), Inconsistency> {
    let top = |value: &str, why: &str| Err(("", value.to_owned(), why.to_owned()));
    if Language::from_code(&head.language).is_none() {
        return top(&head.language, "this language cannot be set");
    }
    if !(1..=EDITION).contains(&head.edition) {
        return top(&head.code, "edition is 1 or 2");
    }
    if !matches!(head.for_whom.as_str(), "person" | "business") {
        return top(&head.for_whom, "for_whom is person or business");
    }
    if head.holders_min > head.holders_max {
        return top(&head.code, "holders_min is above holders_max");
    }
    if head.valid_to.is_some_and(|to| to < head.valid_from) {
        return top(&head.code, "valid_to is before valid_from");
    }
    names("roles", head.roles.iter().map(|role| (&role.code, &role.label)))?;
    names(
        "parties",
        head.parties.iter().map(|party| (&party.code, &party.label)),
    )?;
    names(
        "fields",
        head.fields.iter().map(|field| (&field.name, &field.label)),
    )?;
    for role in &head.roles {
        // `holder` with many and `holder2` without would be one role under two names.
        let clash = head
            .roles
            .iter()
            .any(|other| other.many && numbered(&role.code, &other.code));
        if clash {
            return Err((
                "roles",
                role.code.clone(),
                "a role with many = true has this one in it".into(),
            ));
        }
    }
    for field in &head.fields {
        let refuse = |why: String| Err(("fields", field.name.clone(), why));
        let is_choice = field.kind == TemplateFieldKind::Choice;
        if is_choice == field.choices.is_empty() {
            return refuse("choices belong to kind \"choice\" and only to it".into());
        }
        if field.when.is_some() && field.kind != TemplateFieldKind::Date {
            return refuse("when belongs to kind \"date\" and only to it".into());
        }
        if !field.default.is_empty()
            && let Err(problem) = field.check(&field.default, None)
        {
            return refuse(format!("default: {problem}"));
        }
    }
    Ok(())
}

/// Codes are names a placeholder can use, each once, each with words for people.
fn names<'a>(
    list: &'static str,
    entries: impl Iterator<Item = (&'a String, &'a String)>,
) -> Result<(), Inconsistency> {
    let mut seen = BTreeSet::new();
    for (code, label) in entries {
        let refuse = |why: &str| Err((list, code.clone(), why.to_owned()));
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if !code.bytes().all(plain) || !code.starts_with(|first: char| first.is_ascii_lowercase()) {
            return refuse("a code is made of a-z, 0-9 and _, and begins with a letter");
        }
        if label.trim().is_empty() {
            return refuse("the label is missing");
        }
        if !seen.insert(code) {
            return refuse("it is declared twice");
        }
    }
    Ok(())
}

/// Whether a code is `kind` with a number: `holder2` of `holder`.
pub(super) fn numbered(code: &str, kind: &str) -> bool {
    code.strip_prefix(kind).is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('0') && rest.bytes().all(|byte| byte.is_ascii_digit())
    })
}

impl TemplateHead {
    /// The role that `code` signs in: one of its own, or the one of many that it is numbered after.
    #[must_use]
    pub fn role(&self, code: &str) -> Option<&TemplateRole> {
        self.roles.iter().find(|role| {
            if role.many {
                numbered(code, &role.code)
            } else {
                role.code == code
            }
        })
    }
}
