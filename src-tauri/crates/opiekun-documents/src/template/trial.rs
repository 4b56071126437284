//! A template is filled with invented data when it is read, so that its faults are found at the desk of its author
//! and not in front of a client: once with every value given, once with as few as may be.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::head::{FieldSpec, TemplateFieldKind};
use super::{Template, blocks, expand};
use crate::data::{BranchData, DocumentData, Holder};
use crate::error::TemplateError;

pub(super) fn run(template: &Template) -> Result<(), TemplateError> {
    for full in [true, false] {
        let head = &template.head;
        let count = if full { head.holders_max } else { head.holders_min };
        let data = data(usize::from(count), full);
        let value = |field: &FieldSpec| match (full || field.required, field.default.is_empty()) {
            (true, true) => sample(field),
            _ => field.default.clone(),
        };
        let values: BTreeMap<_, _> = head
            .fields
            .iter()
            .map(|field| (field.name.clone(), value(field)))
            .collect();
        let lines = expand::expand(template, &data, &values, "1/2026")?;
        blocks::parse(template, &lines)?;
    }
    Ok(())
}

fn sample(field: &FieldSpec) -> String {
    match field.kind {
        TemplateFieldKind::Text => "Tekst".to_owned(),
        TemplateFieldKind::Money | TemplateFieldKind::Number => "1".to_owned(),
        TemplateFieldKind::Date => "2026-01-02".to_owned(),
        TemplateFieldKind::Choice => field.choices.first().cloned().unwrap_or_default(),
    }
}

fn data(holders: usize, full: bool) -> DocumentData {
    let text = |text: &str| if full { text.to_owned() } else { String::new() };
    let date = NaiveDate::default();
    let holder = Holder {
        first_name: "Jan".to_owned(),
        last_name: "Przykładowy".to_owned(),
        pesel: text("44051401359"),
        birth_date: full.then_some(date),
        id_document: text("ABA300000"),
        street: text("ul. Długa 1"),
        postal_code: text("00-001"),
        city: text("Warszawa"),
        phone: text("+48 600 000 000"),
        email: text("jan@example.com"),
        citizenship: full.then(|| "polskie".to_owned()),
    };
    DocumentData {
        branch: BranchData {
            name: "Oddział".to_owned(),
            address: "ul. Długa 1, 00-001 Warszawa".to_owned(),
            city: "Warszawa".to_owned(),
            bank_name: "Bank".to_owned(),
        },
        advisor: "Anna Przykładowa".to_owned(),
        place: "Warszawa".to_owned(),
        date,
        holders: vec![holder; holders],
        account: text("61109010140000071219812874"),
        fields: BTreeMap::new(),
    }
}
