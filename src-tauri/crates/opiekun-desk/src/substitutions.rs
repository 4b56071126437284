//! Standing in for a colleague on leave, and whose clients a person looks after today.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    handovers,
    people::id,
    time,
    views::*,
};
use opiekun_domain::{
    access::Act,
    client::parse_date,
    command::Command,
    ids::{CommandId, PersonId, SubstitutionId},
    substitution::Substitution,
    text,
};
use opiekun_storage::read::{client::ClientFilter, substitution::SubstitutionRecord};

/// Lines of the list.
const LIST_MAX: u32 = 200;

impl Desk {
    /// Whose clients are looked after by the person at the desk, and which offers wait. Handovers whose day has
    /// come take effect first.
    ///
    /// # Errors
    /// Locked.
    pub fn care_today(&self) -> Result<CareView, DeskError> {
        let open = self.open()?;
        self.start_due_handovers(&open)?;
        let today = time::local_date(self.now());
        let me = open.actor.person;
        let holding = open.vault.substitutions_on(today)?;
        let until = |record: &SubstitutionRecord, person: &str| Until {
            person: person.to_owned(),
            until: record.substitution.last.to_string(),
        };
        let advisors = Some(self.cared_for(&open)?);
        let filter = ClientFilter {
            advisors,
            ..ClientFilter::default()
        };
        Ok(CareView {
            standing_in_for: holding
                .iter()
                .filter(|record| record.substitution.substitute == me)
                .map(|record| until(record, &record.absent))
                .collect(),
            stood_in_by: holding
                .iter()
                .find(|record| record.substitution.absent == me)
                .map(|record| until(record, &record.substitute)),
            offers: handovers::views(&open, &open.vault.offers_to(me)?)?,
            has_clients: !open.vault.client_ids(&filter, 1)?.is_empty(),
        })
    }

    /// Short numbers of the portfolios of the person at the desk and of those stood in for today.
    pub(crate) fn cared_for(&self, open: &Open) -> Result<Vec<i64>, DeskError> {
        let me = open.actor.person;
        let today = time::local_date(self.now());
        let absent = open
            .vault
            .substitutions_on(today)?
            .into_iter()
            .filter(|record| record.substitution.substitute == me)
            .map(|record| record.substitution.absent);
        let people: Vec<PersonId> = std::iter::once(me).chain(absent).collect();
        Ok(open.vault.portfolios_of(&people)?)
    }

    /// Substitutions, those that end last first: one's own, or all for who acts on behalf of others or only reads.
    ///
    /// # Errors
    /// Locked.
    pub fn substitution_list(&self) -> Result<Vec<SubstitutionView>, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let (me, role) = (open.actor.person, lock(&open.person).role);
        let everything = role.may(Act::Approve) || !role.may(Act::Serve);
        let rows = open.vault.substitutions(LIST_MAX)?;
        Ok(rows
            .iter()
            .filter(|record| {
                let own = [record.substitution.absent, record.substitution.substitute];
                everything || own.contains(&me)
            })
            .map(|record| {
                let state = state(record, today);
                let live = matches!(state, SubstitutionState::Planned | SubstitutionState::Running);
                SubstitutionView {
                    id: record.id.to_string(),
                    absent: record.absent.clone(),
                    substitute: record.substitute.clone(),
                    first: record.substitution.first.to_string(),
                    last: record.substitution.last.to_string(),
                    note: record.substitution.note.clone(),
                    state,
                    may_end: live && (record.substitution.absent == me || role.may(Act::Approve)),
                }
            })
            .collect())
    }

    /// Lets somebody stand in for an advisor.
    ///
    /// # Errors
    /// Refused fields; `forbidden` for somebody else's leave; `substitution_clash`, `person_unknown`.
    pub fn substitution_set(
        &self,
        command_id: CommandId,
        input: &SubstitutionInput,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let day = |field, text: &str| parse_date(text).map_err(|reason| DeskError::field(field, reason));
        let person = |field, text: &str| -> Result<PersonId, DeskError> {
            text.parse()
                .map_err(|_| DeskError::field(field, opiekun_domain::Invalid::Required))
        };
        let substitution = Substitution {
            absent: person("absent", &input.absent)?,
            substitute: person("substitute", &input.substitute)?,
            first: day("first", &input.first)?,
            last: day("last", &input.last)?,
            note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
        };
        substitution
            .check(time::local_date(self.now()))
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        let command = Command::SetSubstitution {
            id: SubstitutionId::of_command(&command_id),
            substitution: Box::new(substitution),
        };
        open.apply(self, command_id, None, command)
    }

    /// Calls a substitution off from today on.
    ///
    /// # Errors
    /// `substitution_over`; `forbidden` for somebody else's leave.
    pub fn substitution_end(&self, command_id: CommandId, substitution: &str) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::EndSubstitution {
            id: id(substitution)?,
            today: time::local_date(self.now()),
        };
        open.apply(self, command_id, None, command)
    }
}

fn state(record: &SubstitutionRecord, today: chrono::NaiveDate) -> SubstitutionState {
    if record.called_off_on.is_some() {
        SubstitutionState::CalledOff
    } else if record.substitution.last < today {
        SubstitutionState::Over
    } else if record.substitution.first > today {
        SubstitutionState::Planned
    } else {
        SubstitutionState::Running
    }
}
