//! A template is filled with invented data when it is read, so that its faults are found at the desk of its author
//! and not in front of a client: once with every value given, once with as few as may be, and once with everybody
//! who can sign named.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::blocks::Parsed;
use super::context::for_business;
use super::head::{EDITION, FieldSpec, TemplateFieldKind, TemplateHead};
use super::{Template, blocks, expand, sign};
use crate::data::{BranchData, DocumentData, Firm, Holder, Signer};
use crate::error::{TemplateError, TemplateErrorKind as Fault};

pub(super) fn run(template: &Template) -> Result<(), TemplateError> {
    let mut signed = BTreeSet::new();
    for (full, named) in [(true, false), (false, false), (true, true)] {
        let data = data(&template.head, full, named);
        let values: BTreeMap<_, _> = template
            .head
            .fields
            .iter()
            .map(|field| (field.name.clone(), value(field, full)))
            .collect();
        let signers = sign::signers(&template.head, &data);
        let made = expand::expand(template, &data, &values, &signers, "1/2026")
            .and_then(|lines| blocks::parse(template, &lines, &signers))
            .and_then(|mut made| {
                signed.append(&mut made.signed);
                check(template, &made)
            });
        made.map_err(|error| template.source.locate(error))?;
    }
    let idle = template
        .head
        .roles
        .iter()
        .find(|role| !signed.contains(&role.code));
    match idle {
        Some(role) if template.head.edition == EDITION => Err(TemplateError {
            template: template.head.code.clone(),
            line: template.lines.of("roles", &role.code),
            field: Some(role.code.clone()),
            kind: Fault::RoleWithoutSignature(role.code.clone()),
        }),
        _ => Ok(()),
    }
}

/// What a person who cannot see the page relies on: headings in order, tables whose columns have names.
fn check(template: &Template, made: &Parsed) -> Result<(), TemplateError> {
    if template.head.edition < EDITION {
        return Ok(());
    }
    let fault = |line, kind| {
        Err(TemplateError {
            template: template.head.code.clone(),
            line,
            field: None,
            kind,
        })
    };
    if made.headings.is_empty() {
        return fault(
            1,
            Fault::Headings("the title, # at the beginning of a line, is missing"),
        );
    }
    let mut last = 0;
    for (level, line) in &made.headings {
        match (last, level) {
            (0, 1) => {}
            (0, _) => return fault(*line, Fault::Headings("the first heading is the title, #")),
            (_, 1) => return fault(*line, Fault::Headings("a document has one title")),
            _ if *level > last + 1 => return fault(*line, Fault::Headings("a level is skipped")),
            _ => {}
        }
        last = *level;
    }
    match made.nameless.first() {
        Some(line) => fault(*line, Fault::TableWithoutHead),
        None => Ok(()),
    }
}

fn value(field: &FieldSpec, full: bool) -> String {
    match (full || field.required, field.default.is_empty()) {
        (true, true) => sample(field),
        _ => field.default.clone(),
    }
}

fn sample(field: &FieldSpec) -> String {
    match field.kind {
        TemplateFieldKind::Text => "Tekst".to_owned(),
        TemplateFieldKind::Money | TemplateFieldKind::Number => "1".to_owned(),
        // The day of the paper itself suits what is past and what is to come.
        TemplateFieldKind::Date => NaiveDate::default().to_string(),
        TemplateFieldKind::Time => "10:30".to_owned(),
        TemplateFieldKind::Choice => field.choices.first().cloned().unwrap_or_default(),
    }
}

pub(super) fn data(head: &TemplateHead, full: bool, named: bool) -> DocumentData {
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
    let firm = Firm {
        name: "Przykładowa sp. z o.o.".to_owned(),
        legal_form: "spółka z ograniczoną odpowiedzialnością".to_owned(),
        nip: "5260250274".to_owned(),
        regon: text("012345675"),
        krs: text("0000123456"),
        street: text("ul. Długa 1"),
        postal_code: text("00-001"),
        city: text("Warszawa"),
        phone: text("+48 600 000 000"),
        email: text("biuro@example.com"),
    };
    let parties = head.parties.iter().filter(|party| full || party.required);
    let parties = parties
        .map(|party| (party.code.clone(), holder.clone()))
        .collect();
    let signer = |role: String| Signer {
        role,
        name: "Jan Przykładowy".to_owned(),
        capacity: "pełnomocnik".to_owned(),
        acts_for: "Maria Przykładowa".to_owned(),
    };
    let roles = head.roles.iter().filter(|_| named);
    let signers = roles.flat_map(|role| match role.many {
        true => vec![
            signer(format!("{}1", role.code)),
            signer(format!("{}2", role.code)),
        ],
        false => vec![signer(role.code.clone())],
    });
    let count = if full { head.holders_max } else { head.holders_min };
    DocumentData {
        branch: BranchData {
            name: "Oddział".to_owned(),
            address: "ul. Długa 1, 00-001 Warszawa".to_owned(),
            city: "Warszawa".to_owned(),
            bank_name: "Bank".to_owned(),
            logo: String::new(),
            picture: None,
        },
        advisor: "Anna Przykładowa".to_owned(),
        place: "Warszawa".to_owned(),
        date,
        holders: vec![holder.clone(); usize::from(count)],
        account: text("61109010140000071219812874"),
        fields: BTreeMap::new(),
        firm: for_business(head).then_some(firm),
        parties,
        signers: signers.collect(),
    }
}
