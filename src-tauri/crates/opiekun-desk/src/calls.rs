//! Lists of clients to telephone: filled from the list of clients, worked through one by one.

use crate::{Desk, DeskError, desk::Open, people::id, time, views::*};
use opiekun_domain::{
    Invalid,
    calls::{CallState, LISTED_MAX, NAME_MAX, Unlistable},
    command::{Command, Envelope},
    contact::Aim,
    ids::{CallListId, CommandId},
    text,
};
use opiekun_storage::{
    StorageError,
    read::calls::{CallListRecord, CallRecord},
};

impl Desk {
    /// One's own open lists.
    ///
    /// # Errors
    /// Locked.
    pub fn call_lists(&self) -> Result<Vec<CallListView>, DeskError> {
        let open = self.open()?;
        let lists = open.vault.call_lists(open.actor.person)?;
        Ok(lists.iter().map(list_view).collect())
    }

    /// One of them with its clients; recorded as a look at a list of names and telephones.
    ///
    /// # Errors
    /// `not_found` also for another person's list.
    pub fn call_sheet(&self, list: &str) -> Result<CallSheet, DeskError> {
        let open = self.open()?;
        let record = found(&open, id(list)?)?;
        open.vault.record(
            &open.actor,
            "call.open",
            &record.id.to_string(),
            "name,phone",
            self.now(),
        )?;
        let calls = open.vault.calls_of(record.id, open.actor.person)?;
        Ok(CallSheet {
            list: list_view(&record),
            calls: calls
                .into_iter()
                .map(|call| call_view(call, record.aim))
                .collect(),
        })
    }

    /// Who of the picked clients can be put on the list.
    ///
    /// # Errors
    /// Nobody or too many picked; an unknown aim; `not_found`.
    pub fn call_check(&self, input: &CallInput) -> Result<CallCheck, DeskError> {
        let open = self.open()?;
        let (list, aim) = match &input.list {
            Some(list) => {
                let record = found(&open, id(list)?)?;
                (record.id, record.aim)
            }
            // A list that is not there yet has nobody on it.
            None => (
                CallListId::of_command(&self.new_command_id()?),
                self::aim(&input.aim)?,
            ),
        };
        let picked = self.picked(&open, &input.selection, LISTED_MAX)?;
        let mut check = CallCheck {
            fit: 0,
            no_phone: 0,
            no_consent: 0,
            listed: 0,
        };
        for hindrance in open.vault.unlistable(list, &picked, aim)? {
            match hindrance {
                None => check.fit += 1,
                Some(Unlistable::NoPhone) => check.no_phone += 1,
                Some(Unlistable::NoConsent) => check.no_consent += 1,
                Some(Unlistable::Listed) => check.listed += 1,
            }
        }
        Ok(check)
    }

    /// Puts picked clients on an own list, or on a new one.
    ///
    /// # Errors
    /// Nobody or too many picked, no name; `list_name_taken`, `list_closed`, `not_found`.
    pub fn calls_add(&self, command_id: CommandId, input: &CallInput) -> Result<Listed, DeskError> {
        let open = self.open()?;
        let (list, name, aim) = match &input.list {
            Some(list) => {
                let record = found(&open, id(list)?)?;
                (record.id, record.name, record.aim)
            }
            None => {
                let name = text::clean(&input.name, NAME_MAX)
                    .map_err(|reason| DeskError::field("list_name", reason))?;
                if name.is_empty() {
                    return Err(DeskError::field("list_name", Invalid::Required));
                }
                (CallListId::of_command(&command_id), name, aim(&input.aim)?)
            }
        };
        let clients = self.picked(&open, &input.selection, LISTED_MAX)?;
        let nobody = open
            .vault
            .unlistable(list, &clients, aim)?
            .iter()
            .all(Option::is_some);
        let command = Command::ListCalls {
            list,
            name: name.clone(),
            aim,
            clients,
        };
        let envelope = Envelope {
            id: command_id,
            base: None,
            command,
        };
        // Sent twice, the clients are on the list by now: the first answer counts.
        if nobody && open.vault.ask(&open.actor, &envelope, self.now())?.is_none() {
            return Err(DeskError::field("clients", Invalid::Required));
        }
        let done = open.vault.apply(&open.actor, &envelope, None, self.now())?;
        Ok(Listed {
            list: done.id,
            name,
            added: done.added,
            added_with: command_id.to_string(),
        })
    }

    /// Takes off again what one [`Desk::calls_add`] put on, but for who was talked to or left out since.
    ///
    /// # Errors
    /// `not_found` when nothing of it is left; `list_closed`.
    pub fn calls_undo(&self, command_id: CommandId, list: &str, added_with: &str) -> Result<(), DeskError> {
        let command = Command::UnlistCalls {
            list: id(list)?,
            added_with: id(added_with)?,
        };
        self.open()?.apply(self, command_id, None, command).map(drop)
    }

    /// Writes down what became of a client on the list: `done`, `skipped`, or `open` again.
    ///
    /// # Errors
    /// An unknown state; `list_closed`, `not_found`.
    pub fn call_settle(
        &self,
        command_id: CommandId,
        list: &str,
        client: &str,
        state: &str,
    ) -> Result<(), DeskError> {
        let command = Command::SettleCall {
            list: id(list)?,
            client: id(client)?,
            state: CallState::parse(state).map_err(|reason| DeskError::field("state", reason))?,
        };
        self.open()?.apply(self, command_id, None, command).map(drop)
    }

    /// Closes a list.
    ///
    /// # Errors
    /// `list_closed`, `not_found`.
    pub fn call_list_close(&self, command_id: CommandId, list: &str) -> Result<(), DeskError> {
        let command = Command::CloseCallList { list: id(list)? };
        self.open()?.apply(self, command_id, None, command).map(drop)
    }
}

fn aim(text: &str) -> Result<Aim, DeskError> {
    Aim::parse(text).map_err(|reason| DeskError::field("aim", reason))
}

fn found(open: &Open, list: CallListId) -> Result<CallListRecord, DeskError> {
    let mut own = open.vault.call_lists(open.actor.person)?.into_iter();
    own.find(|record| record.id == list)
        .ok_or_else(|| StorageError::NotFound { what: "call_list" }.into())
}

fn list_view(record: &CallListRecord) -> CallListView {
    CallListView {
        id: record.id.to_string(),
        name: record.name.clone(),
        aim: record.aim.code().to_owned(),
        begun_at: time::local_text(record.begun_at),
        open: record.open,
        done: record.done,
        skipped: record.skipped,
    }
}

fn call_view(call: CallRecord, aim: Aim) -> CallView {
    CallView {
        client_id: call.client.to_string(),
        number: call.number,
        name: call.name,
        spoken: call.spoken,
        phone: call.phone,
        hours: call.hours,
        last_contact: call.last_contact.map(|day| day.to_string()),
        state: call.state.code().to_owned(),
        allowed: aim == Aim::Service || call.agreed,
    }
}
