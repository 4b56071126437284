//! The one door for writes. A command is checked for role, validated and applied in one immediate transaction
//! together with its idempotency row and its audit row: either all three are there or none.

mod apart;
mod appointment;
mod arrivals;
mod assignment;
mod attention;
mod branch_day;
mod calls;
pub(crate) mod client;
mod contact;
mod copy;
mod dispatch;
mod document;
mod handover;
mod holding;
mod import;
mod import_account;
mod import_close;
mod import_holding;
mod import_map;
mod import_undo;
mod merge;
mod person;
mod queue;
mod reassign;
mod substitution;
mod task;
pub(crate) mod template;
mod tie;
mod valuation;
mod view;
mod visit_day;

use crate::{
    StorageError, Vault, audit,
    engine::{Query, Tx, values},
    keys::hex,
    read,
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    access::{Act, Role},
    command::{Command, Envelope},
    ids::{CommandId, PersonId, Revision, SessionId},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Who acts, in which session.
#[derive(Debug, Clone, Copy)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The session, from unlocking to locking.
    pub session: SessionId,
}

/// A second person's agreement, given with their own passphrase. Only the use case that checked the passphrase
/// makes one, for one command.
#[derive(Debug, Clone, Copy)]
pub struct Approval {
    /// Who agreed.
    pub person: PersonId,
}

/// What a confirmed command did; a repeated command gets the same answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Id of the changed row.
    pub id: String,
    /// Its revision after the change.
    pub revision: u32,
    /// Rows added by an import, or taken out again by its undoing.
    #[serde(default)]
    pub added: u32,
    /// Rows of an import that were in the register before.
    #[serde(default)]
    pub already: u32,
    /// Clients or products that an import changed, or that its undoing put back.
    #[serde(default)]
    pub changed: u32,
}

/// What a handler of one command gives back to the door.
struct Change {
    id: String,
    revision: Revision,
    fields: String,
    added: u32,
    already: u32,
    changed: u32,
}

impl Change {
    fn new(id: impl ToString, revision: Revision, fields: impl Into<String>) -> Self {
        Self {
            id: id.to_string(),
            revision,
            fields: fields.into(),
            added: 0,
            already: 0,
            changed: 0,
        }
    }
}

/// What handlers need to know beside the command.
struct Context<'a> {
    tx: &'a Tx<'a>,
    actor: &'a Actor,
    command: CommandId,
    base: Option<Revision>,
    approval: Option<&'a Approval>,
    now: DateTime<Utc>,
}

impl Context<'_> {
    /// Compares the revision the person saw with the one in the register.
    fn expect(
        &self,
        current: Revision,
        changed_since: impl FnOnce(Revision) -> Result<Vec<String>, StorageError>,
    ) -> Result<(), StorageError> {
        match self.base {
            Some(base) if base == current => Ok(()),
            base => Err(StorageError::RevisionConflict {
                fields: changed_since(base.unwrap_or(Revision::FIRST))?,
            }),
        }
    }
}

impl Vault {
    /// Applies a command once.
    ///
    /// # Errors
    /// The refusal or fault; nothing was changed then, except that a refusal by role leaves an audit row.
    pub fn apply(
        &self,
        actor: &Actor,
        envelope: &Envelope,
        approval: Option<&Approval>,
        now: DateTime<Utc>,
    ) -> Result<Outcome, StorageError> {
        let digest = digest(envelope)?;
        let result =
            self.write(|db| db.write(|tx| self.apply_in(tx, actor, envelope, approval, &digest, now)));
        match result {
            // The commit may or may not have reached the disk: read again before saying anything.
            Err(fault) if fault.is_fault() => self.confirmed(envelope, &digest).ok().flatten().ok_or(fault),
            other => self.noted(other, actor, &envelope.command, now),
        }
    }

    /// Asks before something outside the vault is done for a command, such as printing a sheet: whether the person
    /// may, and the answer when the command was confirmed before.
    ///
    /// # Errors
    /// `Forbidden`, `PersonUnknown`, `CommandReused`.
    pub fn ask(
        &self,
        actor: &Actor,
        envelope: &Envelope,
        now: DateTime<Utc>,
    ) -> Result<Option<Outcome>, StorageError> {
        let digest = digest(envelope)?;
        let command = &envelope.command;
        let answer = self.write(|db| {
            db.write(|tx| {
                allow(tx, actor.person, command.act())?;
                logged(tx, envelope, &digest)
            })
        });
        self.noted(answer, actor, command, now)
    }

    /// Writes a refusal by role, or for want of a second pair of eyes, or a wrong passphrase of theirs, into the audit trail.
    ///
    /// # Errors
    /// The refusal itself; a fault of the store when it could not be written down.
    pub fn noted<T>(
        &self,
        answer: Result<T, StorageError>,
        actor: &Actor,
        command: &Command,
        now: DateTime<Utc>,
    ) -> Result<T, StorageError> {
        if let Err(
            refusal @ (StorageError::Forbidden { .. }
            | StorageError::ApproverIsProposer
            | StorageError::TemplateOwnText
            | StorageError::WrongPassphrase
            | StorageError::TooManyAttempts { .. }
            | StorageError::ApproverRole),
        ) = &answer
        {
            let entry = audit::Entry {
                action: command.action(),
                object: "",
                revision: 0,
                fields: "",
                result: refusal.code(),
            };
            self.write(|db| db.write(|tx| audit::append(tx, self, actor, &entry, now)))?;
        }
        answer
    }

    fn confirmed(&self, envelope: &Envelope, digest: &str) -> Result<Option<Outcome>, StorageError> {
        self.write(|db| logged(db, envelope, digest))
    }

    fn apply_in(
        &self,
        tx: &Tx<'_>,
        actor: &Actor,
        envelope: &Envelope,
        approval: Option<&Approval>,
        digest: &str,
        now: DateTime<Utc>,
    ) -> Result<Outcome, StorageError> {
        let command = &envelope.command;
        allow(tx, actor.person, command.act())?;
        if let Some(outcome) = logged(tx, envelope, digest)? {
            return Ok(outcome);
        }
        if command.needs_second_person() {
            second_pair_of_eyes(tx, actor, approval)?;
        }
        let context = Context {
            tx,
            actor,
            command: envelope.id,
            base: envelope.base,
            approval,
            now,
        };
        let change = dispatch::dispatch(&context, command)?;
        let entry = audit::Entry {
            action: command.action(),
            object: &change.id,
            revision: change.revision.0,
            fields: &change.fields,
            result: "done",
        };
        audit::append(tx, self, actor, &entry, now)?;
        let outcome = Outcome {
            id: change.id,
            revision: change.revision.0,
            added: change.added,
            already: change.already,
            changed: change.changed,
        };
        let text =
            serde_json::to_string(&outcome).map_err(|_| StorageError::Internal { place: "outcome" })?;
        tx.run(
            "INSERT INTO command_log (id, digest, at, person_id, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![envelope.id, digest, now, actor.person, text],
        )?;
        Ok(outcome)
    }
}

/// The stored answer of a command that was confirmed before.
fn logged(query: &impl Query, envelope: &Envelope, digest: &str) -> Result<Option<Outcome>, StorageError> {
    let found = query.row(
        "SELECT digest, outcome FROM command_log WHERE id = ?1",
        values![envelope.id],
        |row| {
            Ok((
                row.text(0)?,
                row.with(1, |text| serde_json::from_str::<Outcome>(text))?,
            ))
        },
    )?;
    match found {
        Some((known, outcome)) if known == digest => Ok(Some(outcome)),
        Some(_) => Err(StorageError::CommandReused),
        None => Ok(None),
    }
}

fn role_of(tx: &Tx<'_>, person: PersonId) -> Result<Role, StorageError> {
    let found = tx.row(
        "SELECT role FROM person WHERE id = ?1 AND active = 1",
        values![person],
        |row| row.with(0, Role::parse),
    )?;
    found.ok_or(StorageError::PersonUnknown)
}

pub(crate) fn allow(tx: &Tx<'_>, person: PersonId, act: Act) -> Result<(), StorageError> {
    let role = role_of(tx, person)?;
    if role.may(act) {
        Ok(())
    } else {
        Err(StorageError::Forbidden { role: role.code() })
    }
}

fn second_pair_of_eyes(tx: &Tx<'_>, actor: &Actor, approval: Option<&Approval>) -> Result<(), StorageError> {
    let approval = approval.ok_or(StorageError::SecondPersonRequired)?;
    if approval.person == actor.person {
        return Err(StorageError::ApproverIsProposer);
    }
    if role_of(tx, approval.person)?.may(Act::Approve) {
        Ok(())
    } else {
        Err(StorageError::ApproverRole)
    }
}

/// Fingerprint of a command, so that an id is never used for two different commands.
fn digest(envelope: &Envelope) -> Result<String, StorageError> {
    let mut hash = Hashed(Sha256::new());
    serde_json::to_writer(&mut hash, envelope).map_err(|_| StorageError::Internal { place: "command" })?;
    Ok(hex(&hash.0.finalize()))
}

/// Hashes what is written, so that the text of a part of an import is never in memory as a whole.
struct Hashed(Sha256);

impl std::io::Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Number that a counter gives next.
pub(crate) fn next_number(tx: &Tx<'_>, name: &str) -> Result<i64, StorageError> {
    tx.run(
        "INSERT INTO counter (name, value) VALUES (?1, 1)
         ON CONFLICT (name) DO UPDATE SET value = counter.value + 1",
        values![name],
    )?;
    tx.number("SELECT value FROM counter WHERE name = ?1", values![name])
}

pub(crate) use read::instant;
