//! Who signs, in which role, in which order.

use std::collections::BTreeSet;

use super::context::for_business;
use super::head::TemplateHead;
use crate::data::{DocumentData, Signer};
use crate::error::{DataProblem, DocumentError};
use crate::tree::Language;

/// The signers of a document: those given, or, where none are (documents from before signers were stored), one for
/// each role that the data names somebody for, in the order of the head.
pub(super) fn signers(head: &TemplateHead, data: &DocumentData) -> Vec<Signer> {
    if !data.signers.is_empty() {
        return data.signers.clone();
    }
    let mut signers = Vec::new();
    let mut push = |role: String, name: String, acts_for: &str| {
        signers.push(Signer {
            role,
            name,
            capacity: String::new(),
            acts_for: acts_for.to_owned(),
        });
    };
    for role in &head.roles {
        let code = role.code.as_str();
        // One person of a role for many is still its first: `firm1`.
        let first = if role.many {
            format!("{code}1")
        } else {
            code.to_owned()
        };
        if code == "bank" {
            push(first, data.advisor.clone(), "");
        } else if let Some(party) = data.parties.get(code) {
            push(first, party.full_name(), "");
        } else if let (true, Some(firm)) = (code == "firm", &data.firm) {
            push(first, String::new(), &firm.name);
        } else {
            for (holder, index) in data.holders.iter().zip(1_u32..) {
                let own = format!("holder{index}");
                if role.many && code == "holder" || own == code {
                    push(own, holder.full_name(), "");
                }
            }
        }
    }
    signers
}

/// Checks the firm, the parties and the signers against the head.
pub(super) fn check(head: &TemplateHead, data: &DocumentData) -> Result<(), DocumentError> {
    let refuse = |place: String, problem| Err(DocumentError::Data { place, problem });
    if for_business(head) && data.firm.is_none() {
        return refuse("firm".to_owned(), DataProblem::Missing);
    }
    for code in data.parties.keys() {
        if head.parties.iter().all(|party| party.code != *code) {
            return refuse(format!("parties.{code}"), DataProblem::Unknown);
        }
    }
    for party in head.parties.iter().filter(|party| party.required) {
        if !data.parties.contains_key(&party.code) {
            return refuse(format!("parties.{}", party.code), DataProblem::Missing);
        }
    }
    let mut seen = BTreeSet::new();
    for (index, signer) in data.signers.iter().enumerate() {
        let place = format!("signers[{index}].role");
        if head.role(&signer.role).is_none() {
            return refuse(place, DataProblem::Unknown);
        }
        if !seen.insert(&signer.role) {
            return refuse(place, DataProblem::Twice);
        }
    }
    Ok(())
}

/// The line under a signature that says whom it binds.
pub(super) fn on_behalf(language: Language, whom: &str) -> String {
    match language {
        Language::Polish => format!("w imieniu: {whom}"),
        Language::English => format!("on behalf of: {whom}"),
        Language::Ukrainian => format!("від імені: {whom}"),
    }
}
