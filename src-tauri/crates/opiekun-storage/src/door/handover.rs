//! Clients offered to a colleague, and what becomes of the offer.

use super::{Change, Context, reassign::reassign, role_of};
use crate::{
    StorageError,
    engine::{Query, values},
    read::{
        handover::{Head, head, moved_on},
        people,
    },
};
use chrono::NaiveDate;
use opiekun_domain::{
    access::Act,
    advisor,
    handover::{HandoverState, NewHandover, PassedState, Step},
    ids::{ClientId, HandoverId, PersonId, Revision},
};
use std::collections::BTreeSet;

/// Numbers of clients that a refusal names.
const NAMED: usize = 5;

pub(super) fn offer(context: &Context<'_>, new: &NewHandover) -> Result<Change, StorageError> {
    let receiver = people::found(context.tx, new.receiver)?
        .filter(|person| person.active && person.role.may(Act::Serve))
        .ok_or(StorageError::PersonUnknown)?;
    let actor = people::found(context.tx, context.actor.person)?.ok_or(StorageError::PersonUnknown)?;
    let for_others = actor.role.may(Act::Approve);
    let mut givers = BTreeSet::new();
    let mut unfit = Unfit::default();
    let mut advisors = Vec::with_capacity(new.clients.len());
    for passed in &new.clients {
        let (number, written, open) = standing(context, passed.client)?;
        let why = if open {
            Some("offered")
        } else if advisor::is(&receiver, &written) {
            Some("held")
        } else if !for_others && !advisor::is(&actor, &written) {
            Some("foreign")
        } else {
            None
        };
        unfit.add(why, number);
        givers.insert(written.clone());
        advisors.push(written);
    }
    unfit.refuse()?;
    let giver = if givers.len() == 1 {
        givers.pop_first().unwrap_or_default()
    } else {
        String::new()
    };
    let giver_id = people::every(context.tx)?
        .into_iter()
        .find(|person| advisor::is(person, &giver))
        .map(|person| person.id);
    let count = u32::try_from(new.clients.len()).unwrap_or(u32::MAX);
    context.tx.run(
        "INSERT INTO handover (id, giver, giver_id, receiver_id, offered_by, offered_at, counts_from, note, clients,
         state, started, reason, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'offered', 0, '', ?10)",
        values![
            new.id, giver, giver_id, new.receiver, context.actor.person, context.now, new.counts_from, &new.note,
            count, Revision::FIRST
        ],
    )?;
    for (passed, written) in new.clients.iter().zip(advisors) {
        context.tx.run(
            "INSERT INTO handover_client (handover_id, client_id, advisor, note, state)
             VALUES (?1, ?2, ?3, ?4, 'offered')",
            values![new.id, passed.client, written, &passed.note],
        )?;
    }
    Ok(Change::new(new.id, Revision::FIRST, format!("clients.{count}")))
}

pub(super) fn accept(
    context: &Context<'_>,
    id: HandoverId,
    without: &[ClientId],
    reason: &str,
    today: NaiveDate,
) -> Result<Change, StorageError> {
    let head = step(context, id, Step::Accept)?;
    receiver_only(context, &head)?;
    for client in without {
        let changed = context.tx.run(
            "UPDATE handover_client SET state = 'refused' WHERE handover_id = ?1 AND client_id = ?2",
            values![id, *client],
        )?;
        if changed == 0 {
            return Err(StorageError::NotFound { what: "client" });
        }
    }
    let taken = all(context, id, PassedState::Offered, PassedState::Waiting)?;
    if taken == 0 {
        return decide(context, &head, HandoverState::Refused, reason, 0);
    }
    let change = decide(context, &head, HandoverState::Accepted, reason, taken)?;
    if head.counts_from <= today {
        begin(context, &head)?;
    }
    Ok(change)
}

pub(super) fn refuse(context: &Context<'_>, id: HandoverId, reason: &str) -> Result<Change, StorageError> {
    let head = step(context, id, Step::Refuse)?;
    receiver_only(context, &head)?;
    let count = all(context, id, PassedState::Offered, PassedState::Refused)?;
    decide(context, &head, HandoverState::Refused, reason, count)
}

pub(super) fn withdraw(context: &Context<'_>, id: HandoverId) -> Result<Change, StorageError> {
    let head = step(context, id, Step::Withdraw)?;
    side_only(context, &head, &[Some(head.offered_by), head.giver_id])?;
    let count = all(context, id, PassedState::Offered, PassedState::Withdrawn)?;
    decide(context, &head, HandoverState::Withdrawn, "", count)
}

/// The day has come: whoever still has the advisor of the offer gets the receiver.
pub(super) fn start(context: &Context<'_>, id: HandoverId, today: NaiveDate) -> Result<Change, StorageError> {
    let head = head(context.tx, id)?.ok_or(StorageError::NotFound { what: "handover" })?;
    if head.state != HandoverState::Accepted || head.started || head.counts_from > today {
        return Ok(Change::new(id, head.revision, ""));
    }
    let taken = begin(context, &head)?;
    Ok(Change::new(id, head.revision, format!("clients.{taken}")))
}

pub(super) fn undo(context: &Context<'_>, id: HandoverId, rest: bool) -> Result<Change, StorageError> {
    let head = step(context, id, Step::Undo)?;
    side_only(
        context,
        &head,
        &[Some(head.offered_by), head.giver_id, Some(head.receiver)],
    )?;
    let gone = moved_on(context.tx, &head)?;
    let returning: Vec<(ClientId, String)> = context
        .tx
        .rows(
            "SELECT client_id, advisor FROM handover_client WHERE handover_id = ?1 AND state IN ('waiting', 'taken')",
            values![id],
            |row| Ok((row.parsed(0)?, row.text(1)?)),
        )?
        .into_iter()
        .filter(|(client, _)| !gone.iter().any(|(one, _)| one == client))
        .collect();
    if !gone.is_empty() && (!rest || returning.is_empty()) {
        let numbers: Vec<&str> = gone
            .iter()
            .take(NAMED)
            .map(|(_, number)| number.as_str())
            .collect();
        return Err(StorageError::HandoverMovedOn {
            clients: u32::try_from(gone.len()).unwrap_or(u32::MAX),
            numbers: numbers.join(", "),
        });
    }
    for (client, written) in &returning {
        if head.started {
            reassign(context, *client, written)?;
        }
        context.tx.run(
            "UPDATE handover_client SET state = 'returned' WHERE handover_id = ?1 AND client_id = ?2",
            values![id, *client],
        )?;
    }
    let revision = head.revision.next();
    context.tx.run(
        "UPDATE handover SET state = 'undone', undone_at = ?2, undone_by = ?3, revision = ?4 WHERE id = ?1",
        values![id, context.now, context.actor.person, revision],
    )?;
    Ok(Change::new(id, revision, format!("clients.{}", returning.len())))
}

pub(super) fn mark_letters(context: &Context<'_>, id: HandoverId) -> Result<Change, StorageError> {
    let head = head(context.tx, id)?.ok_or(StorageError::NotFound { what: "handover" })?;
    if head.state != HandoverState::Accepted {
        return Err(StorageError::HandoverState);
    }
    side_only(
        context,
        &head,
        &[Some(head.offered_by), head.giver_id, Some(head.receiver)],
    )?;
    context.tx.run(
        "UPDATE handover SET letters_at = ?2, revision = ?3 WHERE id = ?1",
        values![id, context.now, head.revision.next()],
    )?;
    Ok(Change::new(id, head.revision.next(), "letters"))
}

/// Clients that cannot be offered, by reason.
#[derive(Default)]
struct Unfit(Vec<(&'static str, String)>);

impl Unfit {
    fn add(&mut self, why: Option<&'static str>, number: String) {
        self.0.extend(why.map(|why| (why, number)));
    }

    fn refuse(&self) -> Result<(), StorageError> {
        let Some((why, _)) = self.0.first() else {
            return Ok(());
        };
        let same: Vec<&str> = self
            .0
            .iter()
            .filter(|(one, _)| one == why)
            .map(|(_, number)| number.as_str())
            .collect();
        Err(StorageError::HandoverUnfit {
            why,
            clients: u32::try_from(same.len()).unwrap_or(u32::MAX),
            numbers: same.into_iter().take(NAMED).collect::<Vec<_>>().join(", "),
        })
    }
}

/// Number, advisor, and whether the client is part of an offer that is not settled.
fn standing(context: &Context<'_>, client: ClientId) -> Result<(String, String, bool), StorageError> {
    context
        .tx
        .row(
            "SELECT c.number, v.name, EXISTS (SELECT 1 FROM handover_client h WHERE h.client_id = c.id
             AND h.state IN ('offered', 'waiting')) FROM client c JOIN advisor v ON v.no = c.advisor_no WHERE c.id = ?1
             AND c.merged_into IS NULL",
            values![client],
            |row| Ok((row.text(0)?, row.text(1)?, row.flag(2)?)),
        )?
        .ok_or(StorageError::NotFound { what: "client" })
}

fn step(context: &Context<'_>, id: HandoverId, step: Step) -> Result<Head, StorageError> {
    let head = head(context.tx, id)?.ok_or(StorageError::NotFound { what: "handover" })?;
    match head.state.after(step) {
        Some(_) => Ok(head),
        None => Err(StorageError::HandoverState),
    }
}

fn receiver_only(context: &Context<'_>, head: &Head) -> Result<(), StorageError> {
    if context.actor.person == head.receiver {
        Ok(())
    } else {
        Err(StorageError::HandoverSide)
    }
}

/// One of the people of the handover, or who may act on behalf of others.
fn side_only(context: &Context<'_>, head: &Head, sides: &[Option<PersonId>]) -> Result<(), StorageError> {
    let actor = context.actor.person;
    if sides.contains(&Some(actor)) || role_of(context.tx, actor)?.may(Act::Approve) {
        return Ok(());
    }
    // Others are not told that there is such a handover.
    let seen = actor == head.receiver || Some(actor) == head.giver_id || actor == head.offered_by;
    Err(if seen {
        StorageError::HandoverSide
    } else {
        StorageError::NotFound { what: "handover" }
    })
}

fn all(
    context: &Context<'_>,
    id: HandoverId,
    from: PassedState,
    to: PassedState,
) -> Result<usize, StorageError> {
    context.tx.run(
        "UPDATE handover_client SET state = ?3 WHERE handover_id = ?1 AND state = ?2",
        values![id, from.code(), to.code()],
    )
}

fn decide(
    context: &Context<'_>,
    head: &Head,
    state: HandoverState,
    reason: &str,
    count: usize,
) -> Result<Change, StorageError> {
    let revision = head.revision.next();
    context.tx.run(
        "UPDATE handover SET state = ?2, decided_at = ?3, decided_by = ?4, reason = ?5, revision = ?6 WHERE id = ?1",
        values![head.id, state.code(), context.now, context.actor.person, reason, revision],
    )?;
    Ok(Change::new(head.id, revision, format!("clients.{count}")))
}

/// Gives the waiting clients to the receiver; how many.
fn begin(context: &Context<'_>, head: &Head) -> Result<usize, StorageError> {
    let person = people::found(context.tx, head.receiver)?.ok_or(StorageError::PersonUnknown)?;
    let receiver = advisor::written(&person);
    let waiting = context.tx.rows(
        "SELECT h.client_id, h.advisor = v.name AND c.merged_into IS NULL FROM handover_client h JOIN client c ON c.id = h.client_id
         JOIN advisor v ON v.no = c.advisor_no WHERE h.handover_id = ?1 AND h.state = 'waiting'",
        values![head.id],
        |row| Ok((row.parsed::<ClientId>(0)?, row.flag(1)?)),
    )?;
    let mut taken = 0;
    for (client, unchanged) in waiting {
        let state = if unchanged {
            reassign(context, client, receiver)?;
            taken += 1;
            PassedState::Taken
        } else {
            PassedState::Lapsed
        };
        context.tx.run(
            "UPDATE handover_client SET state = ?3 WHERE handover_id = ?1 AND client_id = ?2",
            values![head.id, client, state.code()],
        )?;
    }
    context
        .tx
        .run("UPDATE handover SET started = 1 WHERE id = ?1", values![head.id])?;
    Ok(taken)
}
