//! Kept views, and clients taken out as a file.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::{
    filter::ViewSpec,
    ids::{Revision, ViewId},
};

/// Keeps a view under a name; the same id again is a change of it.
pub(super) fn save(
    context: &Context<'_>,
    id: ViewId,
    name: &str,
    shared: bool,
    spec: &ViewSpec,
) -> Result<Change, StorageError> {
    let tx = context.tx;
    let taken = tx.number(
        "SELECT COUNT(*) FROM saved_view WHERE person_id = ?1 AND name = ?2 AND id <> ?3",
        values![context.actor.person, name, id],
    )?;
    if taken > 0 {
        return Err(StorageError::ViewNameTaken);
    }
    let text = serde_json::to_string(spec).map_err(|_| StorageError::Internal { place: "view" })?;
    let known = tx.row(
        "SELECT person_id, revision FROM saved_view WHERE id = ?1",
        values![id],
        |row| Ok((row.text(0)?, Revision(row.count(1)?))),
    )?;
    let revision = match known {
        Some((owner, _)) if owner != context.actor.person.to_string() => {
            return Err(StorageError::NotFound { what: "view" });
        }
        Some((_, revision)) => revision.next(),
        None => Revision::FIRST,
    };
    tx.run(
        "INSERT INTO saved_view (id, person_id, name, shared, spec, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, shared = excluded.shared, spec = excluded.spec,
         revision = excluded.revision",
        values![id, context.actor.person, name, shared, text, revision],
    )?;
    Ok(Change::new(id, revision, "*"))
}

/// Throws an own view away.
pub(super) fn drop(context: &Context<'_>, id: ViewId) -> Result<Change, StorageError> {
    let gone = context.tx.run(
        "DELETE FROM saved_view WHERE id = ?1 AND person_id = ?2",
        values![id, context.actor.person],
    )?;
    if gone == 0 {
        return Err(StorageError::NotFound { what: "view" });
    }
    Ok(Change::new(id, Revision::FIRST, ""))
}

/// Nothing changes; the row in the trail says how many clients and which fields, and who agreed.
pub(super) fn export(context: &Context<'_>, clients: u32, fields: &[String]) -> Change {
    let agreed = context
        .approval
        .map(|approval| format!(",approved={}", approval.person))
        .unwrap_or_default();
    Change::new(
        "",
        Revision::FIRST,
        format!("clients={clients}{agreed},{}", fields.join(",")),
    )
}
