//! What decides who signs for a client on a day: age, the ties that count, the rule of representation.

use crate::{DeskError, desk::Open, signing::wards_of};
use chrono::NaiveDate;
use opiekun_domain::{
    client::{Body, LegalForm},
    ids::ClientId,
    ties::{
        Act, Choice, Lines, Rule, Tie, TieKind, choice_for_firm, choice_for_person, lines_for_firm,
        lines_for_person,
    },
};
use opiekun_storage::read::client::ClientRecord;

/// A person by birth date, or a firm by its form and rule.
enum Whose {
    Person(Option<NaiveDate>),
    Firm(LegalForm, Option<Rule>),
}

/// What decides who signs for one client.
pub(crate) struct Grounds {
    client: ClientId,
    whose: Whose,
    ties: Vec<Tie>,
    day: NaiveDate,
}

impl Grounds {
    /// Reads the ties of a client and leaves those out whose holder acts for nobody.
    pub(crate) fn read(open: &Open, record: &ClientRecord, day: NaiveDate) -> Result<Self, DeskError> {
        let known = open.vault.ties_of(record.id)?;
        let mut ties: Vec<Tie> = known.into_iter().map(|known| known.tie).collect();
        // Who is under care acts for nobody (art. 14 §1 and 17 of the civil code).
        let others: Vec<ClientId> = ties
            .iter()
            .map(|tie| tie.from)
            .filter(|from| *from != record.id)
            .collect();
        let wards = wards_of(open, record.id, &others, day)?;
        ties.retain(|tie| !wards.contains(&tie.from) || tie.kind == TieKind::Spouse);
        let whose = match &record.draft.body {
            Body::Person(person) => Whose::Person(person.birth_date()),
            Body::Business(firm) => {
                let rule = open.vault.rule_of(record.id)?.map(|(rule, _)| rule);
                Whose::Firm(firm.legal_form, rule)
            }
        };
        Ok(Self {
            client: record.id,
            whose,
            ties,
            day,
        })
    }

    /// Who signs. Of the chosen people only those count who have something to do with this client; when none has,
    /// whoever is enough.
    pub(crate) fn lines(&self, chosen: &[ClientId]) -> Lines {
        let tied = |who: ClientId| {
            let mut ties = self.ties.iter();
            ties.any(|tie| tie.from == who && tie.to == self.client)
        };
        let chosen = chosen.iter().copied();
        let here: Vec<ClientId> = chosen.filter(|who| *who == self.client || tied(*who)).collect();
        match &self.whose {
            Whose::Person(born) => {
                lines_for_person(self.client, *born, Act::Ordinary, &self.ties, &here, self.day)
            }
            Whose::Firm(form, rule) => {
                lines_for_firm(self.client, *form, rule.as_ref(), &self.ties, &here, self.day)
            }
        }
    }

    /// Who might sign.
    pub(crate) fn choice(&self) -> Choice {
        match &self.whose {
            Whose::Person(born) => choice_for_person(self.client, *born, Act::Ordinary, &self.ties, self.day),
            Whose::Firm(form, rule) => {
                choice_for_firm(self.client, *form, rule.as_ref(), &self.ties, self.day)
            }
        }
    }
}
