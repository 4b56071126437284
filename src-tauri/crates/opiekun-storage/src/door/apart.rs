//! Clients that look like one and are two.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::ids::{ClientId, Revision};

/// Both short numbers, the smaller one first.
fn pair(context: &Context<'_>, one: ClientId, other: ClientId) -> Result<(i64, i64), StorageError> {
    let seq = |id: ClientId| {
        context
            .tx
            .row(
                "SELECT seq FROM client WHERE id = ?1 AND merged_into IS NULL",
                values![id],
                |row| row.int(0),
            )?
            .ok_or(StorageError::NotFound { what: "client" })
    };
    let (one, other) = (seq(one)?, seq(other)?);
    if one == other {
        return Err(StorageError::MergeUnfit);
    }
    Ok((one.min(other), one.max(other)))
}

pub(super) fn tell(context: &Context<'_>, one: ClientId, other: ClientId) -> Result<Change, StorageError> {
    let (first, second) = pair(context, one, other)?;
    context.tx.run(
        "INSERT INTO told_apart (one_seq, other_seq, at, person_id) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (one_seq, other_seq) DO NOTHING",
        values![first, second, context.now, context.actor.person],
    )?;
    Ok(Change::new(one, Revision::FIRST, format!("other={other}")))
}

pub(super) fn untell(context: &Context<'_>, one: ClientId, other: ClientId) -> Result<Change, StorageError> {
    let (first, second) = pair(context, one, other)?;
    let gone = context.tx.run(
        "DELETE FROM told_apart WHERE one_seq = ?1 AND other_seq = ?2",
        values![first, second],
    )?;
    if gone == 0 {
        return Err(StorageError::NotFound { what: "client" });
    }
    Ok(Change::new(one, Revision::FIRST, format!("other={other}")))
}
