//! Visits: booked, moved, cancelled. Two visits of one advisor never overlap, whoever asks.

use super::{Change, Context, attention};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::{
    appointment::{Purpose, Slot},
    ids::{AppointmentId, ClientId, PersonId, Revision},
};

pub(super) fn book(
    context: &Context<'_>,
    id: AppointmentId,
    client: ClientId,
    purpose: Purpose,
    slot: Slot,
    note: &str,
) -> Result<Change, StorageError> {
    let known = context.tx.number(
        "SELECT COUNT(*) FROM client WHERE id = ?1 AND merged_into IS NULL",
        values![client],
    )?;
    if known == 0 {
        return Err(StorageError::NotFound { what: "client" });
    }
    free(context, context.actor.person, slot, id)?;
    context.tx.run(
        "INSERT INTO appointment (id, client_id, advisor_id, purpose, start_at, end_at, minutes, state, reason,
         note, created_at, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'booked', '', ?8, ?9, ?10)",
        values![
            id, client, context.actor.person, purpose.code(), slot.start, slot.end(),
            u32::from(slot.minutes.get()), note, context.now, Revision::FIRST
        ],
    )?;
    attention::refresh(context, client)?;
    Ok(Change::new(id, Revision::FIRST, "*"))
}

pub(super) fn reschedule(
    context: &Context<'_>,
    id: AppointmentId,
    slot: Slot,
) -> Result<Change, StorageError> {
    let (client, advisor, revision) = booked(context, id)?;
    free(context, advisor, slot, id)?;
    context.tx.run(
        "UPDATE appointment SET start_at = ?2, end_at = ?3, minutes = ?4, revision = ?5 WHERE id = ?1",
        values![
            id,
            slot.start,
            slot.end(),
            u32::from(slot.minutes.get()),
            revision.next()
        ],
    )?;
    attention::refresh(context, client)?;
    Ok(Change::new(id, revision.next(), "start,minutes"))
}

pub(super) fn cancel(context: &Context<'_>, id: AppointmentId, reason: &str) -> Result<Change, StorageError> {
    let (client, _, revision) = booked(context, id)?;
    context.tx.run(
        "UPDATE appointment SET state = 'cancelled', reason = ?2, revision = ?3 WHERE id = ?1",
        values![id, reason, revision.next()],
    )?;
    attention::refresh(context, client)?;
    Ok(Change::new(id, revision.next(), "state,reason"))
}

/// Client, advisor and revision of a visit that is still expected and that the person saw as it is.
fn booked(context: &Context<'_>, id: AppointmentId) -> Result<(ClientId, PersonId, Revision), StorageError> {
    let found = context.tx.row(
        "SELECT client_id, advisor_id, revision, state FROM appointment WHERE id = ?1",
        values![id],
        |row| {
            let people = (row.parsed::<ClientId>(0)?, row.parsed::<PersonId>(1)?);
            Ok((people, Revision(row.count(2)?), row.text(3)?))
        },
    )?;
    let ((client, advisor), revision, state) = found.ok_or(StorageError::NotFound { what: "appointment" })?;
    if state != "booked" {
        return Err(StorageError::AppointmentCancelled);
    }
    context.expect(revision, |_| Ok(vec!["start".to_owned(), "minutes".to_owned()]))?;
    Ok((client, advisor, revision))
}

fn free(
    context: &Context<'_>,
    advisor: PersonId,
    slot: Slot,
    except: AppointmentId,
) -> Result<(), StorageError> {
    let taken = context.tx.row(
        "SELECT start_at, end_at FROM appointment WHERE advisor_id = ?1 AND state = 'booked' AND id <> ?2
         AND start_at < ?3 AND end_at > ?4 ORDER BY start_at LIMIT 1",
        values![advisor, except, slot.end(), slot.start],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    match taken {
        Some((start, end)) => Err(StorageError::AppointmentConflict { start, end }),
        None => Ok(()),
    }
}
