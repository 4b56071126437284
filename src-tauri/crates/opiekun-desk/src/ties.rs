//! Ties between clients: family, ownership, the right to sign.

use crate::{Desk, DeskError, desk::Open, graph, people::id, time, views::*};
use chrono::NaiveDate;
use opiekun_domain::{
    Invalid,
    client::{Body, parse_date},
    command::Command,
    ids::{ClientId, CommandId, TieId},
    text,
    ties::{CareForm, DetailForm, Rule, Tie, TieDetail, TieKind},
};

/// Longest own rule in characters.
const RULE_MAX: usize = 500;

impl Desk {
    /// Ties of a client, the rule of representation, the graph and the capital group; recorded as a look at the card.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_ties(&self, client: &str) -> Result<ClientTies, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        let client = record.id;
        open.vault.record(
            &open.actor,
            "client.open",
            &client.to_string(),
            "ties",
            self.now(),
        )?;
        let today = time::local_date(self.now());
        let mut ties = open
            .vault
            .ties_of(client)?
            .iter()
            .map(|known| graph::tie_view(&open.vault, client, known, today))
            .collect::<Result<Vec<_>, _>>()?;
        ties.sort_by_key(|tie| !tie.holds);
        let rule = open.vault.rule_of(client)?;
        let usual = match &record.draft.body {
            Body::Business(firm) => Rule::usual_for(firm.legal_form),
            Body::Person(_) => None,
        };
        let (knots, edges) = graph::around(&open.vault, client, today)?;
        Ok(ClientTies {
            ties,
            rule_revision: rule.as_ref().map_or(0, |(_, revision)| revision.0),
            rule: rule.map(|(rule, _)| rule_view(&rule)),
            usual_rule: usual.as_ref().map(rule_view),
            knots,
            edges,
            group: graph::capital_group(&open.vault, client, today)?,
        })
    }

    /// Writes a tie down.
    ///
    /// # Errors
    /// Refused fields; `tie_known`, `tie_kind_unfit`, `tie_age_unfit`, `tie_circle`, `not_found`.
    pub fn tie_add(&self, command_id: CommandId, input: &TieInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let tie = read_tie(&open, input)?;
        let command = Command::AddTie {
            id: TieId::of_command(&command_id),
            tie: Box::new(tie),
        };
        open.apply(self, command_id, None, command)
    }

    /// Gives a tie its last day; the row stays.
    ///
    /// # Errors
    /// A wrong date; `tie_ends_before_start`, `revision_conflict`, `not_found`.
    pub fn tie_end(
        &self,
        command_id: CommandId,
        tie: &str,
        base: u32,
        until: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::EndTie {
            id: id(tie)?,
            until: parse_date(until).map_err(|reason| DeskError::field("until", reason))?,
        };
        open.apply(self, command_id, Some(base), command)
    }

    /// Takes away a tie that was written down by mistake; one that was true is ended instead.
    ///
    /// # Errors
    /// `revision_conflict`, `not_found`.
    pub fn tie_remove(&self, command_id: CommandId, tie: &str, base: u32) -> Result<Saved, DeskError> {
        let open = self.open()?;
        open.apply(self, command_id, Some(base), Command::RemoveTie { id: id(tie)? })
    }

    /// Writes down who signs for a firm.
    ///
    /// # Errors
    /// Refused fields; `tie_kind_unfit` for a person; `revision_conflict`.
    pub fn representation_save(
        &self,
        command_id: CommandId,
        client: &str,
        base: u32,
        rule: &RuleView,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::SetRepresentation {
            firm: open.live(client)?,
            rule: read_rule(rule)?,
        };
        open.apply(self, command_id, (base > 0).then_some(base), command)
    }
}

fn read_tie(open: &Open, input: &TieInput) -> Result<Tie, DeskError> {
    let (client, other): (ClientId, ClientId) = (
        open.live(&input.client_id)?,
        if input.other_id.trim().is_empty() {
            return Err(DeskError::field("other", Invalid::Required));
        } else {
            open.live(&input.other_id)?
        },
    );
    let kind = TieKind::parse(&input.kind).map_err(|reason| DeskError::field("tie_kind", reason))?;
    let refused = |(field, reason)| DeskError::field(field, reason);
    let day = |field, text: &str| -> Result<Option<NaiveDate>, DeskError> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        parse_date(text)
            .map(Some)
            .map_err(|reason| DeskError::field(field, reason))
    };
    let (from, to) = match input.direction {
        TieDirection::OtherIs => (other, client),
        TieDirection::ClientIs => (client, other),
    };
    let form = DetailForm {
        share: &input.share,
        prokura: &input.prokura,
        ward: &input.ward,
        care: CareForm {
            mandate: &input.mandate,
            scope: &input.scope,
            decision: &input.decision,
        },
    };
    let tie = Tie {
        from,
        to,
        kind,
        detail: TieDetail::of(kind, &form).map_err(refused)?,
        since: day("since", &input.since)?,
        until: day("until", &input.until)?,
    };
    tie.check().map_err(refused)?;
    Ok(tie)
}

fn read_rule(view: &RuleView) -> Result<Rule, DeskError> {
    match view.rule.as_str() {
        "single" => Ok(Rule::Single),
        "two_or_with_prokurent" => Ok(Rule::TwoOrWithProkurent),
        "jointly" => match view.members {
            Some(members @ 2..=20) => Ok(Rule::Jointly {
                members: u8::try_from(members).unwrap_or(20),
            }),
            _ => Err(DeskError::field(
                "members",
                Invalid::OutOfRange { min: 2, max: 20 },
            )),
        },
        "text" => {
            let words = view.text.as_deref().unwrap_or_default();
            let words =
                text::clean(words, RULE_MAX).map_err(|reason| DeskError::field("rule_text", reason))?;
            if words.is_empty() {
                return Err(DeskError::field("rule_text", Invalid::Required));
            }
            Ok(Rule::Text { text: words })
        }
        _ => Err(DeskError::field("rule", Invalid::ChoiceUnknown)),
    }
}

fn rule_view(rule: &Rule) -> RuleView {
    RuleView {
        rule: rule.code().to_owned(),
        members: match rule {
            Rule::Jointly { members } => Some(u32::from(*members)),
            _ => None,
        },
        text: match rule {
            Rule::Text { text } => Some(text.clone()),
            _ => None,
        },
    }
}
