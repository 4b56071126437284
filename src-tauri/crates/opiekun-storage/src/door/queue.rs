//! Those who came without a visit, and those who wait for an earlier time.

use super::{Change, Context, attention};
use crate::{
    StorageError,
    engine::{Query, values},
};
use chrono::NaiveDate;
use opiekun_domain::{
    appointment::Purpose,
    ids::{ClientId, Revision, WaitingId, WalkInId},
    queue::{WalkInState, WalkInStep},
    visits::{NewWaiting, WaitingState},
};

pub(super) fn add(
    context: &Context<'_>,
    id: WalkInId,
    day: NaiveDate,
    client: Option<ClientId>,
    purpose: Purpose,
    note: &str,
) -> Result<Change, StorageError> {
    known(context, client)?;
    context.tx.run(
        "INSERT INTO walk_in (id, day, number, client_id, purpose, state, arrived_at, note, revision)
         SELECT ?1, ?2, COALESCE(MAX(number), 0) + 1, ?3, ?4, 'waiting', ?5, ?6, ?7 FROM walk_in WHERE day = ?2",
        values![id, day, client, purpose.code(), context.now, note, Revision::FIRST],
    )?;
    Ok(Change::new(id, Revision::FIRST, "*"))
}

pub(super) fn step(
    context: &Context<'_>,
    id: WalkInId,
    step: WalkInStep,
    client: Option<ClientId>,
    identified: Option<bool>,
) -> Result<Change, StorageError> {
    known(context, client)?;
    let found = context.tx.row(
        "SELECT state, client_id, revision FROM walk_in WHERE id = ?1",
        values![id],
        |row| {
            Ok((
                row.with(0, WalkInState::parse)?,
                row.opt_parsed::<ClientId>(1)?,
                Revision(row.count(2)?),
            ))
        },
    )?;
    let (state, was, revision) = found.ok_or(StorageError::NotFound { what: "walk_in" })?;
    context.expect(revision, |_| Ok(vec!["state".to_owned()]))?;
    let refused = StorageError::VisitStep { state: state.code() };
    let next = state.after(step).ok_or(refused)?;
    let columns = match (step, next) {
        (WalkInStep::Begin, _) => "begun_at = ?3, advisor_id = ?4",
        (WalkInStep::Finish | WalkInStep::Leave, _) => "ended_at = ?3",
        (WalkInStep::Back, WalkInState::Waiting) => "begun_at = NULL, ended_at = NULL, advisor_id = NULL",
        (WalkInStep::Back, _) => "ended_at = NULL",
    };
    let sql = format!(
        "UPDATE walk_in SET state = ?2, {columns}, client_id = COALESCE(?5, client_id),
         identified = COALESCE(?6, identified), revision = ?7 WHERE id = ?1 AND ?3 IS NOT NULL AND ?4 IS NOT NULL"
    );
    context.tx.run(
        &sql,
        values![
            id,
            next.code(),
            context.now,
            context.actor.person,
            client,
            identified,
            revision.next()
        ],
    )?;
    for client in [was, client].into_iter().flatten() {
        attention::refresh(context, client)?;
    }
    Ok(Change::new(id, revision.next(), format!("state:{}", next.code())))
}

fn known(context: &Context<'_>, client: Option<ClientId>) -> Result<(), StorageError> {
    let Some(client) = client else { return Ok(()) };
    let known = context.tx.number(
        "SELECT COUNT(*) FROM client WHERE id = ?1 AND merged_into IS NULL",
        values![client],
    )?;
    match known {
        0 => Err(StorageError::NotFound { what: "client" }),
        _ => Ok(()),
    }
}

pub(super) fn wait(context: &Context<'_>, new: &NewWaiting) -> Result<Change, StorageError> {
    known(context, Some(new.client))?;
    context.tx.run(
        "INSERT INTO waiting (id, client_id, purpose, advisor_id, from_day, to_day, visit_id, note, state, added_by,
         added_at, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', ?9, ?10, ?11)",
        values![
            new.id, new.client, new.purpose.code(), new.advisor, new.from, new.to, new.visit, &new.note,
            context.actor.person, context.now, Revision::FIRST
        ],
    )?;
    Ok(Change::new(new.id, Revision::FIRST, "*"))
}

pub(super) fn close(
    context: &Context<'_>,
    id: WaitingId,
    state: WaitingState,
) -> Result<Change, StorageError> {
    let found = context.tx.row(
        "SELECT state, revision FROM waiting WHERE id = ?1",
        values![id],
        |row| Ok((row.with(0, WaitingState::parse)?, Revision(row.count(1)?))),
    )?;
    let (known, revision) = found.ok_or(StorageError::NotFound { what: "waiting" })?;
    if known != WaitingState::Open {
        return Ok(Change::new(id, revision, ""));
    }
    context.tx.run(
        "UPDATE waiting SET state = ?2, revision = ?3 WHERE id = ?1",
        values![id, state.code(), revision.next()],
    )?;
    Ok(Change::new(id, revision.next(), "state"))
}
