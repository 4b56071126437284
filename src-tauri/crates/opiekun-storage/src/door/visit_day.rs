//! What happens to a visit on its day, the packet prepared for it, what came of it, and what the client thought.

use super::{
    Change, Context,
    appointment::{free_again, read},
    attention, task,
};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::{
    appointment::{VisitState, VisitStep},
    calendar::local_day,
    ids::{AppointmentId, ClientId, PacketId, Revision},
    tasks::NewTask,
    visits::{Opinion, Served, VisitOutcome},
};

/// Takes a step. The client who is served without having been noted as arrived came that very moment.
pub(super) fn step(
    context: &Context<'_>,
    id: AppointmentId,
    step: VisitStep,
    identified: Option<bool>,
) -> Result<Change, StorageError> {
    let known = read(context, id)?;
    context.expect(known.revision, |_| Ok(vec!["state".to_owned()]))?;
    let refused = || StorageError::VisitStep {
        state: known.state.code(),
    };
    let next = known.state.after(step).ok_or_else(refused)?;
    // Somebody who is not due yet did not fail to come.
    if step == VisitStep::Miss && known.slot.start > context.now {
        return Err(refused());
    }
    // Nobody is served on a day before that of the visit.
    let served = matches!(step, VisitStep::Arrive | VisitStep::Begin | VisitStep::Finish);
    if served && local_day(known.slot.start) > local_day(context.now) {
        return Err(refused());
    }
    // What was forgotten on its day is settled later, with the times of the plan.
    if step == VisitStep::Settle && local_day(known.slot.start) >= local_day(context.now) {
        return Err(refused());
    }
    if !known.state.holds_time() && next.holds_time() {
        free_again(context, id, &known)?;
    }
    let columns = match (step, next) {
        (VisitStep::Confirm, _) => "confirmed_at = ?3",
        (VisitStep::Arrive, _) => "arrived_at = ?3, identified = ?4",
        (VisitStep::Begin, _) => {
            "arrived_at = COALESCE(arrived_at, ?3), begun_at = ?3, identified = COALESCE(?4, identified)"
        }
        (VisitStep::Finish, _) => "ended_at = ?3",
        (VisitStep::Miss, _) => "reason = reason",
        (VisitStep::Settle, _) => {
            "arrived_at = COALESCE(arrived_at, start_at), begun_at = COALESCE(begun_at, start_at),
             ended_at = COALESCE(ended_at, end_at)"
        }
        (VisitStep::Back, VisitState::Booked) => "confirmed_at = NULL, arrived_at = NULL, identified = NULL",
        (VisitStep::Back, VisitState::Arrived) => "begun_at = NULL",
        (VisitStep::Back, _) => "ended_at = NULL",
    };
    // The numbers of the parameters stay bound whether a statement uses them or not.
    let sql = format!(
        "UPDATE appointment SET state = ?2, {columns}, revision = ?5 WHERE id = ?1 AND ?3 IS NOT NULL
         AND COALESCE(?4, 0) IN (0, 1)"
    );
    context.tx.run(
        &sql,
        values![id, next.code(), context.now, identified, known.revision.next()],
    )?;
    attention::refresh(context, known.client)?;
    Ok(Change::new(
        id,
        known.revision.next(),
        format!("state:{}", next.code()),
    ))
}

pub(super) fn link(
    context: &Context<'_>,
    id: AppointmentId,
    packet: PacketId,
) -> Result<Change, StorageError> {
    let known = read(context, id)?;
    // Papers of somebody else say nothing about this client's.
    let there = context.tx.number(
        "SELECT COUNT(*) FROM packet p WHERE p.id = ?1 AND (p.client_id = ?2 OR EXISTS (
           SELECT 1 FROM appointment_guest g WHERE g.appointment_id = ?3 AND g.client_id = p.client_id))",
        values![packet, known.client, id],
    )?;
    if there == 0 {
        return Err(StorageError::NotFound { what: "packet" });
    }
    context.tx.run(
        "UPDATE appointment SET packet_id = ?2, revision = ?3 WHERE id = ?1",
        values![id, packet, known.revision.next()],
    )?;
    Ok(Change::new(id, known.revision.next(), "packet"))
}

/// Writes down what came of a service, with the tasks that were agreed, all or nothing.
pub(super) fn note(
    context: &Context<'_>,
    about: Served,
    outcome: VisitOutcome,
    text: &str,
    tasks: &[NewTask],
) -> Result<Change, StorageError> {
    let id = context.command;
    let (visit, walk_in, client) = whose(context, about)?;
    context.tx.run(
        "INSERT INTO visit_note (id, visit_id, walk_in_id, client_id, outcome, note, person_id, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            id,
            visit,
            walk_in.clone(),
            client,
            outcome.code(),
            text,
            context.actor.person,
            context.now
        ],
    )?;
    for one in tasks {
        task::insert(context, one, walk_in.as_deref())?;
    }
    Ok(Change::new(id, Revision::FIRST, "*"))
}

pub(super) fn opinion(context: &Context<'_>, opinion: &Opinion) -> Result<Change, StorageError> {
    let (visit, walk_in, _) = whose(context, opinion.about)?;
    let known = context.tx.number(
        "SELECT COUNT(*) FROM opinion WHERE visit_id = ?1 OR walk_in_id = ?2",
        values![visit, walk_in.clone()],
    )?;
    if known > 0 {
        return Err(StorageError::OpinionKnown);
    }
    context.tx.run(
        "INSERT INTO opinion (id, visit_id, walk_in_id, score, words, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            opinion.id,
            visit,
            walk_in,
            u32::from(opinion.score.get()),
            &opinion.words,
            context.now
        ],
    )?;
    Ok(Change::new(opinion.id, Revision::FIRST, "score"))
}

type Whose = (Option<AppointmentId>, Option<String>, Option<ClientId>);

/// The service that a note or an opinion is about; only one that began has any.
fn whose(context: &Context<'_>, about: Served) -> Result<Whose, StorageError> {
    match about {
        Served::Visit(id) => {
            let known = read(context, id)?;
            match known.state {
                VisitState::InService | VisitState::Served => Ok((Some(id), None, Some(known.client))),
                state => Err(StorageError::VisitStep { state: state.code() }),
            }
        }
        Served::WalkIn(id) => {
            let found = context.tx.row(
                "SELECT client_id, state FROM walk_in WHERE id = ?1",
                values![id],
                |row| Ok((row.opt_parsed(0)?, row.text(1)?)),
            )?;
            let (client, state) = found.ok_or(StorageError::NotFound { what: "walk_in" })?;
            match state.as_str() {
                "in_service" | "served" => Ok((None, Some(id.to_string()), client)),
                "waiting" => Err(StorageError::VisitStep { state: "waiting" }),
                _ => Err(StorageError::VisitStep { state: "left" }),
            }
        }
    }
}
