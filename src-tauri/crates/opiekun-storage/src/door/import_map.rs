//! Mappings of columns, kept by name.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::{collation, ids::Revision};

/// Keeps a mapping; one of the same name is replaced.
pub(super) fn keep(context: &Context<'_>, name: &str, map: &str) -> Result<Change, StorageError> {
    context.tx.run(
        "INSERT INTO import_map (name_key, name, map) VALUES (?1, ?2, ?3)
         ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, map = excluded.map",
        values![collation::fold(name), name, map],
    )?;
    Ok(Change::new("", Revision::FIRST, "*"))
}

/// Throws a mapping away.
pub(super) fn forget(context: &Context<'_>, name: &str) -> Result<Change, StorageError> {
    let key = collation::fold(name);
    let known = context.tx.number(
        "SELECT COUNT(*) FROM import_map WHERE name_key = ?1",
        values![&key],
    )?;
    if known == 0 {
        return Err(StorageError::NotFound { what: "import_map" });
    }
    context
        .tx
        .run("DELETE FROM import_map WHERE name_key = ?1", values![key])?;
    Ok(Change::new("", Revision(2), ""))
}
