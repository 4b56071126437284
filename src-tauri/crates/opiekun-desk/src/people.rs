//! People of the desk, and the second pair of eyes.

use crate::{
    Desk, DeskError,
    desk::Open,
    session::person_name,
    views::{PersonView, Saved, SegmentView},
};
use opiekun_domain::{
    Invalid,
    access::{Act, Role},
    calendar::Specialisation,
    client::Language,
    command::{Command, Envelope},
    ids::{CommandId, PersonId, Revision},
    text,
};
use opiekun_storage::{Approval, StorageError, keys::check_strength, read::people};
use std::str::FromStr;

/// Reads an id that came from outside.
pub(crate) fn id<T: FromStr<Err = Invalid>>(text: &str) -> Result<T, DeskError> {
    text.parse().map_err(|reason| DeskError::field("id", reason))
}

/// Most languages and most codes of one person.
const LIST_MAX: usize = 20;

/// A list without empty places, each once.
fn each<T: PartialEq>(
    field: &'static str,
    given: &[String],
    parse: impl Fn(&str) -> Result<T, Invalid>,
) -> Result<Vec<T>, DeskError> {
    if given.len() > LIST_MAX {
        return Err(DeskError::field(field, Invalid::TooMany { max: LIST_MAX }));
    }
    let mut out = Vec::new();
    for one in given.iter().filter(|one| !one.trim().is_empty()) {
        let one = parse(one).map_err(|reason| DeskError::field(field, reason))?;
        if !out.contains(&one) {
            out.push(one);
        }
    }
    Ok(out)
}

impl Open {
    pub(crate) fn apply(
        &self,
        desk: &Desk,
        command_id: CommandId,
        base: Option<u32>,
        command: Command,
    ) -> Result<Saved, DeskError> {
        let envelope = Envelope {
            id: command_id,
            base: base.map(Revision),
            command,
        };
        Ok(self.vault.apply(&self.actor, &envelope, None, desk.now())?.into())
    }
}

impl Desk {
    /// Everybody, also those who may no longer enter.
    ///
    /// # Errors
    /// Locked.
    pub fn people_list(&self) -> Result<Vec<PersonView>, DeskError> {
        Ok(people::all(&self.open()?.vault)?
            .into_iter()
            .map(Into::into)
            .collect())
    }

    /// Adds a person with an own passphrase.
    ///
    /// # Errors
    /// `forbidden`, `name_taken`, `passphrase_too_short`.
    pub fn person_add(
        &self,
        command_id: CommandId,
        name: &str,
        role: Role,
        passphrase: &str,
    ) -> Result<PersonView, DeskError> {
        let open = self.open()?;
        let name = person_name(name)?;
        check_strength(passphrase)?;
        let person = PersonId::of_command(&command_id);
        let command = Command::AddPerson {
            id: person,
            name: name.clone(),
            role,
        };
        let saved = open.apply(self, command_id, None, command)?;
        let person: PersonId = id(&saved.id)?;
        // The person is in the register first: a slot without a person would let a stranger knock.
        open.vault.put_slot(person, &name, passphrase, self.policy)?;
        Ok(PersonView {
            id: saved.id,
            name,
            role: role.into(),
            active: true,
            signature: None,
            specialisation: None,
            languages: Vec::new(),
            skills: Vec::new(),
        })
    }

    /// Writes how the bank's systems sign a person, whom the person looks after, what languages the person serves clients
    /// in beside Polish, and what the person is trained for.
    ///
    /// # Errors
    /// `forbidden`, `signature_taken`, `not_found`; a refused signature, language or code.
    pub fn person_describe(
        &self,
        command_id: CommandId,
        person: &str,
        signature: &str,
        specialisation: Option<SegmentView>,
        languages: &[String],
        skills: &[String],
    ) -> Result<(), DeskError> {
        let open = self.open()?;
        let signature = text::optional(signature, text::NAME_MAX)
            .map_err(|reason| DeskError::field("signature", reason))?;
        let command = Command::DescribePerson {
            id: id(person)?,
            signature,
            specialisation: specialisation.map(Into::into),
            languages: each("languages", languages, Language::parse)?,
            skills: each("skills", skills, Specialisation::parse)?,
        };
        open.apply(self, command_id, None, command).map(drop)
    }

    /// Takes a person's right to enter away; the history keeps the name.
    ///
    /// # Errors
    /// `forbidden`, `last_administrator`, `not_found`.
    pub fn person_disable(&self, command_id: CommandId, person: &str) -> Result<(), DeskError> {
        let open = self.open()?;
        let person: PersonId = id(person)?;
        open.apply(self, command_id, None, Command::DisablePerson { id: person })?;
        Ok(open.vault.remove_slot(person)?)
    }

    /// A second person agrees on the spot, with their own passphrase; the first one's session goes on.
    pub(crate) fn approval(
        &self,
        open: &Open,
        command: &Command,
        approver: &str,
        passphrase: &str,
    ) -> Result<Approval, DeskError> {
        let person: PersonId = id(approver)?;
        let fit = if person == open.actor.person {
            Err(StorageError::ApproverIsProposer)
        } else {
            people::by_id(&open.vault, person)?
                .filter(|known| known.active)
                .ok_or(StorageError::PersonUnknown)
                .and_then(|known| {
                    if known.role.may(Act::Approve) {
                        Ok(())
                    } else {
                        Err(StorageError::ApproverRole)
                    }
                })
        };
        open.vault.noted(fit, &open.actor, command, self.now())?;
        // A wrong one is in the trail too: it may be a guess.
        let checked = open.vault.check_passphrase(person, passphrase, self.now());
        open.vault.noted(checked, &open.actor, command, self.now())?;
        Ok(Approval { person })
    }
}
