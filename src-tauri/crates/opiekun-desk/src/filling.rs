//! What a paper is filled with: holders from the register, the branch, the fields of the form.

use crate::{
    Desk, DeskError,
    desk::Open,
    fit,
    shelf::InForce,
    sides::{Side, Sides},
    time,
    views::*,
};
use chrono::{DateTime, Utc};
use opiekun_documents::{DocumentData, Firm, Holder, Template, legal_form_words};
use opiekun_domain::{
    client::{Body, parse_date},
    command::Overridden,
    money::{Currency, Money},
};
use opiekun_storage::read::client::ClientRecord;
use std::collections::BTreeMap;

/// A paper that nothing stands in the way of.
pub(crate) struct Filled {
    /// The template.
    pub template: InForce,
    /// The data.
    pub data: DocumentData,
    /// Everybody on it.
    pub sides: Sides,
    /// Warnings that were passed over.
    pub overridden: Vec<Overridden>,
}

impl Desk {
    /// Template and data of a document. With `strict` nothing may block it, and every warning must have a reason to pass it
    /// over; otherwise it is only looked at, and what keeps it from being drawn is enough to refuse it.
    pub(crate) fn fill(
        &self,
        open: &Open,
        input: &DocumentInput,
        now: DateTime<Utc>,
        strict: bool,
        before: &[String],
    ) -> Result<Filled, DeskError> {
        let today = time::local_date(now);
        let template = self.shelf()?.current(&input.template, &input.language, today)?;
        let sides = self.sides(open, &template, input)?;
        let findings = self.findings(open, &template, &sides, input, before)?;
        let mut overridden = Vec::new();
        let mut stopped = false;
        for finding in &findings {
            match finding.level {
                FindingLevel::Block => stopped |= strict || fit::keeps_from_drawing(finding),
                FindingLevel::Warn => match fit::reason_for(finding, input) {
                    Some(reason) => overridden.push(Overridden {
                        code: finding.code.clone(),
                        reason,
                    }),
                    None => stopped |= strict,
                },
            }
        }
        if stopped {
            return Err(DeskError::DocumentBlocked { findings });
        }
        let known = sides.holders.first().filter(|_| !template.head.opens_account);
        let account = match known {
            Some(first) => open
                .vault
                .holdings(first.record.id)?
                .into_iter()
                .find_map(|record| record.holding.iban()),
            None => None,
        };
        let branch = self.branch_data(open)?;
        let advisor = Self::advisor_name(open);
        let signers = sides.signers(&template, &advisor);
        let data = DocumentData {
            place: branch.city.clone(),
            branch,
            advisor,
            date: today,
            holders: sides
                .holders
                .iter()
                .filter_map(|side| holder(&side.record))
                .collect(),
            account: account
                .map(|account| account.as_str().trim_start_matches("PL").to_owned())
                .unwrap_or_default(),
            fields: values(&template, input),
            firm: sides.holders.first().and_then(firm),
            parties: sides
                .parties
                .iter()
                .filter_map(|(code, record)| Some((code.clone(), holder(record)?)))
                .collect(),
            signers,
        };
        Ok(Filled {
            template,
            data,
            sides,
            overridden,
        })
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
                Kind::Text | Kind::Time | Kind::Choice | Kind::Number => {}
            }
        }
    }
    out
}

/// A person as papers have them; nothing for a firm. What is missing was found by the check where it is needed.
fn holder(record: &ClientRecord) -> Option<Holder> {
    let Body::Person(person) = &record.draft.body else {
        return None;
    };
    let reach = &record.draft.reach;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    Some(Holder {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        pesel: text(person.pesel.as_ref().map(|v| v.as_str())),
        birth_date: person.birth_date(),
        id_document: text(person.id_document.as_ref().map(|v| v.as_str())),
        street: text(reach.street.as_deref()),
        postal_code: text(reach.postal_code.as_ref().map(|v| v.as_str())),
        city: text(reach.city.as_deref()),
        phone: reach.phone.as_ref().map(|v| v.grouped()).unwrap_or_default(),
        email: text(reach.email.as_ref().map(|v| v.as_str())),
        citizenship: None,
    })
}

/// A firm as papers have it.
fn firm(side: &Side) -> Option<Firm> {
    let Body::Business(firm) = &side.record.draft.body else {
        return None;
    };
    let reach = &side.record.draft.reach;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    Some(Firm {
        name: firm.name.clone(),
        legal_form: legal_form_words(firm.legal_form.code()).to_owned(),
        nip: text(firm.nip.as_ref().map(|v| v.as_str())),
        regon: text(firm.regon.as_ref().map(|v| v.as_str())),
        krs: text(firm.krs.as_ref().map(|v| v.as_str())),
        street: text(reach.street.as_deref()),
        postal_code: text(reach.postal_code.as_ref().map(|v| v.as_str())),
        city: text(reach.city.as_deref()),
        phone: reach.phone.as_ref().map(|v| v.grouped()).unwrap_or_default(),
        email: text(reach.email.as_ref().map(|v| v.as_str())),
    })
}
