//! Fit to sign? What blocks or warns before a paper is made.

use crate::{
    desk::Papers,
    filling::Signer,
    views::{DocumentInput, Finding, FindingLevel, Params, params},
};
use chrono::NaiveDate;
use opiekun_documents::{Template, TemplateFieldKind};
use opiekun_domain::{
    Invalid,
    client::{Body, parse_date},
    money::{Currency, Money},
    readiness::{self, Reason},
};

impl Papers {
    pub(crate) fn template(&self, code: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.head.code == code)
    }

    /// A template as it stood in one version.
    pub(crate) fn version(&self, code: &str, version: &str) -> Option<&Template> {
        self.templates
            .iter()
            .find(|template| template.head.code == code && template.head.version == version)
    }
}

/// All findings, blocking ones first.
pub(crate) fn check(
    template: &Template,
    holders: &[Signer],
    input: &DocumentInput,
    today: NaiveDate,
) -> Vec<Finding> {
    let head = &template.head;
    let mut found = Vec::new();
    let mut block = |code: &str, given: Params, field: Option<String>| {
        found.push(Finding {
            level: FindingLevel::Block,
            code: code.to_owned(),
            params: given,
            field,
        });
    };
    if today < head.valid_from || head.valid_to.is_some_and(|to| today > to) {
        block(
            "template_not_valid",
            params(vec![("date", today.to_string())]),
            None,
        );
    }
    let count = holders.len();
    if count < usize::from(head.holders_min) || count > usize::from(head.holders_max) {
        let given = vec![
            ("min", head.holders_min.to_string()),
            ("max", head.holders_max.to_string()),
        ];
        block("holder_count", params(given), None);
    }
    if let [first, second] = holders
        && first.record.id == second.record.id
    {
        block(
            "same_person_twice",
            Params::new(),
            Some("second_holder".to_owned()),
        );
    }
    for field in &head.fields {
        let value = input
            .fields
            .get(&field.name)
            .map(|value| value.trim())
            .unwrap_or_default();
        let value = if value.is_empty() {
            field.default.as_str()
        } else {
            value
        };
        let given = params(vec![("field", field.name.clone())]);
        if value.is_empty() {
            if field.required {
                block("field_required", given, Some(field.name.clone()));
            }
        } else if let Some(reason) = misfit(field.kind, &field.choices, value) {
            let mut given = given;
            given.insert("reason".to_owned(), reason.code().to_owned());
            block("field_invalid", given, Some(field.name.clone()));
        }
    }
    for holder in holders {
        found.extend(holder_findings(holder, today));
    }
    found.sort_by_key(|finding| finding.level == FindingLevel::Warn);
    found
}

/// Why a value cannot stand in a field of that kind.
fn misfit(kind: TemplateFieldKind, choices: &[String], value: &str) -> Option<Invalid> {
    match kind {
        TemplateFieldKind::Text => None,
        TemplateFieldKind::Money => match Money::parse(value, Currency::Pln) {
            Ok(money) if money.grosze() >= 0 => None,
            _ => Some(Invalid::MoneyFormat),
        },
        TemplateFieldKind::Date => parse_date(value).err(),
        TemplateFieldKind::Number => value.parse::<i64>().err().map(|_| Invalid::NumberFormat),
        TemplateFieldKind::Choice => {
            let known = choices.iter().any(|choice| choice == value);
            (!known).then_some(Invalid::ChoiceUnknown)
        }
    }
}

fn holder_findings(holder: &Signer, today: NaiveDate) -> Vec<Finding> {
    let draft = &holder.record.draft;
    let name = draft.body.name();
    // Every template of this version is a contract with people; who signs for a firm does not matter to it.
    if let Body::Business(_) = &draft.body {
        return vec![Finding {
            level: FindingLevel::Block,
            code: "holder_not_person".to_owned(),
            params: Params::from([("name".to_owned(), name)]),
            field: None,
        }];
    }
    let (_, reasons) = readiness::assess(draft, today, &holder.signing);
    reasons
        .iter()
        .map(|reason| {
            let mut given = params(reason.params());
            given.insert("name".to_owned(), name.clone());
            // An ending document may still be signed with; everything else that is missing cannot be on the paper.
            let level = match reason {
                Reason::IdExpiring(_) => FindingLevel::Warn,
                _ => FindingLevel::Block,
            };
            Finding {
                level,
                code: reason.code().to_owned(),
                params: given,
                field: None,
            }
        })
        .collect()
}
