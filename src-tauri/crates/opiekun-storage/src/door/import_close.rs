//! An import that can no longer be undone forgets what it kept for that.

use super::{Change, Context};
use crate::{StorageError, engine::values, read::import_end};
use opiekun_domain::{
    ids::{ImportId, Revision},
    import::Closed,
};

/// Forgets the former values that an import keeps. Which products it changed stays known while an earlier import might
/// still be undone.
pub(super) fn close(context: &Context<'_>, import: ImportId) -> Result<Change, StorageError> {
    let tx = context.tx;
    let why = import_end::over(tx, import, context.now)?.ok_or(StorageError::NotFound { what: "import" })?;
    tx.run("DELETE FROM import_before WHERE import_id = ?1", values![import])?;
    match why {
        Closed::BuiltOn => tx.run(
            "UPDATE import_holding SET before = NULL, after = '' WHERE import_id = ?1",
            values![import],
        )?,
        Closed::TooOld => tx.run(
            "DELETE FROM import_holding WHERE import_id IN (SELECT id FROM import WHERE at < ?1)",
            values![import_end::limit(context.now)],
        )?,
    };
    tx.run(
        "UPDATE import SET closed_at = ?2, closed_why = ?3 WHERE id = ?1",
        values![import, context.now, why.code()],
    )?;
    Ok(Change::new(import, Revision(2), why.code()))
}
