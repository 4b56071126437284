//! Imports that were made.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::ids::ImportId;

/// One import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    /// Id.
    pub id: ImportId,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub person: String,
    /// Clients that came in.
    pub added: u32,
    /// Clients that it changed.
    pub changed: u32,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
}

impl Vault {
    /// The newest imports first.
    ///
    /// # Errors
    /// As any read.
    pub fn imports(&self, limit: u32) -> Result<Vec<ImportRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT i.id, i.at, p.name, i.added, i.changed, i.undone_at FROM import i JOIN person p ON p.id = i.person_id
                 ORDER BY i.at DESC, i.id DESC LIMIT ?1",
                values![limit],
                |row| {
                    Ok(ImportRecord {
                        id: row.parsed(0)?,
                        at: row.parsed(1)?,
                        person: row.text(2)?,
                        added: row.count(3)?,
                        changed: row.count(4)?,
                        undone_at: row.opt_parsed(5)?,
                    })
                },
            )
        })
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
