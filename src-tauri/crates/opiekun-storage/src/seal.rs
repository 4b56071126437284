//! The seal: how far the register and the key file had come, kept outside the register.
//!
//! A register that was replaced by an older copy of itself is whole and its chain is valid; only something beside
//! it can tell that rows are missing. The seal is written when the vault is opened, closed, and when keys change.
//! It is authenticated with a key of the vault, so it cannot be made up; who can put back an older copy of the
//! *whole* folder is beyond it.

use crate::{
    StorageError, Vault, audit,
    door::{Actor, allow},
    folder::{self, Folder},
    keys::hex,
    read,
    vault::lock,
};
use chrono::{DateTime, Utc};
use opiekun_domain::{access::Act, ids::PersonId};
use serde::{Deserialize, Serialize};

const FORMAT: u32 = 1;

/// How far a vault had come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seal {
    format: u32,
    /// Rows of the audit trail.
    pub rows: i64,
    /// Seal of the last of them.
    pub mac: String,
    /// Time of the last of them.
    pub at: String,
    /// Generation of the key file.
    pub keys: u64,
    check: String,
}

/// What is behind the seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolledBack {
    /// Time of the newest audit row that was there, RFC 3339.
    pub sealed_at: String,
    /// Audit rows that are missing now, or at least so many; 0 when only the key file is older.
    pub missing: u32,
    /// Whether the key file is an older one.
    pub keys: bool,
}

impl Seal {
    /// Seals that state.
    pub(crate) fn new(last: audit::Last, keys: u64, key: &audit::Key) -> Self {
        let mut seal = Self {
            format: FORMAT,
            rows: last.seq,
            mac: last.mac,
            at: last.at,
            keys,
            check: String::new(),
        };
        seal.check = seal.authenticated(key);
        seal
    }

    fn authenticated(&self, key: &audit::Key) -> String {
        let Self {
            rows, mac, at, keys, ..
        } = self;
        hex(&key.authenticate(&format!("opiekun seal {FORMAT} {rows} {mac} {at} {keys}")))
    }

    /// The seal in the folder; none when it is missing, unreadable or not made with this vault's key.
    pub(crate) fn read(folder: &Folder, key: &audit::Key) -> Option<Self> {
        let bytes = folder::read_small(&folder.seal()).ok()?;
        let seal: Self = serde_json::from_slice(&bytes).ok()?;
        (seal.format == FORMAT && seal.authenticated(key) == seal.check).then_some(seal)
    }

    /// Puts the seal into the folder.
    pub(crate) fn write(&self, folder: &Folder) -> Result<(), StorageError> {
        let bytes = serde_json::to_vec_pretty(self).map_err(|_| StorageError::Internal { place: "seal" })?;
        folder::write_whole(&folder.seal(), &bytes)
    }

    /// Compares with what is there: the last audit row, the seal of the row that was the last one, the generation
    /// of the key file.
    pub(crate) fn compare(
        &self,
        last: &audit::Last,
        mac_there: Option<&str>,
        keys: u64,
    ) -> Option<RolledBack> {
        let rows_whole = mac_there == Some(self.mac.as_str());
        (!rows_whole || keys < self.keys).then(|| RolledBack {
            sealed_at: self.at.clone(),
            missing: if rows_whole {
                0
            } else {
                // Other rows in the place of the sealed ones: at least the last one is not there.
                u32::try_from((self.rows - last.seq).max(1)).unwrap_or(u32::MAX)
            },
            keys: keys < self.keys,
        })
    }
}

impl Vault {
    /// What is missing against the last seal; nothing when the register is the newest one.
    pub fn rolled_back(&self) -> Option<RolledBack> {
        lock(&self.rolled_back).clone()
    }

    /// An administrator decides to go on from the older state; this is written down and sealed.
    ///
    /// # Errors
    /// `Forbidden`; as any write.
    pub fn accept_older_state(&self, actor: &Actor, now: DateTime<Utc>) -> Result<(), StorageError> {
        let entry = audit::Entry {
            action: "vault.accept_older",
            object: "",
            revision: 0,
            fields: "",
            result: "done",
        };
        self.write(|db| {
            db.write(|tx| {
                allow(tx, actor.person, Act::ManagePeople)?;
                audit::append(tx, self, actor, &entry, now)
            })
        })?;
        *lock(&self.rolled_back) = None;
        self.close_doors_of_disabled()?;
        self.seal()
    }

    pub(crate) fn compare_with_seal(&self) -> Result<(), StorageError> {
        let Some(seal) = Seal::read(&self.folder, &self.audit_key) else {
            return Ok(()); // restored from a backup, or older than seals
        };
        let (last, mac) = self.read(|db| Ok((audit::last(db)?, audit::mac_of(db, seal.rows)?)))?;
        let keys = lock(&self.slots).generation();
        *lock(&self.rolled_back) = seal.compare(&last, mac.as_deref(), keys);
        Ok(())
    }

    pub(crate) fn seal(&self) -> Result<(), StorageError> {
        let last = self.read(audit::last)?;
        Seal::new(last, lock(&self.slots).generation(), &self.audit_key).write(&self.folder)
    }

    /// A slot that outlived its person, after a kill between the two writes or from an older key file.
    pub(crate) fn close_doors_of_disabled(&self) -> Result<(), StorageError> {
        let active: Vec<PersonId> = read::people::all(self)?
            .into_iter()
            .filter(|person| person.active)
            .map(|person| person.id)
            .collect();
        if lock(&self.slots)
            .clone()
            .keep_only(|person| active.contains(&person))
        {
            self.change_slots(|slots, _| {
                slots.keep_only(|person| active.contains(&person));
                Ok(())
            })?;
        }
        Ok(())
    }
}
