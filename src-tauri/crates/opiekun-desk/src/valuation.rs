//! What a client is worth to the branch, with every part shown, and what the client thinks of the bank.

use crate::{
    Desk, DeskError,
    people::id,
    time,
    views::{self, *},
};
use chrono::{Days, NaiveDate};
use opiekun_domain::{
    Invalid,
    client::parse_date,
    command::Command,
    ids::{AttitudeId, ClientId, CommandId, PotentialId, WeightsId},
    money::{Currency, Money},
    text,
    valuation::{self, Attitude, Facts, POTENTIAL_MAX, Part, Weights},
};

/// Longest reason of an attitude in characters.
const REASON_MAX: usize = 500;
/// Days ahead of which weights are set.
const AHEAD_MAX: u64 = 366;
/// Lines of the history of weights.
const HISTORY_MAX: u32 = 50;

impl Desk {
    /// The score of a client with its parts, attitude and potential; recorded as a look at the card.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_valuation(&self, client: &str) -> Result<ClientValuation, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        let client: ClientId = record.id;
        open.vault.record(
            &open.actor,
            "client.open",
            &client.to_string(),
            "valuation",
            self.now(),
        )?;
        let today = time::local_date(self.now());
        let holdings = open.vault.holdings(client)?;
        let attitudes = open.vault.attitudes_of(client)?;
        let potentials = open.vault.potentials_of(client)?;
        let levels = self.service_levels()?;
        let last = open.vault.last_contact(client)?;
        let facts = Facts {
            potential: potentials.first().map(|entry| entry.potential),
            attitude: attitudes.first().map(|note| note.attitude),
            days_over: last.map(|day| levels.days_over(record.draft.segment, day, today)),
            ..Facts::of_holdings(holdings.iter().map(|held| &held.holding), today)
        };
        let kept = open.vault.weights_on(today)?;
        let weights = kept.as_ref().map(|kept| kept.weights).unwrap_or_default();
        let valued = valuation::value(&facts, &weights);
        Ok(ClientValuation {
            score: valued.score,
            parts: valued
                .parts
                .iter()
                .map(|share| {
                    let (code, params) = says(share.part, &facts);
                    ValuationPart {
                        part: share.part.code().to_owned(),
                        points: share.points,
                        max: share.max,
                        code: code.to_owned(),
                        params: views::params(params),
                    }
                })
                .collect(),
            weights_since: kept.map(|kept| kept.valid_from.to_string()),
            attitudes: attitudes
                .into_iter()
                .map(|note| AttitudeView {
                    attitude: note.attitude.code().to_owned(),
                    reason: note.reason,
                    at: time::local_text(note.at),
                    person: note.person,
                })
                .collect(),
            potentials: potentials
                .into_iter()
                .map(|entry| PotentialView {
                    potential: entry.potential,
                    at: time::local_text(entry.at),
                    person: entry.person,
                })
                .collect(),
        })
    }

    /// Notes what a client thinks of the bank; earlier notes stay.
    ///
    /// # Errors
    /// An unknown attitude, no reason given; `not_found`.
    pub fn attitude_note(
        &self,
        command_id: CommandId,
        client: &str,
        attitude: &str,
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let attitude = Attitude::parse(attitude).map_err(|reason| DeskError::field("attitude", reason))?;
        let reason = text::clean(reason, REASON_MAX).map_err(|reason| DeskError::field("reason", reason))?;
        if reason.is_empty() {
            return Err(DeskError::field("reason", Invalid::Required));
        }
        let command = Command::NoteAttitude {
            id: AttitudeId::of_command(&command_id),
            client: open.client(id(client)?)?.id,
            attitude,
            reason,
        };
        open.apply(self, command_id, None, command)
    }

    /// Enters what may still come from a client, 0 to 10; earlier entries stay.
    ///
    /// # Errors
    /// A number outside the range; `not_found`.
    pub fn potential_rate(
        &self,
        command_id: CommandId,
        client: &str,
        potential: u8,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        if potential > POTENTIAL_MAX {
            let (min, max) = (0, i64::from(POTENTIAL_MAX));
            return Err(DeskError::field("potential", Invalid::OutOfRange { min, max }));
        }
        let command = Command::RatePotential {
            id: PotentialId::of_command(&command_id),
            client: open.client(id(client)?)?.id,
            potential,
        };
        open.apply(self, command_id, None, command)
    }

    /// The weights of the branch, with those that were and those that will be.
    ///
    /// # Errors
    /// Locked.
    pub fn valuation_weights(&self) -> Result<WeightsSettings, DeskError> {
        let open = self.open()?;
        let kept = open.vault.weights_on(time::local_date(self.now()))?;
        let history = open.vault.weights_history(HISTORY_MAX)?;
        Ok(WeightsSettings {
            current: kept.map(|kept| kept.weights).unwrap_or_default().into(),
            history: history.iter().map(Into::into).collect(),
        })
    }

    /// Sets the weights from a day on, today when left empty; earlier ones stay in the history.
    ///
    /// # Errors
    /// A number outside its range, parts that do not make 100, a day that has passed; `forbidden` for who does not
    /// act on behalf of the branch.
    pub fn valuation_weights_save(
        &self,
        command_id: CommandId,
        weights: WeightsView,
        valid_from: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let weights = Weights::from(weights);
        weights
            .check()
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        let valid_from = first_day(valid_from, time::local_date(self.now()))
            .map_err(|reason| DeskError::field("valid_from", reason))?;
        let command = Command::SetWeights {
            id: WeightsId::of_command(&command_id),
            valid_from,
            weights,
        };
        open.apply(self, command_id, None, command)
    }
}

fn first_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    if text.trim().is_empty() {
        return Ok(today);
    }
    let day = parse_date(text)?;
    if day < today {
        return Err(Invalid::InPast);
    }
    match today.checked_add_days(Days::new(AHEAD_MAX)) {
        Some(last) if day > last => Err(Invalid::DateTooFar),
        _ => Ok(day),
    }
}

/// The sentence of a part: code and parameters.
fn says(part: Part, facts: &Facts) -> (&'static str, Vec<(&'static str, String)>) {
    let count = |count: u32| ("count", count.to_string());
    match part {
        Part::Balance => {
            let amount = i64::try_from(facts.balance).unwrap_or(i64::MAX);
            let amount = Money::new(amount, Currency::Pln)
                .map(Money::plain)
                .unwrap_or_default();
            if facts.left_out == 0 {
                ("balance", vec![("amount", amount)])
            } else {
                (
                    "balance_left_out",
                    vec![("amount", amount), count(facts.left_out)],
                )
            }
        }
        Part::Products => ("products", vec![count(facts.products)]),
        Part::Years => match facts.years {
            Some(years) => ("years", vec![count(years)]),
            None => ("years_unknown", Vec::new()),
        },
        Part::Potential => match facts.potential {
            Some(potential) => ("potential", vec![count(potential.into())]),
            None => ("potential_unknown", Vec::new()),
        },
        Part::Staying => {
            let over = facts.days_over.filter(|days| *days > 0);
            let over = over.map(|days| u32::try_from(days).unwrap_or(u32::MAX));
            let unhappy = facts.attitude == Some(Attitude::Unhappy);
            match (unhappy, over) {
                (false, None) if facts.days_over.is_none() => ("staying_no_contact", Vec::new()),
                (false, None) => ("staying", Vec::new()),
                (true, None) => ("staying_unhappy", Vec::new()),
                (false, Some(days)) => ("staying_over", vec![count(days)]),
                (true, Some(days)) => ("staying_unhappy_over", vec![count(days)]),
            }
        }
    }
}
