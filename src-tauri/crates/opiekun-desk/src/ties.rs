//! Ties between clients: family, ownership, the right to sign.

use crate::{Desk, DeskError, graph, people::id, time, views::*};
use chrono::NaiveDate;
use opiekun_domain::{
    Invalid,
    client::{Body, parse_date},
    command::Command,
    ids::{ClientId, CommandId, TieId},
    text,
    ties::{
        Ground, Question, Rule, Shortfall, Tie, TieDetail, TieKind, Verdict, may_sign, may_sign_for_person,
    },
};
use opiekun_storage::read::tie::TieRecord;

/// Longest own rule in characters.
const RULE_MAX: usize = 500;

impl Desk {
    /// Ties of a client, the rule of representation, the graph and the capital group; recorded as a look at the card.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_ties(&self, client: &str) -> Result<ClientTies, DeskError> {
        let open = self.open()?;
        let client: ClientId = id(client)?;
        let record = open.client(client)?;
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
    /// Refused fields; `tie_known`, `tie_kind_unfit`, `tie_circle`, `not_found`.
    pub fn tie_add(&self, command_id: CommandId, input: &TieInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let tie = read_tie(input)?;
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
            firm: id(client)?,
            rule: read_rule(rule)?,
        };
        open.apply(self, command_id, (base > 0).then_some(base), command)
    }

    /// May these people sign for that client on that day? An empty day is today.
    ///
    /// # Errors
    /// Locked; `not_found`; a wrong date.
    pub fn representation_check(
        &self,
        client: &str,
        signers: &[String],
        day: &str,
    ) -> Result<SignVerdict, DeskError> {
        let open = self.open()?;
        let client: ClientId = id(client)?;
        let signers = signers
            .iter()
            .map(|signer| id(signer))
            .collect::<Result<Vec<ClientId>, _>>()?;
        let day = if day.trim().is_empty() {
            time::local_date(self.now())
        } else {
            parse_date(day).map_err(|reason| DeskError::field("date", reason))?
        };
        let ties: Vec<Tie> = open
            .vault
            .ties_of(client)?
            .into_iter()
            .map(|known: TieRecord| known.tie)
            .collect();
        let verdict = match &open.client(client)?.draft.body {
            Body::Business(firm) => {
                let rule = open.vault.rule_of(client)?.map(|(rule, _)| rule);
                may_sign(client, firm.legal_form, rule.as_ref(), &ties, &signers, day)
            }
            Body::Person(person) => {
                let born = person.pesel.as_ref().map(|pesel| pesel.birth_date());
                may_sign_for_person(client, born, &ties, &signers, day)
            }
        };
        Ok(verdict_view(&verdict))
    }
}

fn read_tie(input: &TieInput) -> Result<Tie, DeskError> {
    let (client, other): (ClientId, ClientId) = (
        id(&input.client_id)?,
        input
            .other_id
            .parse()
            .map_err(|_| DeskError::field("other", Invalid::Required))?,
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
    let tie = Tie {
        from,
        to,
        kind,
        detail: TieDetail::of(kind, &input.share, &input.prokura, &input.scope).map_err(refused)?,
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

fn verdict_view(verdict: &Verdict) -> SignVerdict {
    let coded = |code: &str, pairs: Vec<(&'static str, String)>| Coded {
        code: code.to_owned(),
        params: params(pairs),
    };
    match verdict {
        Verdict::Signs { ground } => SignVerdict {
            answer: SignAnswer::Signs,
            reason: coded(ground_code(*ground), Vec::new()),
        },
        Verdict::Ask { question } => SignVerdict {
            answer: SignAnswer::Ask,
            reason: match question {
                Question::RuleUnknown => coded("rule_unknown", Vec::new()),
                Question::OwnRule { text } => coded("own_rule", vec![("text", text.clone())]),
                Question::OneMember => coded("one_member", Vec::new()),
                Question::Scope { scope } => coded("scope", vec![("text", scope.clone())]),
                Question::BirthDateUnknown => coded("birth_date_unknown", Vec::new()),
            },
        },
        Verdict::Refuse { shortfall } => SignVerdict {
            answer: SignAnswer::Refuse,
            reason: match shortfall {
                Shortfall::NoSigners => coded("no_signers", Vec::new()),
                Shortfall::NoRight => coded("no_right", Vec::new()),
                Shortfall::Members { more } => coded("members_missing", vec![("more", more.to_string())]),
                Shortfall::MemberOrProkurent => coded("member_or_prokurent", Vec::new()),
                Shortfall::MemberBesideProkurent => coded("member_beside_prokurent", Vec::new()),
                Shortfall::SecondProkurent => coded("second_prokurent", Vec::new()),
                Shortfall::Representative => coded("representative", Vec::new()),
                Shortfall::Consent => coded("consent", Vec::new()),
                Shortfall::Guardian => coded("guardian", Vec::new()),
            },
        },
    }
}

fn ground_code(ground: Ground) -> &'static str {
    match ground {
        Ground::Own => "own",
        Ground::SoleTrader => "sole_trader",
        Ground::Member => "member",
        Ground::MembersJointly => "members_jointly",
        Ground::MemberWithProkurent => "member_with_prokurent",
        Ground::ProkurentAlone => "prokurent_alone",
        Ground::ProkurentsJointly => "prokurents_jointly",
        Ground::LegalRepresentative => "legal_representative",
        Ground::MinorWithConsent => "minor_with_consent",
    }
}
