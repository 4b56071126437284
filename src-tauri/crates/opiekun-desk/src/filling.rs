//! What a paper is filled with: holders from the register, the branch, the fields of the form.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    fit,
    people::id,
    signing, time,
    views::*,
};
use chrono::{DateTime, Utc};
use opiekun_documents::{DocumentData, Holder, Template};
use opiekun_domain::{
    client::{Body, parse_date},
    money::{Currency, Money},
    readiness::Signing,
};
use opiekun_storage::read::client::ClientRecord;
use std::collections::BTreeMap;

/// Who signs a paper, and what their ties say about that.
pub(crate) struct Signer {
    /// The client.
    pub record: ClientRecord,
    /// Whether they may sign alone.
    pub signing: Signing,
}

impl Desk {
    pub(crate) fn holders(&self, open: &Open, input: &DocumentInput) -> Result<Vec<Signer>, DeskError> {
        let today = time::local_date(self.now());
        let second = input.second_holder.as_deref().filter(|id| !id.is_empty());
        std::iter::once(input.client_id.as_str())
            .chain(second)
            .map(|text| {
                let record = open.client(id(text)?)?;
                let signing = signing::signing(open, record.id, &record.draft.body, today)?;
                Ok(Signer { record, signing })
            })
            .collect()
    }

    /// Template and data of a document that nothing blocks.
    pub(crate) fn fill(
        &self,
        open: &Open,
        input: &DocumentInput,
        now: DateTime<Utc>,
    ) -> Result<(&Template, DocumentData), DeskError> {
        let template = self
            .papers()?
            .template(&input.template)
            .ok_or(DeskError::TemplateUnknown)?;
        let holders = self.holders(open, input)?;
        let today = time::local_date(now);
        let findings = fit::check(template, &holders, input, today);
        let records: Vec<ClientRecord> = holders.into_iter().map(|holder| holder.record).collect();
        if findings
            .iter()
            .any(|finding| finding.level == FindingLevel::Block)
        {
            return Err(DeskError::DocumentBlocked { findings });
        }
        let account = match records.first() {
            Some(first) => open
                .vault
                .holdings(first.id)?
                .into_iter()
                .find_map(|record| record.holding.iban()),
            None => None,
        };
        let branch = self.branch()?;
        let data = DocumentData {
            place: branch.city.clone(),
            branch: opiekun_documents::BranchData {
                name: branch.name,
                address: branch.address,
                city: branch.city,
                bank_name: branch.bank_name,
            },
            advisor: lock(&open.person).name.clone(),
            date: today,
            holders: records.iter().filter_map(holder).collect(),
            account: account
                .map(|account| account.as_str().trim_start_matches("PL").to_owned())
                .unwrap_or_default(),
            fields: values(template, input),
        };
        Ok((template, data))
    }
}

/// Field values in the form the template's filters read: decimal comma for money, ISO for dates.
pub(crate) fn values(template: &Template, input: &DocumentInput) -> BTreeMap<String, String> {
    use opiekun_documents::TemplateFieldKind as Kind;
    let mut out = input.fields.clone();
    for field in &template.head.fields {
        if let Some(value) = out.get_mut(&field.name) {
            match field.kind {
                Kind::Money => {
                    if let Ok(money) = Money::parse(value, Currency::Pln) {
                        *value = money.plain().replace('.', ",");
                    }
                }
                Kind::Date => {
                    if let Ok(date) = parse_date(value) {
                        *value = date.to_string();
                    }
                }
                Kind::Text | Kind::Choice | Kind::Number => {}
            }
        }
    }
    out
}

fn holder(record: &ClientRecord) -> Option<Holder> {
    let Body::Person(person) = &record.draft.body else {
        return None;
    };
    let reach = &record.draft.reach;
    Some(Holder {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        pesel: person.pesel.as_ref()?.as_str().to_owned(),
        birth_date: person.birth_date(),
        id_document: person.id_document.as_ref()?.as_str().to_owned(),
        street: reach.street.clone().unwrap_or_default(),
        postal_code: reach
            .postal_code
            .as_ref()
            .map(|v| v.as_str().to_owned())
            .unwrap_or_default(),
        city: reach.city.clone().unwrap_or_default(),
        phone: reach.phone.as_ref().map(|v| v.grouped()).unwrap_or_default(),
        email: reach
            .email
            .as_ref()
            .map(|v| v.as_str().to_owned())
            .unwrap_or_default(),
        citizenship: None,
    })
}
