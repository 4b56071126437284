//! Clients given to an advisor by who runs the branch, without an offer.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    time,
    views::*,
};
use opiekun_domain::{
    Invalid,
    access::Act,
    advisor,
    command::{Command, Envelope},
    handover::CLIENTS_MAX,
    ids::{AssignmentId, CommandId},
    text,
};
use opiekun_storage::{Outcome, read::people};

/// Lines of the list.
const LIST_MAX: u32 = 200;
/// Longest reason in characters.
const REASON_MAX: usize = 300;

impl Desk {
    /// Gives picked clients to a person of the desk at once. Those who have that advisor already stay as they are.
    ///
    /// # Errors
    /// Nobody or too many picked, no reason; `forbidden` for who does not act on behalf of the branch;
    /// `person_unknown`.
    pub fn clients_assign(&self, command_id: CommandId, input: &AssignInput) -> Result<Assigned, DeskError> {
        let open = self.open()?;
        let reason =
            text::clean(&input.reason, REASON_MAX).map_err(|reason| DeskError::field("reason", reason))?;
        if reason.is_empty() {
            return Err(DeskError::field("reason", Invalid::Required));
        }
        if input.advisor.is_empty() {
            return Err(DeskError::field("advisor", Invalid::Required));
        }
        let command = Command::AssignClients {
            id: AssignmentId::of_command(&command_id),
            clients: self.picked(&open, &input.selection, CLIENTS_MAX)?,
            advisor: id(&input.advisor)?,
            reason,
        };
        self.assignment(&open, command_id, command)
    }

    /// Gives the clients back to whoever had them; those who have gone further stay.
    ///
    /// # Errors
    /// `assignment_undone`, `not_found`, `forbidden`.
    pub fn assignment_undo(&self, command_id: CommandId, assignment: &str) -> Result<Assigned, DeskError> {
        let open = self.open()?;
        let command = Command::UndoAssignment { id: id(assignment)? };
        self.assignment(&open, command_id, command)
    }

    /// Assignments, newest first; nothing for who may not make one, as others' portfolios are none of theirs.
    ///
    /// # Errors
    /// Locked.
    pub fn assignments(&self) -> Result<Vec<AssignmentView>, DeskError> {
        let open = self.open()?;
        let role = lock(&open.person).role;
        if !role.may(Act::Approve) && role.may(Act::Serve) {
            return Ok(Vec::new());
        }
        let everybody = people::all(&open.vault)?;
        let name = |written: String| {
            let person = everybody.iter().find(|person| advisor::is(person, &written));
            person.map_or(written.clone(), |person| person.name.clone())
        };
        Ok(open
            .vault
            .assignments(LIST_MAX)?
            .into_iter()
            .map(|one| AssignmentView {
                id: one.id.to_string(),
                at: time::local_text(one.at),
                person: one.person,
                advisor: name(one.advisor),
                reason: one.reason,
                clients: one.clients,
                undone_at: one.undone.as_ref().map(|(at, _)| time::local_text(*at)),
                undone_by: one.undone.map(|(_, person)| person),
            })
            .collect())
    }

    fn assignment(&self, open: &Open, id: CommandId, command: Command) -> Result<Assigned, DeskError> {
        let envelope = Envelope {
            id,
            base: None,
            command,
        };
        let done: Outcome = open.vault.apply(&open.actor, &envelope, None, self.now())?;
        Ok(Assigned {
            id: done.id,
            clients: done.changed,
            left: done.already,
        })
    }
}
