//! The sides of a paper: holders, the firm, other people it speaks of, and who signs for each of them.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    grounds::Grounds,
    people::id,
    second_signer::{SECOND, SecondSigner},
    signing::verdict_code,
    time,
    views::*,
};
use chrono::NaiveDate;
use opiekun_documents::{Signer, Template, capacity_words};
use opiekun_domain::{
    client::{Body, ClientDraft},
    ids::ClientId,
    ties::{Line, Lines, Verdict},
};
use opiekun_storage::read::client::ClientRecord;
use std::collections::BTreeMap;

/// Role of the bank's own signer in the head of a template.
const BANK: &str = "bank";
/// Role of whoever signs for a firm.
const FIRM: &str = "firm";
/// Role of whoever signs for a holder.
const HOLDER: &str = "holder";

/// A client on a paper, with the lines to sign for them.
pub(crate) struct Side {
    /// The client.
    pub record: ClientRecord,
    /// Who signs.
    pub lines: Lines,
}

/// Everybody on a paper.
pub(crate) struct Sides {
    /// First and second holder; for a paper of a firm the firm alone.
    pub holders: Vec<Side>,
    /// Other people, by the code of the template's head.
    pub parties: BTreeMap<String, ClientRecord>,
    /// Those who sign for somebody, who are not on the paper themselves.
    pub others: Vec<ClientRecord>,
    /// The second person of the bank, where the amount asks for one.
    pub second: Option<SecondSigner>,
}

impl Sides {
    /// Everybody whose data stand on the paper or who signs it, each once.
    pub(crate) fn everybody(&self) -> Vec<&ClientRecord> {
        let mut all: Vec<&ClientRecord> = Vec::new();
        let holders = self.holders.iter().map(|side| &side.record);
        for record in holders.chain(self.parties.values()).chain(&self.others) {
            if !all.iter().any(|known| known.id == record.id) {
                all.push(record);
            }
        }
        all
    }

    /// Those who sign, each once.
    pub(crate) fn signing(&self, template: &Template) -> Vec<&ClientRecord> {
        let lines = self.holders.iter().flat_map(|side| &side.lines.lines);
        let mut who: Vec<ClientId> = lines.map(|line| line.who).collect();
        let roles = &template.head.roles;
        let parties = self
            .parties
            .iter()
            .filter(|(code, _)| roles.iter().any(|role| role.code == **code));
        who.extend(parties.map(|(_, record)| record.id));
        let all = self.everybody();
        all.into_iter()
            .filter(|record| who.contains(&record.id))
            .collect()
    }

    /// The lines of the paper in the order of the template's roles.
    pub(crate) fn signers(&self, template: &Template, advisor: &str) -> Vec<Signer> {
        let name_of = |who: ClientId| {
            let all = self.everybody();
            let found = all.iter().find(|record| record.id == who);
            found.map_or_else(String::new, |record| record.draft.body.name())
        };
        let language = template.head.language.as_str();
        let mut out = Vec::new();
        for role in &template.head.roles {
            let code = role.code.as_str();
            let number = |index: usize| {
                if role.many {
                    format!("{code}{}", index + 1)
                } else {
                    code.to_owned()
                }
            };
            if code == BANK {
                out.push(Signer {
                    role: number(0),
                    name: advisor.to_owned(),
                    capacity: String::new(),
                    acts_for: String::new(),
                });
            } else if code == SECOND {
                let who = self.second.as_ref().and_then(|second| second.who.as_ref().ok());
                out.extend(who.map(|name| Signer {
                    role: number(0),
                    name: name.clone(),
                    capacity: String::new(),
                    acts_for: String::new(),
                }));
            } else if let Some(party) = self.parties.get(code) {
                out.push(Signer {
                    role: number(0),
                    name: party.draft.body.name(),
                    capacity: String::new(),
                    acts_for: String::new(),
                });
            } else if code == HOLDER || code == FIRM {
                let lines = self.holders.iter().flat_map(|side| &side.lines.lines);
                out.extend(lines.enumerate().map(|(index, line)| {
                    Signer {
                        role: number(index),
                        name: name_of(line.who),
                        capacity: line
                            .acts_for
                            .map(|_| capacity_words(line.capacity.code(), language))
                            .unwrap_or_default(),
                        acts_for: line.acts_for.map(name_of).unwrap_or_default(),
                    }
                }));
            }
        }
        out
    }
}

impl Desk {
    /// The sides of a paper as the input names them.
    pub(crate) fn sides(
        &self,
        open: &Open,
        template: &Template,
        input: &DocumentInput,
    ) -> Result<Sides, DeskError> {
        let today = time::local_date(self.now());
        let second = input.second_holder.as_deref().filter(|id| !id.is_empty());
        let mut chosen = Vec::new();
        for signer in &input.signers {
            chosen.push(open.live(signer)?);
        }
        let mut holders: Vec<Side> = Vec::new();
        for text in std::iter::once(input.client_id.as_str()).chain(second) {
            let record = open.client(id(text)?)?;
            let lines = Grounds::read(open, &record, today)?.lines(&chosen);
            holders.push(Side { record, lines });
        }
        let mut parties = BTreeMap::new();
        for party in &template.head.parties {
            let given = input.parties.get(&party.code).filter(|id| !id.is_empty());
            if let Some(given) = given {
                parties.insert(party.code.clone(), open.client(id(given)?)?);
            }
        }
        let mut others: Vec<ClientRecord> = Vec::new();
        let lines: Vec<Line> = holders.iter().flat_map(|side| side.lines.lines.clone()).collect();
        for line in lines {
            let here = holders.iter().any(|side| side.record.id == line.who)
                || others.iter().any(|record| record.id == line.who);
            if !here {
                others.push(open.client(line.who)?);
            }
        }
        Ok(Sides {
            holders,
            parties,
            others,
            second: self.second_signer(open, template, input)?,
        })
    }

    /// Name of the person at the desk.
    pub(crate) fn advisor_name(open: &Open) -> String {
        lock(&open.person).name.clone()
    }
}

/// What is to be said of a side's signers; nothing when they are enough.
pub(crate) fn shortfall(side: &Side) -> Option<(FindingLevel, Coded)> {
    let level = match side.lines.verdict {
        Verdict::Signs { .. } => return None,
        Verdict::Ask { .. } => FindingLevel::Warn,
        Verdict::Refuse { .. } => FindingLevel::Block,
    };
    Some((level, verdict_code(&side.lines.verdict)))
}

/// Last valid day of a person's identity document.
pub(crate) fn paper_until(draft: &ClientDraft) -> Option<NaiveDate> {
    match &draft.body {
        Body::Person(person) => person.id_document.as_ref().and(person.id_document_valid_until),
        Body::Business(_) => None,
    }
}
