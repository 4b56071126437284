//! The second person of the bank: above a limit, which is data of the branch, the advisor does not sign alone.

use crate::{
    Desk, DeskError,
    desk::Open,
    people::id,
    time,
    views::{BankSigner, DocumentInput},
};
use opiekun_documents::{FieldSpec, Requirement, Template, TemplateFieldKind, TemplateHead};
use opiekun_domain::{
    access::{Person, Role},
    ids::PersonId,
    money::{Currency, Money},
};
use opiekun_storage::read::people;

/// Role of the second person of the bank in the head of a template.
pub(crate) const SECOND: &str = "bank2";

/// Why nobody signs beside the advisor yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unsigned {
    /// The text has no place for a second signature.
    NoPlace,
    /// Nobody in the branch may be the second one.
    Nobody,
    /// Nobody was chosen.
    NotChosen,
    /// The advisor was chosen.
    Advisor,
    /// Whoever was chosen is no supervisor, or is no longer at the desk.
    Unfit,
}

/// A paper whose amount asks for a second person of the bank.
pub(crate) struct SecondSigner {
    /// Above which amount.
    pub limit: Money,
    /// Where that is said.
    pub article: String,
    /// Name of who signs.
    pub who: Result<String, Unsigned>,
}

/// Who may be chosen: supervisors at the desk, but not whoever prepares the paper.
fn fit(person: &Person, advisor: PersonId) -> bool {
    person.active && person.role == Role::Supervisor && person.id != advisor
}

impl Desk {
    /// The second person of the bank, where the paper's amount asks for one today.
    pub(crate) fn second_signer(
        &self,
        open: &Open,
        template: &Template,
        input: &DocumentInput,
    ) -> Result<Option<SecondSigner>, DeskError> {
        let today = time::local_date(self.now());
        let rules = self.papers()?.rules.iter();
        for rule in rules.filter(|rule| rule.is_for(&template.head.code, today)) {
            let Requirement::SecondBankSigner { field, above } = &rule.requirement else {
                continue;
            };
            let above_limit =
                amount(template, input, field).is_some_and(|money| money.grosze() > above.grosze());
            // Without the field nobody can say that it is below the limit: such a text was published before the rule.
            let unknown = !template.head.fields.iter().any(|known| known.name == *field);
            if above_limit || unknown {
                return Ok(Some(SecondSigner {
                    limit: *above,
                    article: rule.article.clone(),
                    who: chosen(open, template, input)?,
                }));
            }
        }
        Ok(None)
    }

    /// What a text must have for a rule of a second signature, now or later, and has not: the field of the amount or
    /// the role of the second person.
    pub(crate) fn unlimited(&self, head: &TemplateHead) -> Result<Option<String>, DeskError> {
        let today = time::local_date(self.now());
        for rule in &self.papers()?.rules {
            let Requirement::SecondBankSigner { field, .. } = &rule.requirement else {
                continue;
            };
            let over = rule.valid_to.is_some_and(|to| to < today);
            if over || !rule.templates.contains(&head.code) {
                continue;
            }
            let amount = |known: &FieldSpec| known.name == *field && known.kind == TemplateFieldKind::Money;
            if !head.fields.iter().any(amount) {
                return Ok(Some(field.clone()));
            }
            if head.role(SECOND).is_none() {
                return Ok(Some(SECOND.to_owned()));
            }
        }
        Ok(None)
    }

    /// People who may sign as the second one of the bank.
    pub(crate) fn bank_signers(open: &Open) -> Result<Vec<BankSigner>, DeskError> {
        let advisor = open.actor.person;
        let all = people::all(&open.vault)?.into_iter();
        let able = all.filter(|person| fit(person, advisor));
        let view = |person: Person| BankSigner {
            id: person.id.to_string(),
            name: person.name,
        };
        Ok(able.map(view).collect())
    }
}

/// The amount of a field; nothing when it cannot be read, which the check of the fields says.
fn amount(template: &Template, input: &DocumentInput, name: &str) -> Option<Money> {
    let field = template.head.fields.iter().find(|field| field.name == name)?;
    let given = input.fields.get(name).map(|value| value.trim());
    let value = given.filter(|value| !value.is_empty()).unwrap_or(&field.default);
    Money::parse(value, Currency::Pln).ok()
}

fn chosen(
    open: &Open,
    template: &Template,
    input: &DocumentInput,
) -> Result<Result<String, Unsigned>, DeskError> {
    if template.head.role(SECOND).is_none() {
        return Ok(Err(Unsigned::NoPlace));
    }
    let advisor = open.actor.person;
    let Some(given) = input
        .second_bank_signer
        .as_deref()
        .filter(|given| !given.is_empty())
    else {
        let nobody = Desk::bank_signers(open)?.is_empty();
        return Ok(Err(if nobody {
            Unsigned::Nobody
        } else {
            Unsigned::NotChosen
        }));
    };
    let person: PersonId = id(given)?;
    if person == advisor {
        return Ok(Err(Unsigned::Advisor));
    }
    let known = people::by_id(&open.vault, person)?.filter(|known| fit(known, advisor));
    Ok(known.map(|known| known.name).ok_or(Unsigned::Unfit))
}
