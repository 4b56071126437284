//! Values of a template's own fields.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::filters::parse_money;
use super::head::{FieldSpec, Side, TemplateFieldKind, TemplateHead};
use crate::error::{DocumentError, FieldProblem};

/// One value per declared field of a paper of that day: the given one, or the default.
pub(super) fn values(
    head: &TemplateHead,
    given: &BTreeMap<String, String>,
    day: NaiveDate,
) -> Result<BTreeMap<String, String>, DocumentError> {
    let refuse = |name: &str, problem| DocumentError::Field {
        name: name.to_owned(),
        problem,
    };
    if let Some(name) = given
        .keys()
        .find(|name| head.fields.iter().all(|field| field.name != **name))
    {
        return Err(refuse(name, FieldProblem::Unknown));
    }
    let mut values = BTreeMap::new();
    for field in &head.fields {
        let value = given
            .get(&field.name)
            .map(|text| text.trim())
            .filter(|text| !text.is_empty());
        let value = value.unwrap_or(&field.default);
        if value.is_empty() {
            if field.required {
                return Err(refuse(&field.name, FieldProblem::Required));
            }
        } else {
            field
                .check(value, Some(day))
                .map_err(|problem| refuse(&field.name, problem))?;
        }
        values.insert(field.name.clone(), value.to_owned());
    }
    Ok(values)
}

impl FieldSpec {
    /// Whether a packet asks it once for all its papers. Texts are each paper's own: only what can be compared is
    /// shared.
    #[must_use]
    pub fn shared(&self) -> bool {
        self.kind != TemplateFieldKind::Text
    }

    /// Whether the other field asks for the same.
    #[must_use]
    pub fn asks_like(&self, other: &Self) -> bool {
        self.name == other.name
            && self.kind == other.kind
            && self.choices == other.choices
            && self.when == other.when
    }

    /// Whether a value that is not empty suits the field of a paper of that day; without a day its side of it is not asked.
    ///
    /// # Errors
    /// Why it does not.
    pub fn check(&self, value: &str, day: Option<NaiveDate>) -> Result<(), FieldProblem> {
        let or = |fits: bool, problem| if fits { Ok(()) } else { Err(problem) };
        match self.kind {
            TemplateFieldKind::Text => Ok(()),
            TemplateFieldKind::Money => or(parse_money(value).is_some(), FieldProblem::NotMoney),
            TemplateFieldKind::Date => {
                let date = NaiveDate::parse_from_str(value, "%Y-%m-%d").map_err(|_| FieldProblem::NotDate)?;
                match (self.when, day) {
                    (Some(Side::Past), Some(day)) => or(date <= day, FieldProblem::AfterPaper),
                    (Some(Side::Future), Some(day)) => or(date >= day, FieldProblem::BeforePaper),
                    _ => Ok(()),
                }
            }
            TemplateFieldKind::Time => or(
                NaiveTime::parse_from_str(value, "%H:%M").is_ok(),
                FieldProblem::NotTime,
            ),
            TemplateFieldKind::Number => {
                let digits = value.strip_prefix('-').unwrap_or(value);
                let whole = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
                or(digits.splitn(2, [',', '.']).all(whole), FieldProblem::NotNumber)
            }
            TemplateFieldKind::Choice => or(
                self.choices.iter().any(|choice| choice == value),
                FieldProblem::NotAChoice,
            ),
        }
    }
}
