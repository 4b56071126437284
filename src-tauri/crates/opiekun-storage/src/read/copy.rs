//! Packets of documents, and printed copies with their steps.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, Value, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    copies::{CopyCode, CopyState, Keeper},
    ids::{ClientId, CopyId, DocumentId, PacketId, Revision},
};

/// A printed copy as lists show it.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // columns of the tables of the same names
pub struct CopyRecord {
    pub id: CopyId,
    pub revision: Revision,
    pub code: CopyCode,
    pub document: DocumentId,
    pub number: String,
    pub title: String,
    pub client: ClientId,
    pub client_name: String,
    pub nr: u32,
    pub keeper: Keeper,
    /// Who keeps it; empty for the bank.
    pub keeper_name: String,
    pub state: CopyState,
    pub since: DateTime<Utc>,
    /// Reason of the last step; names of changed fields for a superseded one.
    pub reason: String,
}

/// A step of a copy's life.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct CopyStep {
    pub at: DateTime<Utc>,
    pub person: String,
    pub state: CopyState,
    pub reason: String,
}

/// Documents made together for one purpose.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct PacketRecord {
    pub id: PacketId,
    pub revision: Revision,
    pub purpose: String,
    pub title: String,
    pub client: ClientId,
    pub client_name: String,
    pub prepared_at: DateTime<Utc>,
    pub prepared_by: String,
    /// In the order of signing.
    pub documents: Vec<DocumentId>,
}

const NAME: &str =
    "CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END";
const KEEPER: &str =
    "COALESCE((SELECT CASE WHEN h.kind = 'person' THEN h.first_name || ' ' || h.last_name ELSE h.company_name END
 FROM client h WHERE h.id = k.client_id), '')";
const TABLES: &str = "copy k JOIN document d ON d.id = k.document_id JOIN client c ON c.id = d.client_id";

fn columns() -> String {
    format!(
        "k.id, k.revision, k.code, d.id, d.number, d.title, c.id, {NAME}, k.nr, k.keeper, {KEEPER}, k.state, k.since,
         (SELECT s.reason FROM copy_step s WHERE s.copy_id = k.id ORDER BY s.nr DESC LIMIT 1)"
    )
}

fn record(row: &Row) -> Result<CopyRecord, StorageError> {
    Ok(CopyRecord {
        id: row.parsed(0)?,
        revision: Revision(row.count(1)?),
        code: row.with(2, CopyCode::parse)?,
        document: row.parsed(3)?,
        number: row.text(4)?,
        title: row.text(5)?,
        client: row.parsed(6)?,
        client_name: row.text(7)?,
        nr: row.count(8)?,
        keeper: row.with(9, Keeper::parse)?,
        keeper_name: row.text(10)?,
        state: row.with(11, CopyState::parse)?,
        since: row.parsed(12)?,
        reason: row.text(13)?,
    })
}

impl Vault {
    /// Copies of a document in the order of printing.
    ///
    /// # Errors
    /// As any read.
    pub fn copies_of(&self, document: DocumentId) -> Result<Vec<CopyRecord>, StorageError> {
        self.copies_where("k.document_id = ?1 ORDER BY k.nr", values![document])
    }

    /// The copy with that code on its pages.
    ///
    /// # Errors
    /// As any read.
    pub fn copy_coded(&self, code: &CopyCode) -> Result<Option<CopyRecord>, StorageError> {
        let found = self.copies_where("k.code = ?1", values![code.as_str()])?;
        Ok(found.into_iter().next())
    }

    /// Copies that a client has and that did not come back signed.
    ///
    /// # Errors
    /// As any read.
    pub fn copies_at_client(&self, client: ClientId) -> Result<Vec<CopyRecord>, StorageError> {
        self.copies_where(
            "k.document_id IN (SELECT p.document_id FROM document_party p WHERE p.client_id = ?1)
             AND k.keeper = 'bank' AND k.state IN ('handed_over', 'returned') ORDER BY k.since, k.id",
            values![client],
        )
    }

    /// One copy.
    ///
    /// # Errors
    /// As any read.
    pub fn copy(&self, id: CopyId) -> Result<Option<CopyRecord>, StorageError> {
        let found = self.copies_where("k.id = ?1", values![id])?;
        Ok(found.into_iter().next())
    }

    /// Copies in a state, those longest in it first.
    ///
    /// # Errors
    /// As any read.
    pub fn copies_in(&self, state: CopyState, limit: u32) -> Result<Vec<CopyRecord>, StorageError> {
        // The condition is repeated as the partial index states it.
        self.copies_where(
            "k.state = ?1 AND k.state NOT IN ('accepted', 'destroyed') ORDER BY k.since, k.id LIMIT ?2",
            values![state.code(), limit],
        )
    }

    fn copies_where(&self, condition: &str, params: &[Value]) -> Result<Vec<CopyRecord>, StorageError> {
        let sql = format!("SELECT {} FROM {TABLES} WHERE {condition}", columns());
        self.read(|db| db.rows(&sql, params, record))
    }

    /// Steps of a copy, the first one first.
    ///
    /// # Errors
    /// As any read.
    pub fn copy_steps(&self, id: CopyId) -> Result<Vec<CopyStep>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT s.at, p.name, s.state, s.reason FROM copy_step s JOIN person p ON p.id = s.person_id
                 WHERE s.copy_id = ?1 ORDER BY s.nr",
                values![id],
                |row| {
                    Ok(CopyStep {
                        at: row.parsed(0)?,
                        person: row.text(1)?,
                        state: row.with(2, CopyState::parse)?,
                        reason: row.text(3)?,
                    })
                },
            )
        })
    }

    /// One packet.
    ///
    /// # Errors
    /// As any read.
    pub fn packet(&self, id: PacketId) -> Result<Option<PacketRecord>, StorageError> {
        Ok(self.packets_where("k.id = ?1", values![id])?.into_iter().next())
    }

    /// Packets of a client, newest first; of everybody when none is named.
    ///
    /// # Errors
    /// As any read.
    pub fn packets(&self, client: Option<ClientId>, limit: u32) -> Result<Vec<PacketRecord>, StorageError> {
        match client {
            Some(client) => self.packets_where(
                "c.id = ?1 OR c.merged_into = (SELECT seq FROM client WHERE id = ?1)
                 ORDER BY k.prepared_at DESC, k.id LIMIT ?2",
                values![client, limit],
            ),
            None => self.packets_where("true ORDER BY k.prepared_at DESC, k.id LIMIT ?1", values![limit]),
        }
    }

    /// When the register of reserved PESEL numbers was last asked about a client, and whether the number was reserved.
    ///
    /// # Errors
    /// As any read.
    pub fn last_pesel_check(&self, client: ClientId) -> Result<Option<(DateTime<Utc>, bool)>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT at, reserved FROM pesel_check WHERE client_id IN (SELECT id FROM client WHERE id = ?1
                 OR merged_into = (SELECT seq FROM client WHERE id = ?1)) ORDER BY at DESC, id DESC LIMIT 1",
                values![client],
                |row| Ok((row.parsed(0)?, row.flag(1)?)),
            )
        })
    }

    /// Whether a client signed a paper of that template: a copy of it is signed, or went on from there.
    ///
    /// # Errors
    /// As any read.
    pub fn signed_before(&self, client: ClientId, template: &str) -> Result<bool, StorageError> {
        self.read(|db| {
            let found = db.number(
                "SELECT EXISTS (SELECT 1 FROM document d JOIN copy k ON k.document_id = d.id
                 WHERE d.template = ?2 AND d.state <> 'annulled' AND k.state IN ('signed', 'sent', 'accepted')
                 AND d.id IN (SELECT y.document_id FROM document_party y JOIN client c ON c.id = y.client_id
                  WHERE c.id = ?1 OR c.merged_into = (SELECT seq FROM client WHERE id = ?1)))",
                values![client, template],
            )?;
            Ok(found > 0)
        })
    }

    fn packets_where(&self, condition: &str, params: &[Value]) -> Result<Vec<PacketRecord>, StorageError> {
        let sql = format!(
            "SELECT k.id, k.revision, k.purpose, k.title, c.id, {NAME}, k.prepared_at, p.name FROM packet k
             JOIN client c ON c.id = k.client_id JOIN person p ON p.id = k.prepared_by WHERE {condition}"
        );
        self.read(|db| {
            let mut packets = db.rows(&sql, params, |row| {
                Ok(PacketRecord {
                    id: row.parsed(0)?,
                    revision: Revision(row.count(1)?),
                    purpose: row.text(2)?,
                    title: row.text(3)?,
                    client: row.parsed(4)?,
                    client_name: row.text(5)?,
                    prepared_at: row.parsed(6)?,
                    prepared_by: row.text(7)?,
                    documents: Vec::new(),
                })
            })?;
            for packet in &mut packets {
                packet.documents = db.rows(
                    "SELECT id FROM document WHERE packet_id = ?1 ORDER BY place",
                    values![packet.id],
                    |row| row.parsed(0),
                )?;
            }
            Ok(packets)
        })
    }
}
