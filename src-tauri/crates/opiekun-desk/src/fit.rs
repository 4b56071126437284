//! Fit to sign? What blocks or warns before a paper is made. Each rule is a small function or dated data.

use crate::{
    Desk, DeskError,
    desk::Open,
    filling::values,
    grounds::Grounds,
    packets::OF_AGE,
    second_signer::{SecondSigner, Unsigned},
    shelf::InForce,
    sides::{Side, Sides, paper_until, shortfall},
    time,
    views::{DocumentInput, Finding, FindingLevel, Params, params},
};
use chrono::NaiveDate;
use opiekun_documents::{PaperRule, Requirement, RuleLevel, Template};
use opiekun_domain::{
    client::{Body, ClientDraft},
    ids::ClientId,
    readiness::{self, Reason},
    text,
    ties::Verdict,
};
use opiekun_storage::read::client::ClientRecord;

/// The reason that the input gives for passing a warning over.
pub(crate) fn reason_for(finding: &Finding, input: &DocumentInput) -> Option<String> {
    let given = input.overrides.iter().find(|given| given.code == finding.code)?;
    text::note(&given.reason).ok().filter(|reason| !reason.is_empty())
}

/// Whether a paper cannot even be shown: a wrong field, or the wrong kind or number of people.
pub(crate) fn keeps_from_drawing(finding: &Finding) -> bool {
    finding.field.is_some() || finding.code.starts_with("holder_")
}

struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, level: FindingLevel, code: &str, given: Params, field: Option<String>) {
        let new = Finding {
            level,
            code: code.to_owned(),
            params: given,
            field,
        };
        if !self.0.contains(&new) {
            self.0.push(new);
        }
    }

    fn block(&mut self, code: &str, given: Params, field: Option<String>) {
        self.add(FindingLevel::Block, code, given, field);
    }
}

impl Desk {
    /// All findings, blocking ones first. `before` are templates that stand earlier in the same packet.
    pub(crate) fn findings(
        &self,
        open: &Open,
        template: &InForce,
        sides: &Sides,
        input: &DocumentInput,
        before: &[String],
    ) -> Result<Vec<Finding>, DeskError> {
        let today = time::local_date(self.now());
        let mut found = Found(Vec::new());
        head(template, sides, today, &mut found);
        fields(template, input, today, &mut found);
        for side in &sides.holders {
            of_side(template, side, &mut found);
        }
        for record in sides.signing(template) {
            of_signer(record, today, &mut found);
        }
        if let Some(second) = &sides.second {
            of_bank(second, &mut found);
        }
        for rule in self
            .papers()?
            .rules
            .iter()
            .filter(|rule| rule.is_for(&template.head.code, today))
        {
            self.of_rule(open, rule, sides, before, today, &mut found)?;
        }
        found.0.sort_by_key(|finding| finding.level == FindingLevel::Warn);
        Ok(found.0)
    }

    fn of_rule(
        &self,
        open: &Open,
        rule: &PaperRule,
        sides: &Sides,
        before: &[String],
        today: NaiveDate,
        found: &mut Found,
    ) -> Result<(), DeskError> {
        let level = match rule.level {
            RuleLevel::Block => FindingLevel::Block,
            RuleLevel::Warn => FindingLevel::Warn,
        };
        let given = |record: &ClientRecord| {
            params(vec![
                ("name", record.draft.body.name()),
                ("client", record.id.to_string()),
                ("article", rule.article.clone()),
                ("checked", rule.checked.to_string()),
            ])
        };
        let holders = sides.holders.iter().map(|side| &side.record);
        match &rule.requirement {
            Requirement::PeselCheck { parties } => {
                let named = parties.iter().filter_map(|code| sides.parties.get(code));
                for record in holders.chain(named) {
                    if missing_pesel(&record.draft) || matches!(record.draft.body, Body::Business(_)) {
                        continue;
                    }
                    match open.vault.last_pesel_check(record.id)? {
                        Some((at, reserved)) if time::local_date(at) == today => {
                            if reserved {
                                found.add(level, "pesel_reserved", given(record), None);
                            }
                        }
                        _ => found.add(level, "pesel_unchecked", given(record), None),
                    }
                }
            }
            Requirement::Ward { party } => {
                let Some(ward) = sides.parties.get(party) else {
                    return Ok(());
                };
                let field = Some(format!("parties.{party}"));
                let born = match &ward.draft.body {
                    Body::Person(person) => person.birth_date(),
                    Body::Business(_) => None,
                };
                if born.is_none_or(|born| readiness::age_on(born, today) >= OF_AGE) {
                    found.block("ward_of_age", given(ward), field);
                    return Ok(());
                }
                let holders: Vec<ClientId> = holders.map(|record| record.id).collect();
                let lines = Grounds::read(open, ward, today)?.lines(&holders);
                let acts = lines.lines.iter().any(|line| holders.contains(&line.who));
                if !acts || matches!(lines.verdict, Verdict::Refuse { .. }) {
                    let mut given = given(ward);
                    let names = sides.holders.iter().map(|side| side.record.draft.body.name());
                    given.insert("holder".to_owned(), names.collect::<Vec<_>>().join(", "));
                    found.add(level, "ward_of_others", given, None);
                }
            }
            // Not of a side: said once, of the bank.
            Requirement::SecondBankSigner { .. } => {}
            Requirement::EarlierPaper { needs } => {
                for record in holders {
                    if !before.contains(needs) && !open.vault.signed_before(record.id, needs)? {
                        let current = self.shelf()?.current(needs, "pl", today);
                        let mut given = given(record);
                        let title = current.map(|paper| paper.head.title.clone());
                        given.insert("title".to_owned(), title.unwrap_or_default());
                        found.add(level, "earlier_paper", given, None);
                    }
                }
            }
        }
        Ok(())
    }
}

/// The second person of the bank, when the amount is above the limit.
fn of_bank(second: &SecondSigner, found: &mut Found) {
    let Err(why) = second.who else { return };
    let given = params(vec![
        ("limit", second.limit.polish()),
        ("article", second.article.clone()),
    ]);
    match why {
        Unsigned::NoPlace => found.block("second_bank_no_place", given, None),
        Unsigned::Nobody => found.block("second_bank_nobody", given, None),
        Unsigned::NotChosen => found.block("second_bank_missing", given, None),
        Unsigned::Advisor => found.block("second_bank_advisor", given, None),
        Unsigned::Unfit => found.block("second_bank_unfit", given, None),
    }
}

/// Validity of the template, and whom it is for.
fn head(template: &InForce, sides: &Sides, today: NaiveDate, found: &mut Found) {
    let head = &template.head;
    if !template.counts_on(today) {
        found.block(
            "template_not_valid",
            params(vec![("date", today.to_string())]),
            None,
        );
    }
    let business = head.for_whom == "business";
    let count = sides.holders.len();
    let (min, max) = if business {
        (1, 1)
    } else {
        (head.holders_min, head.holders_max)
    };
    if count < usize::from(min) || count > usize::from(max) {
        let given = vec![("min", min.to_string()), ("max", max.to_string())];
        found.block("holder_count", params(given), None);
    }
    if let [first, second] = sides.holders.as_slice()
        && first.record.id == second.record.id
    {
        found.block(
            "same_person_twice",
            Params::new(),
            Some("second_holder".to_owned()),
        );
    }
    for side in &sides.holders {
        let code = match (&side.record.draft.body, business) {
            (Body::Business(_), false) => "holder_not_person",
            (Body::Person(_), true) => "holder_not_firm",
            _ => continue,
        };
        found.block(code, params(vec![("name", side.record.draft.body.name())]), None);
    }
    for party in &head.parties {
        let field = Some(format!("parties.{}", party.code));
        match sides.parties.get(&party.code) {
            None if party.required => {
                found.block(
                    "party_missing",
                    params(vec![("party", party.label.clone())]),
                    field,
                );
            }
            Some(record) if matches!(record.draft.body, Body::Business(_)) => {
                found.block(
                    "holder_not_person",
                    params(vec![("name", record.draft.body.name())]),
                    field,
                );
            }
            _ => {}
        }
    }
}

/// Fields of the form.
fn fields(template: &Template, input: &DocumentInput, today: NaiveDate, found: &mut Found) {
    let all = values(template, input);
    for field in &template.head.fields {
        let value = all.get(&field.name).map(|value| value.trim()).unwrap_or_default();
        let value = if value.is_empty() {
            field.default.as_str()
        } else {
            value
        };
        let given = params(vec![
            ("field", field.name.clone()),
            ("label", field.label.clone()),
        ]);
        if value.is_empty() {
            if field.required {
                found.block("field_required", given, Some(field.name.clone()));
            }
        } else if let Err(problem) = field.check(value, Some(today)) {
            let mut given = given;
            given.insert("reason".to_owned(), problem.code().to_owned());
            found.block("field_invalid", given, Some(field.name.clone()));
        }
    }
}

/// Data of a holder that the paper needs, and whether somebody may sign for them.
fn of_side(template: &Template, side: &Side, found: &mut Found) {
    let draft = &side.record.draft;
    let name = || params(vec![("name", draft.body.name())]);
    let wanted = template.head.for_whom == "business";
    if matches!(draft.body, Body::Business(_)) != wanted {
        return; // said already
    }
    if missing_pesel(draft) {
        found.block("pesel_missing", name(), None);
    }
    if draft.reach.street.is_none() || draft.reach.city.is_none() {
        found.block("address_missing", name(), None);
    }
    if let Some((level, why)) = shortfall(side) {
        let mut given = why.params;
        given.insert("name".to_owned(), draft.body.name());
        found.add(level, &format!("sign_{}", why.code), given, None);
    }
}

fn missing_pesel(draft: &ClientDraft) -> bool {
    matches!(&draft.body, Body::Person(person) if person.pesel.is_none())
}

/// The identity document of somebody who signs.
fn of_signer(record: &ClientRecord, today: NaiveDate, found: &mut Found) {
    if matches!(record.draft.body, Body::Business(_)) {
        return;
    }
    if let Some(reason) = readiness::id_state(paper_until(&record.draft), today) {
        let mut given = params(reason.params());
        given.insert("name".to_owned(), record.draft.body.name());
        // An ending document may still be signed with; one that is missing or over cannot prove who signs.
        let level = match reason {
            Reason::IdExpiring(_) => FindingLevel::Warn,
            _ => FindingLevel::Block,
        };
        found.add(level, reason.code(), given, None);
    }
}
