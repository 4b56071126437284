//! Clients passed from one advisor to another.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    time,
    views::*,
};
use opiekun_domain::{
    Invalid,
    access::{Act, Person},
    advisor,
    client::parse_date,
    command::{Command, Envelope},
    handover::{CLIENTS_MAX, HandoverState, NewHandover, Passed, PassedState},
    ids::{ClientId, CommandId, HandoverId, PersonId},
    text,
};
use opiekun_storage::{
    StorageError,
    read::{handover::HandoverRecord, people, selection::NamedClient},
};
use std::collections::BTreeMap;

/// Lines of the list.
const LIST_MAX: u32 = 500;
/// Clients that the check before an offer names.
const CHECK_MAX: usize = 200;

impl Desk {
    /// What would be offered to that receiver, and who cannot be and why. An empty receiver is not chosen yet.
    ///
    /// # Errors
    /// Nobody or too many picked.
    pub fn handover_check(
        &self,
        selection: &ClientSelection,
        receiver: &str,
    ) -> Result<HandoverCheck, DeskError> {
        let open = self.open()?;
        let picked = self.picked(&open, selection, CLIENTS_MAX)?;
        let judged = judge(&open, &picked, person_of(&open, receiver)?.as_ref())?;
        let fit = judged.iter().filter(|(_, hindrance)| hindrance.is_none()).count();
        let mut clients: Vec<HandoverCandidate> = judged
            .iter()
            .map(|(record, hindrance)| HandoverCandidate {
                id: record.id.to_string(),
                number: record.number.clone(),
                name: record.name.clone(),
                advisor: record.advisor.clone(),
                hindrance: hindrance.map(str::to_owned),
            })
            .collect();
        let total = clients.len();
        clients.sort_by_key(|client| client.hindrance.is_none());
        clients.truncate(CHECK_MAX);
        Ok(HandoverCheck {
            total: u32::try_from(total).unwrap_or(u32::MAX),
            fit: u32::try_from(fit).unwrap_or(u32::MAX),
            clients,
        })
    }

    /// Offers clients to a colleague; those that cannot be offered are left out.
    ///
    /// # Errors
    /// Refused fields; nobody who could be offered; `person_unknown`.
    pub fn handover_offer(&self, command_id: CommandId, input: &HandoverInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let handover = HandoverId::of_command(&command_id);
        if let Some(known) = open.vault.handover(handover)? {
            return Ok(Saved {
                id: known.id.to_string(),
                revision: 1,
            });
        }
        let required = |field| DeskError::field(field, Invalid::Required);
        let receiver = person_of(&open, &input.receiver)?.ok_or_else(|| required("receiver"))?;
        let picked = self.picked(&open, &input.selection, CLIENTS_MAX)?;
        let note = |text: &str| text::note(text).map_err(|reason| DeskError::field("note", reason));
        let mut notes: BTreeMap<ClientId, String> = BTreeMap::new();
        for given in &input.notes {
            notes.insert(open.live(&given.client_id)?, note(&given.note)?);
        }
        let clients: Vec<Passed> = judge(&open, &picked, Some(&receiver))?
            .into_iter()
            .filter(|(_, hindrance)| hindrance.is_none())
            .map(|(record, _)| Passed {
                client: record.id,
                note: notes.remove(&record.id).unwrap_or_default(),
            })
            .collect();
        let new = NewHandover {
            id: handover,
            receiver: receiver.id,
            clients,
            counts_from: parse_date(&input.counts_from)
                .map_err(|reason| DeskError::field("counts_from", reason))?,
            note: note(&input.note)?,
        };
        new.check(time::local_date(self.now()))
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        let command = Command::OfferHandover {
            handover: Box::new(new),
        };
        open.apply(self, command_id, None, command)
    }

    /// Handovers, newest first: one's own, or all for who acts on behalf of others or only reads.
    ///
    /// # Errors
    /// Locked.
    pub fn handover_list(&self) -> Result<Vec<HandoverView>, DeskError> {
        let open = self.open()?;
        let of = (!sees_all(&open)).then_some(open.actor.person);
        views(&open, &open.vault.handovers(of, LIST_MAX)?)
    }

    /// A handover with its clients.
    ///
    /// # Errors
    /// `not_found`, also for a handover between others.
    pub fn handover_card(&self, handover: &str) -> Result<HandoverCard, DeskError> {
        let open = self.open()?;
        let record = visible(&open, id(handover)?)?;
        let gone = if record.state == HandoverState::Accepted {
            open.vault.handover_moved_on(record.id)?
        } else {
            Vec::new()
        };
        let clients = open.vault.handover_clients(record.id)?;
        Ok(HandoverCard {
            handover: view(&open, &record, &people::all(&open.vault)?),
            clients: clients
                .into_iter()
                .map(|one| HandoverClient {
                    id: one.client.to_string(),
                    number: one.number,
                    name: one.name,
                    city: one.city,
                    note: one.note,
                    state: one.state.code().to_owned(),
                    moved_on: gone.contains(&one.client),
                })
                .collect(),
        })
    }

    /// Takes the clients, apart from those named; leaving some out needs a reason.
    ///
    /// # Errors
    /// A missing reason; `handover_side` for anybody but the receiver; `handover_state`.
    pub fn handover_accept(
        &self,
        command_id: CommandId,
        handover: &str,
        without: &[String],
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let without: Vec<ClientId> = without.iter().map(|text| id(text)).collect::<Result<_, _>>()?;
        let command = Command::AcceptHandover {
            id: id(handover)?,
            reason: why(reason, !without.is_empty())?,
            without,
            today: time::local_date(self.now()),
        };
        open.apply(self, command_id, None, command)
    }

    /// Takes none of the clients, with a reason.
    ///
    /// # Errors
    /// As [`Desk::handover_accept`].
    pub fn handover_refuse(
        &self,
        command_id: CommandId,
        handover: &str,
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::RefuseHandover {
            id: id(handover)?,
            reason: why(reason, true)?,
        };
        open.apply(self, command_id, None, command)
    }

    /// Takes an offer back before it was answered.
    ///
    /// # Errors
    /// `handover_side`, `handover_state`.
    pub fn handover_withdraw(&self, command_id: CommandId, handover: &str) -> Result<Saved, DeskError> {
        let command = Command::WithdrawHandover { id: id(handover)? };
        self.open()?.apply(self, command_id, None, command)
    }

    /// Returns the clients of an accepted handover to whoever had them; with `rest` those that have gone further
    /// meanwhile stay where they are.
    ///
    /// # Errors
    /// `handover_moved_on` with the numbers of those clients; `handover_side`, `handover_state`.
    pub fn handover_undo(
        &self,
        command_id: CommandId,
        handover: &str,
        rest: bool,
    ) -> Result<Saved, DeskError> {
        let command = Command::UndoHandover {
            id: id(handover)?,
            rest,
        };
        self.open()?.apply(self, command_id, None, command)
    }

    /// Accepted handovers take effect on their day, at the first look of whoever may change anything.
    pub(crate) fn start_due_handovers(&self, open: &Open) -> Result<(), DeskError> {
        if !lock(&open.person).role.may(Act::Serve) {
            return Ok(());
        }
        let today = time::local_date(self.now());
        for id in open.vault.due_handovers(today)? {
            let envelope = Envelope {
                id: self.new_command_id()?,
                base: None,
                command: Command::StartHandover { id, today },
            };
            open.vault.apply(&open.actor, &envelope, None, self.now())?;
        }
        Ok(())
    }
}

/// The handover, when the person at the desk has a part in it or sees all.
pub(crate) fn visible(open: &Open, id: HandoverId) -> Result<HandoverRecord, DeskError> {
    let me = open.actor.person;
    open.vault
        .handover(id)?
        .filter(|record| sees_all(open) || is_side(record, me))
        .ok_or_else(|| StorageError::NotFound { what: "handover" }.into())
}

pub(crate) fn views(open: &Open, records: &[HandoverRecord]) -> Result<Vec<HandoverView>, DeskError> {
    let everybody = people::all(&open.vault)?;
    Ok(records
        .iter()
        .map(|record| view(open, record, &everybody))
        .collect())
}

/// Name of the giver: of the person, when the register's short name is theirs.
pub(crate) fn giver_name(record: &HandoverRecord, everybody: &[Person]) -> String {
    let person = everybody.iter().find(|person| Some(person.id) == record.giver_id);
    person.map_or_else(|| record.giver.clone(), |person| person.name.clone())
}

fn view(open: &Open, record: &HandoverRecord, everybody: &[Person]) -> HandoverView {
    let count = |state: PassedState| record.counts.get(&state).copied().unwrap_or_default();
    let text = |time| time::local_text(time);
    HandoverView {
        id: record.id.to_string(),
        state: record.state.code().to_owned(),
        giver: giver_name(record, everybody),
        receiver: record.receiver.clone(),
        to_me: record.receiver_id == open.actor.person,
        on_behalf: (record.giver_id != Some(record.offered_by_id)).then(|| record.offered_by.clone()),
        offered_at: text(record.offered_at),
        counts_from: record.counts_from.to_string(),
        started: record.started,
        note: record.note.clone(),
        clients: record.clients,
        taken: count(PassedState::Taken) + count(PassedState::Waiting),
        refused: count(PassedState::Refused),
        returned: count(PassedState::Returned),
        lapsed: count(PassedState::Lapsed),
        decided_at: record.decided.as_ref().map(|(time, _)| text(*time)),
        decided_by: record.decided.as_ref().map(|(_, person)| person.clone()),
        reason: record.reason.clone(),
        undone_at: record.undone.as_ref().map(|(time, _)| text(*time)),
        undone_by: record.undone.as_ref().map(|(_, person)| person.clone()),
        letters_at: record.letters_at.map(text),
        may: may(open, record),
    }
}

fn may(open: &Open, record: &HandoverRecord) -> HandoverMay {
    let (me, role) = (open.actor.person, lock(&open.person).role);
    if !role.may(Act::Serve) {
        return HandoverMay::default();
    }
    let gives = record.offered_by_id == me || record.giver_id == Some(me) || role.may(Act::Approve);
    let accepted = record.state == HandoverState::Accepted;
    let offered = record.state == HandoverState::Offered;
    HandoverMay {
        answer: offered && record.receiver_id == me,
        withdraw: offered && gives,
        undo: accepted && (gives || record.receiver_id == me),
        letters: accepted && (gives || record.receiver_id == me),
    }
}

fn is_side(record: &HandoverRecord, person: PersonId) -> bool {
    record.receiver_id == person || record.offered_by_id == person || record.giver_id == Some(person)
}

/// Who acts on behalf of others, and who reads everything.
fn sees_all(open: &Open) -> bool {
    let role = lock(&open.person).role;
    role.may(Act::Approve) || !role.may(Act::Serve)
}

fn person_of(open: &Open, text: &str) -> Result<Option<Person>, DeskError> {
    if text.is_empty() {
        return Ok(None);
    }
    let person = people::by_id(&open.vault, id(text)?)?.ok_or(StorageError::PersonUnknown)?;
    Ok(Some(person))
}

/// Each client with what stands in the way of an offer, by the same rules as the door's.
fn judge(
    open: &Open,
    picked: &[ClientId],
    receiver: Option<&Person>,
) -> Result<Vec<(NamedClient, Option<&'static str>)>, DeskError> {
    let me = lock(&open.person).clone();
    let taken = open.vault.in_open_handover(picked)?;
    let taken: std::collections::BTreeSet<ClientId> = taken.into_iter().collect();
    let records = open.vault.named(picked)?;
    Ok(records
        .into_iter()
        .map(|record| {
            let written = record.advisor.as_str();
            let hindrance = if taken.contains(&record.id) {
                Some("offered")
            } else if receiver.is_some_and(|person| advisor::is(person, written)) {
                Some("held")
            } else if !me.role.may(Act::Approve) && !advisor::is(&me, written) {
                Some("foreign")
            } else {
                None
            };
            (record, hindrance)
        })
        .collect())
}

fn why(reason: &str, needed: bool) -> Result<String, DeskError> {
    let reason = text::note(reason).map_err(|reason| DeskError::field("reason", reason))?;
    if needed && reason.is_empty() {
        return Err(DeskError::field("reason", Invalid::Required));
    }
    Ok(reason)
}
