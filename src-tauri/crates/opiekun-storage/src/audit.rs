//! The audit trail: a chain of rows, each sealed with a keyed hash over itself and the row before.

use crate::{
    StorageError, Vault,
    door::Actor,
    engine::{Query, Row, Tx, values},
    keys::{DataKey, hex},
};
use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
const COLUMNS: &str = "seq, at, person_id, workstation, session_id, action, object_id, revision, fields, result, previous_mac, mac";

/// Key of the chain, derived from the data key.
pub(crate) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    pub(crate) fn from_data_key(key: &DataKey) -> Self {
        Self(Zeroizing::new(seal(key.as_ref(), "opiekun audit 1")))
    }

    /// A keyed hash of a text that is not a row.
    pub(crate) fn authenticate(&self, text: &str) -> [u8; 32] {
        seal(self.0.as_ref(), text)
    }
}

/// What is written beside time, person and place.
pub(crate) struct Entry<'a> {
    pub action: &'a str,
    pub object: &'a str,
    pub revision: u32,
    pub fields: &'a str,
    pub result: &'a str,
}

/// One row as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // columns of the table of the same names
pub struct AuditRow {
    pub seq: i64,
    pub at: String,
    pub person: String,
    pub workstation: String,
    pub session: String,
    pub action: String,
    pub object: String,
    pub revision: u32,
    pub fields: String,
    pub result: String,
    previous_mac: String,
    mac: String,
}

impl AuditRow {
    fn from_row(row: &Row) -> Result<Self, StorageError> {
        Ok(Self {
            seq: row.int(0)?,
            at: row.text(1)?,
            person: row.text(2)?,
            workstation: row.text(3)?,
            session: row.text(4)?,
            action: row.text(5)?,
            object: row.text(6)?,
            revision: row.count(7)?,
            fields: row.text(8)?,
            result: row.text(9)?,
            previous_mac: row.text(10)?,
            mac: row.text(11)?,
        })
    }

    /// Length before each part, so that no two different rows have the same text.
    fn seal(&self, key: &Key) -> String {
        let (seq, revision) = (self.seq.to_string(), self.revision.to_string());
        let parts = [
            seq.as_str(),
            &self.at,
            &self.person,
            &self.workstation,
            &self.session,
            &self.action,
            &self.object,
            &revision,
            &self.fields,
            &self.result,
            &self.previous_mac,
        ];
        let text: String = parts
            .iter()
            .map(|part| format!("{}:{part};", part.len()))
            .collect();
        hex(&seal(key.0.as_ref(), &text))
    }
}

fn seal(key: &[u8], text: &str) -> [u8; 32] {
    match <Hmac<Sha256> as Mac>::new_from_slice(key) {
        Ok(mut mac) => {
            mac.update(text.as_bytes());
            mac.finalize().into_bytes().into()
        }
        // HMAC takes keys of any length; an all-zero seal would fail the next verification loudly.
        Err(_) => [0; 32],
    }
}

/// The end of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Last {
    pub seq: i64,
    pub at: String,
    pub mac: String,
}

/// The newest row; the beginning of the chain when there is none.
pub(crate) fn last(db: &impl Query) -> Result<Last, StorageError> {
    let found = db.row(
        "SELECT seq, at, mac FROM audit ORDER BY seq DESC LIMIT 1",
        &[],
        |row| {
            Ok(Last {
                seq: row.int(0)?,
                at: row.text(1)?,
                mac: row.text(2)?,
            })
        },
    )?;
    Ok(found.unwrap_or_else(|| Last {
        seq: 0,
        at: String::new(),
        mac: GENESIS.to_owned(),
    }))
}

/// The seal of one row.
pub(crate) fn mac_of(db: &impl Query, seq: i64) -> Result<Option<String>, StorageError> {
    if seq == 0 {
        return Ok(Some(GENESIS.to_owned()));
    }
    db.row("SELECT mac FROM audit WHERE seq = ?1", values![seq], |row| {
        row.text(0)
    })
}

/// Appends a row in the caller's transaction.
pub(crate) fn append(
    tx: &Tx<'_>,
    vault: &Vault,
    actor: &Actor,
    entry: &Entry<'_>,
    now: DateTime<Utc>,
) -> Result<(), StorageError> {
    let before = last(tx)?;
    let mut row = AuditRow {
        seq: before.seq + 1,
        at: crate::read::instant(now),
        person: actor.person.to_string(),
        workstation: vault.workstation.clone(),
        session: actor.session.to_string(),
        action: entry.action.to_owned(),
        object: entry.object.to_owned(),
        revision: entry.revision,
        fields: entry.fields.to_owned(),
        result: entry.result.to_owned(),
        previous_mac: before.mac,
        mac: String::new(),
    };
    row.mac = row.seal(&vault.audit_key);
    tx.run(
        &format!("INSERT INTO audit ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"),
        values![
            row.seq,
            row.at,
            row.person,
            row.workstation,
            row.session,
            row.action,
            row.object,
            row.revision,
            row.fields,
            row.result,
            row.previous_mac,
            row.mac
        ],
    )?;
    Ok(())
}

/// Newest rows first.
///
/// # Errors
/// As any read.
pub fn recent(vault: &Vault, limit: u32) -> Result<Vec<AuditRow>, StorageError> {
    vault.read(|db| {
        db.rows(
            &format!("SELECT {COLUMNS} FROM audit ORDER BY seq DESC LIMIT ?1"),
            values![limit],
            AuditRow::from_row,
        )
    })
}

/// Number of rows, and the first row whose place or seal is wrong.
pub(crate) fn check(vault: &Vault) -> Result<(u64, Option<i64>), StorageError> {
    let (mut count, mut broken, mut previous) = (0u64, None, GENESIS.to_owned());
    vault.read(|db| {
        db.each(
            &format!("SELECT {COLUMNS} FROM audit ORDER BY seq"),
            &[],
            &mut |row| {
                let row = AuditRow::from_row(row)?;
                count += 1;
                let in_place = u64::try_from(row.seq) == Ok(count) && row.previous_mac == previous;
                if !in_place || row.seal(&vault.audit_key) != row.mac {
                    broken = Some(row.seq);
                    return Ok(false);
                }
                previous.clone_from(&row.mac);
                Ok(true)
            },
        )
    })?;
    Ok((count, broken))
}
