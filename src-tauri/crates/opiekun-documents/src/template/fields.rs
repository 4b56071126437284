//! Values of a template's own fields.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::filters::parse_money;
use super::head::{FieldSpec, TemplateFieldKind, TemplateHead};
use crate::error::{DocumentError, FieldProblem};

/// One value per declared field: the given one, or the default.
pub(super) fn values(
    head: &TemplateHead,
    given: &BTreeMap<String, String>,
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
            check(field, value).map_err(|problem| refuse(&field.name, problem))?;
        }
        values.insert(field.name.clone(), value.to_owned());
    }
    Ok(values)
}

/// Whether a non-empty value suits its field.
pub(super) fn check(field: &FieldSpec, value: &str) -> Result<(), FieldProblem> {
    let fits = match field.kind {
        TemplateFieldKind::Text => return Ok(()),
        TemplateFieldKind::Money => {
            return parse_money(value).map(|_| ()).ok_or(FieldProblem::NotMoney);
        }
        TemplateFieldKind::Date => {
            return NaiveDate::parse_from_str(value, "%Y-%m-%d")
                .map(|_| ())
                .map_err(|_| FieldProblem::NotDate);
        }
        TemplateFieldKind::Number => {
            let digits = value.strip_prefix('-').unwrap_or(value);
            let mut parts = digits.splitn(2, [',', '.']);
            let whole = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            if parts.by_ref().all(whole) {
                return Ok(());
            } else {
                FieldProblem::NotNumber
            }
        }
        TemplateFieldKind::Choice => {
            if field.choices.iter().any(|choice| choice == value) {
                return Ok(());
            }
            FieldProblem::NotAChoice
        }
    };
    Err(fits)
}
