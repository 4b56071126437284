//! Templates of the branch.

use crate::{
    StorageError, Vault,
    door::template::STAMP,
    engine::{Query, Row, values},
    keys::hex,
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    ids::{PersonId, Revision, TemplateId},
    template::TemplateState,
};
use sha2::{Digest, Sha256};

/// A version of a template as lists show it.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // columns of the table of the same names
pub struct TemplateRecord {
    pub id: TemplateId,
    pub revision: Revision,
    pub code: String,
    pub language: String,
    pub version: String,
    pub title: String,
    pub sha256: String,
    pub state: TemplateState,
    pub valid_from: Option<NaiveDate>,
    pub changed_by: PersonId,
    /// Name of that person.
    pub changed_by_name: String,
    pub changed_at: DateTime<Utc>,
    /// Name of who approved it; empty before.
    pub approved_by_name: String,
}

/// A step in the life of a template.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // columns of the table of the same names
pub struct TemplateStepRecord {
    pub at: DateTime<Utc>,
    pub person_name: String,
    pub step: String,
    pub reason: String,
}

const COLUMNS: &str =
    "t.id, t.revision, t.code, t.language, t.version, t.title, t.sha256, t.state, t.valid_from,
 t.changed_by, w.name, t.changed_at, a.name";
const TABLES: &str =
    "template t JOIN person w ON w.id = t.changed_by LEFT JOIN person a ON a.id = t.approved_by";

fn record(row: &Row) -> Result<TemplateRecord, StorageError> {
    Ok(TemplateRecord {
        id: row.parsed(0)?,
        revision: Revision(row.count(1)?),
        code: row.text(2)?,
        language: row.text(3)?,
        version: row.text(4)?,
        title: row.text(5)?,
        sha256: row.text(6)?,
        state: row.with(7, TemplateState::parse)?,
        valid_from: row.opt_parsed(8)?,
        changed_by: row.parsed(9)?,
        changed_by_name: row.text(10)?,
        changed_at: row.parsed(11)?,
        approved_by_name: row.opt_text(12)?.unwrap_or_default(),
    })
}

impl Vault {
    /// All versions that the branch wrote, by code, language and time.
    ///
    /// # Errors
    /// As any read.
    pub fn templates(&self) -> Result<Vec<TemplateRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!("SELECT {COLUMNS} FROM {TABLES} ORDER BY t.code, t.language, t.changed_at, t.id"),
                values![],
                record,
            )
        })
    }

    /// One version.
    ///
    /// # Errors
    /// As any read.
    pub fn template(&self, id: TemplateId) -> Result<Option<TemplateRecord>, StorageError> {
        self.read(|db| {
            db.row(
                &format!("SELECT {COLUMNS} FROM {TABLES} WHERE t.id = ?1"),
                values![id],
                record,
            )
        })
    }

    /// The text of a version, checked against its hash before anybody uses it.
    ///
    /// # Errors
    /// `NotFound`; `VaultDamaged` when the hash does not fit.
    pub fn template_text(&self, id: TemplateId) -> Result<String, StorageError> {
        let found = self.read(|db| {
            db.row(
                "SELECT body, sha256 FROM template WHERE id = ?1",
                values![id],
                |row| Ok((row.text(0)?, row.text(1)?)),
            )
        })?;
        let (text, sha256) = found.ok_or(StorageError::NotFound { what: "template" })?;
        if hex(&Sha256::digest(&text)) == sha256 {
            Ok(text)
        } else {
            Err(StorageError::VaultDamaged {
                file: "vault.db".to_owned(),
            })
        }
    }

    /// Steps of a version, the first one first.
    ///
    /// # Errors
    /// As any read.
    pub fn template_steps(&self, id: TemplateId) -> Result<Vec<TemplateStepRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT s.at, p.name, s.step, s.reason FROM template_step s JOIN person p ON p.id = s.person_id
                 WHERE s.template_id = ?1 ORDER BY s.nr",
                values![id],
                |row| {
                    Ok(TemplateStepRecord {
                        at: row.parsed(0)?,
                        person_name: row.text(1)?,
                        step: row.text(2)?,
                        reason: row.text(3)?,
                    })
                },
            )
        })
    }

    /// A number that grows whenever another set of versions counts: the cheap way to know that nothing changed.
    ///
    /// # Errors
    /// As any read.
    pub fn template_stamp(&self) -> Result<i64, StorageError> {
        self.read(|db| db.number("SELECT value FROM counter WHERE name = ?1", values![STAMP]))
    }
}
