//! The contract that is measured, filled for an invented person.

use chrono::{DateTime, NaiveDate, Utc};
use opiekun_documents::{BranchData, DocumentData, Holder, Template, TemplateFieldKind};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

pub fn time() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_344_000, 0).unwrap()
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The text of a template of the program.
pub fn file(template: &Template) -> PathBuf {
    let head = &template.head;
    root()
        .join("src-tauri/crates/opiekun-documents/templates")
        .join(format!("{}.{}.md", head.code, head.language))
}

/// Other names for every variant.
pub fn data(template: &Template, variant: u32) -> DocumentData {
    const NAMES: [(&str, &str); 5] = [
        ("Łucja", "Woźniak"),
        ("Grzegorz", "Brzęczyszczykiewicz"),
        ("Stefania", "Gżegżółka"),
        ("Bożena", "Mączyńska"),
        ("Zdzisław", "Żółć"),
    ];
    let (first_name, last_name) = NAMES[variant as usize % NAMES.len()];
    let holder = Holder {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        pesel: "90010112349".to_owned(),
        birth_date: NaiveDate::from_ymd_opt(1990, 1, 1),
        id_document: "ABC 523456".to_owned(),
        street: format!("ul. Lipowa {} m. 4", variant + 1),
        postal_code: "00-316".to_owned(),
        city: "Warszawa".to_owned(),
        phone: "+48 600 100 200".to_owned(),
        email: "klient@example.com".to_owned(),
        citizenship: Some("polskie".to_owned()),
    };
    let value = |kind: TemplateFieldKind, choices: &[String]| match kind {
        TemplateFieldKind::Text => format!("treść przykładowa {variant}"),
        TemplateFieldKind::Money => "1234.56".to_owned(),
        TemplateFieldKind::Date => "2026-12-15".to_owned(),
        TemplateFieldKind::Time => "9:30".to_owned(),
        TemplateFieldKind::Choice => choices.first().cloned().unwrap_or_default(),
        TemplateFieldKind::Number => "12".to_owned(),
    };
    let wanted = template
        .head
        .fields
        .iter()
        .filter(|field| field.default.is_empty());
    DocumentData {
        branch: BranchData {
            name: "Oddział 1 w Warszawie".to_owned(),
            address: "ul. Marszałkowska 1, 00-624 Warszawa".to_owned(),
            city: "Warszawa".to_owned(),
            bank_name: "Bank Przykładowy S.A.".to_owned(),
            logo: String::new(),
            picture: None,
        },
        advisor: "Katarzyna Zielińska".to_owned(),
        place: "Warszawa".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        holders: vec![holder; usize::from(template.head.holders_min)],
        account: "61109010140000071219812874".to_owned(),
        fields: wanted
            .map(|field| (field.name.clone(), value(field.kind, &field.choices)))
            .collect(),
        firm: None,
        parties: BTreeMap::new(),
        signers: Vec::new(),
    }
}
