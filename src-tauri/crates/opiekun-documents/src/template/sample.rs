//! Invented people and values for the preview of a template: everything it can take, or as little as it needs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use opiekun_domain::identifiers::Pesel;

use super::Template;
use super::context::for_business;
use super::head::{FieldSpec, Side, TemplateFieldKind, TemplateHead};
use crate::data::{BranchData, DocumentData, Firm, Holder, Signer};

const PEOPLE: [(&str, &str, &str); 2] = [
    ("Łucja", "Woźniak", "90010112349"),
    ("Grzegorz", "Brzęczyszczykiewicz", "44051401359"),
];
const ADVISOR: &str = "Katarzyna Zielińska";

impl Template {
    /// Data to try the template with; `full` gives every value, otherwise only those it cannot do without.
    #[must_use]
    pub fn sample(&self, full: bool) -> DocumentData {
        let head = &self.head;
        let count = if full { head.holders_max } else { head.holders_min };
        let people = PEOPLE.iter().cycle().take(usize::from(count));
        let given = |required: bool| full || required;
        let fields = head
            .fields
            .iter()
            .filter(|field| field.default.is_empty() && given(field.required));
        let parties = head.parties.iter().filter(|party| given(party.required));
        let firm = for_business(head).then(firm);
        DocumentData {
            branch: BranchData {
                name: "Oddział 1 w Warszawie".to_owned(),
                address: "ul. Marszałkowska 1, 00-624 Warszawa".to_owned(),
                city: "Warszawa".to_owned(),
                bank_name: "Bank Przykładowy S.A.".to_owned(),
                logo: String::new(),
                picture: None,
            },
            advisor: ADVISOR.to_owned(),
            place: "Warszawa".to_owned(),
            date: day(2026, 11, 23),
            holders: people
                .map(|(first, last, pesel)| holder(first, last, pesel, full))
                .collect(),
            account: if full { "61109010140000071219812874" } else { "" }.to_owned(),
            fields: fields.map(|field| (field.name.clone(), value(field))).collect(),
            signers: firm.as_ref().map_or_else(Vec::new, |firm| signers(head, firm)),
            firm,
            parties: parties
                .map(|party| {
                    (
                        party.code.clone(),
                        holder("Stefania", "Gżegżółka", "02271409867", full),
                    )
                })
                .collect::<BTreeMap<_, _>>(),
        }
    }
}

fn value(field: &FieldSpec) -> String {
    match field.kind {
        TemplateFieldKind::Text => format!("{} – treść przykładowa", field.label),
        TemplateFieldKind::Money => "1234,56".to_owned(),
        TemplateFieldKind::Date if field.when == Some(Side::Past) => "2026-11-02".to_owned(),
        TemplateFieldKind::Date => "2026-12-15".to_owned(),
        TemplateFieldKind::Time => "10:30".to_owned(),
        TemplateFieldKind::Choice => field.choices.first().cloned().unwrap_or_default(),
        TemplateFieldKind::Number => "12".to_owned(),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A person with what a register need not know left out, unless `full`.
fn holder(first_name: &str, last_name: &str, pesel: &str, full: bool) -> Holder {
    let given = |text: &str| if full { text.to_owned() } else { String::new() };
    Holder {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        pesel: pesel.to_owned(),
        birth_date: Pesel::parse(pesel)
            .ok()
            .filter(|_| full)
            .map(|pesel| pesel.birth_date()),
        id_document: given("ABC 523456"),
        street: "ul. Lipowa 12 m. 4".to_owned(),
        postal_code: "00-316".to_owned(),
        city: "Warszawa".to_owned(),
        phone: given("+48 600 100 200"),
        email: given("klient@example.com"),
        citizenship: full.then(|| "polskie".to_owned()),
    }
}

fn firm() -> Firm {
    Firm {
        name: "Piekarnia „Pod Żaglem” sp. z o.o.".to_owned(),
        legal_form: "spółka z ograniczoną odpowiedzialnością".to_owned(),
        nip: "5260250274".to_owned(),
        regon: "012345675".to_owned(),
        krs: "0000123456".to_owned(),
        street: "ul. Wioślarska 8".to_owned(),
        postal_code: "00-411".to_owned(),
        city: "Warszawa".to_owned(),
        phone: "+48 22 100 20 30".to_owned(),
        email: "biuro@example.com".to_owned(),
    }
}

/// Who signs a paper of a firm: two of its people in a role for many, one in the others, the advisor for the bank.
fn signers(head: &TemplateHead, firm: &Firm) -> Vec<Signer> {
    let mut signers = Vec::new();
    for role in &head.roles {
        let mut sign = |code: String, name: &str, capacity: &str, acts_for: &str| {
            signers.push(Signer {
                role: code,
                name: name.to_owned(),
                capacity: capacity.to_owned(),
                acts_for: acts_for.to_owned(),
            });
        };
        match (role.code.as_str(), role.many) {
            ("bank", false) => sign(role.code.clone(), ADVISOR, "", ""),
            (code, true) => {
                sign(
                    format!("{code}1"),
                    "Bożena Mączyńska",
                    "prezes zarządu",
                    &firm.name,
                );
                sign(format!("{code}2"), "Zdzisław Żółć", "prokurent", &firm.name);
            }
            (code, false) => sign(code.to_owned(), "Bożena Mączyńska", "", ""),
        }
    }
    signers
}
