//! Imports that were made.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    ids::ImportId,
    import::{Closed, ImportKind},
};

/// One import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    /// Id.
    pub id: ImportId,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub person: String,
    /// What it brought in.
    pub kind: ImportKind,
    /// Clients or products that came in.
    pub added: u32,
    /// Clients or products that it changed.
    pub changed: u32,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
    /// Why it can no longer be undone, once that was settled.
    pub closed: Option<Closed>,
}

const SELECT: &str = "SELECT i.id, i.at, p.name, i.added, i.changed, i.undone_at, i.kind, i.closed_why
 FROM import i JOIN person p ON p.id = i.person_id";

fn record(row: &Row) -> Result<ImportRecord, StorageError> {
    Ok(ImportRecord {
        id: row.parsed(0)?,
        at: row.parsed(1)?,
        person: row.text(2)?,
        added: row.count(3)?,
        changed: row.count(4)?,
        undone_at: row.opt_parsed(5)?,
        kind: row.with(6, ImportKind::parse)?,
        closed: row.opt_with(7, Closed::parse)?,
    })
}

impl Vault {
    /// The newest imports first.
    ///
    /// # Errors
    /// As any read.
    pub fn imports(&self, limit: u32) -> Result<Vec<ImportRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!("{SELECT} ORDER BY i.at DESC, i.id DESC LIMIT ?1"),
                values![limit],
                record,
            )
        })
    }

    /// One import.
    ///
    /// # Errors
    /// As any read.
    pub fn import(&self, id: ImportId) -> Result<Option<ImportRecord>, StorageError> {
        self.read(|db| db.row(&format!("{SELECT} WHERE i.id = ?1"), values![id], record))
    }

    /// Mappings of columns that were kept: names in alphabetical order, and JSON texts.
    ///
    /// # Errors
    /// As any read.
    pub fn import_maps(&self) -> Result<Vec<(String, String)>, StorageError> {
        self.read(|db| {
            db.rows("SELECT name, map FROM import_map ORDER BY name_key", &[], |row| {
                Ok((row.text(0)?, row.text(1)?))
            })
        })
    }
}
