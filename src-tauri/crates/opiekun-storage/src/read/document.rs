//! Documents and their bytes.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
    keys::hex,
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    document::{DocumentNumber, DocumentState},
    ids::{ClientId, DocumentId, PacketId, Revision},
};
use sha2::{Digest, Sha256};

/// A document as lists show it.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // columns of the table of the same names
pub struct DocumentRecord {
    pub id: DocumentId,
    pub revision: Revision,
    pub number: DocumentNumber,
    pub template: String,
    pub template_version: String,
    pub title: String,
    pub client: ClientId,
    pub client_name: String,
    pub second_holder: Option<ClientId>,
    pub state: DocumentState,
    pub pages: u32,
    pub sha256: String,
    pub prepared_at: DateTime<Utc>,
    pub prepared_by: String,
    /// Places to sign, as JSON text.
    pub fields: String,
    pub packet: Option<PacketId>,
    /// Fields of a client that changed since, before anybody signed; empty while the document is true.
    pub superseded: Vec<String>,
}

const COLUMNS: &str = "d.id, d.revision, d.number, d.template, d.template_version, d.title, d.client_id,
 CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END,
 d.second_holder_id, d.state, d.pages, d.sha256, d.prepared_at, p.name, d.fields,
 d.packet_id, d.superseded_fields";
const TABLES: &str = "document d JOIN client c ON c.id = d.client_id JOIN person p ON p.id = d.prepared_by";

fn record(row: &Row) -> Result<DocumentRecord, StorageError> {
    Ok(DocumentRecord {
        id: row.parsed(0)?,
        revision: Revision(row.count(1)?),
        number: DocumentNumber::stored(row.text(2)?),
        template: row.text(3)?,
        template_version: row.text(4)?,
        title: row.text(5)?,
        client: row.parsed(6)?,
        client_name: row.text(7)?,
        second_holder: row.opt_with(8, str::parse)?,
        state: row.with(9, |code| DocumentState::from_code(code).ok_or(()))?,
        pages: row.count(10)?,
        sha256: row.text(11)?,
        prepared_at: row.parsed(12)?,
        prepared_by: row.text(13)?,
        fields: row.text(14)?,
        packet: row.opt_with(15, str::parse)?,
        superseded: row
            .opt_text(16)?
            .map(|fields| fields.split(',').map(str::to_owned).collect())
            .unwrap_or_default(),
    })
}

impl Vault {
    /// Documents, newest first: all, or those of one client (as first or second holder).
    ///
    /// # Errors
    /// As any read.
    pub fn documents(
        &self,
        client: Option<ClientId>,
        limit: u32,
    ) -> Result<Vec<DocumentRecord>, StorageError> {
        self.read(|db| match client {
            Some(client) => db.rows(
                &format!(
                    "SELECT {COLUMNS} FROM {TABLES} WHERE d.client_id = ?1 OR d.second_holder_id = ?1
                     ORDER BY d.prepared_at DESC, d.id LIMIT ?2"
                ),
                values![client, limit],
                record,
            ),
            None => db.rows(
                &format!("SELECT {COLUMNS} FROM {TABLES} ORDER BY d.prepared_at DESC, d.id LIMIT ?1"),
                values![limit],
                record,
            ),
        })
    }

    /// One document.
    ///
    /// # Errors
    /// As any read.
    pub fn document(&self, id: DocumentId) -> Result<Option<DocumentRecord>, StorageError> {
        self.read(|db| {
            db.row(
                &format!("SELECT {COLUMNS} FROM {TABLES} WHERE d.id = ?1"),
                values![id],
                record,
            )
        })
    }

    /// The data a document was filled with, as JSON text.
    ///
    /// # Errors
    /// As any read.
    pub fn document_snapshot(&self, id: DocumentId) -> Result<Option<String>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT snapshot FROM document WHERE id = ?1",
                values![id],
                |row| row.text(0),
            )
        })
    }

    /// The bytes of a document, checked against its hash before anybody uses them.
    ///
    /// # Errors
    /// `NotFound`; `VaultDamaged` when the hash does not fit.
    pub fn document_pdf(&self, id: DocumentId) -> Result<Vec<u8>, StorageError> {
        let found = self.read(|db| {
            db.row(
                "SELECT f.pdf, d.sha256 FROM document_file f JOIN document d ON d.id = f.document_id WHERE d.id = ?1",
                values![id],
                |row| Ok((row.blob(0)?, row.text(1)?)),
            )
        })?;
        let (pdf, sha256) = found.ok_or(StorageError::NotFound { what: "document" })?;
        if hex(&Sha256::digest(&pdf)) == sha256 {
            Ok(pdf)
        } else {
            Err(StorageError::VaultDamaged {
                file: "vault.db".to_owned(),
            })
        }
    }

    /// Ids of all documents.
    pub(crate) fn document_ids(&self) -> Result<Vec<DocumentId>, StorageError> {
        self.read(|db| {
            db.rows("SELECT id FROM document ORDER BY prepared_at, id", &[], |row| {
                row.parsed(0)
            })
        })
    }
}
