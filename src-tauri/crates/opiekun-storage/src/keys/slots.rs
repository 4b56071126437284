//! The file of key slots: one per person of the desk and one for the recovery key.
//!
//! Names are not in it. A person is found by a keyed fingerprint of their name, so that a stolen disk does not
//! even say who works here.

use super::{
    DataKey, Kdf, KdfPolicy, RecoveryKey, hex, random, unhex,
    wrap::{Wrapped, unwrap, wrap},
};
use crate::{StorageError, folder, folder::Folder};
use hmac::{Hmac, Mac};
use opiekun_domain::{collation, ids::PersonId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

const FORMAT: u32 = 1;

/// All wrapped copies of the data key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SlotFile {
    format: u32,
    vault: String,
    /// Counts the changes, so that of two whole copies the newer one is known. Left out while 0, as files had it
    /// before there were generations: their checksum must still fit.
    #[serde(default, skip_serializing_if = "first")]
    generation: u64,
    slots: Vec<Slot>,
    recovery: Wrapped,
    /// SHA-256 of the file with this field empty: tells a damaged copy from a wrong passphrase.
    check: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn first(generation: &u64) -> bool {
    *generation == 0
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Slot {
    person: PersonId,
    name: String,
    kdf: Kdf,
    salt: String,
    wrapped: Wrapped,
}

/// How a slot is chosen.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Who<'a> {
    /// The person who made the vault.
    First,
    /// By name, as typed at the door.
    Named(&'a str),
    /// By id, when the vault is open.
    Id(PersonId),
}

impl SlotFile {
    /// A new file with no people yet.
    pub(crate) fn new(data_key: &DataKey, recovery: &RecoveryKey) -> Result<Self, StorageError> {
        let vault = hex(&random::<16>()?);
        let recovery = wrap(data_key, &recovery.wrapping_key(), &recovery_about(&vault))?;
        Ok(Self {
            format: FORMAT,
            vault,
            generation: 0,
            slots: Vec::new(),
            recovery,
            check: String::new(),
        })
    }

    /// Reads both copies and takes the newer one; a missing or unreadable one does not count.
    ///
    /// # Errors
    /// `VaultMissing` when neither exists, `VaultDamaged` when neither can be read, `VaultNewer`.
    pub(crate) fn read(folder: &Folder) -> Result<Self, StorageError> {
        let mut fault = if folder.has_vault() {
            StorageError::VaultDamaged {
                file: "keys.json".to_owned(),
            }
        } else {
            StorageError::VaultMissing
        };
        let mut newest: Option<Self> = None;
        for path in [folder.keys(), folder.keys_copy()] {
            match Self::read_one(&path) {
                Ok(Some(file))
                    if newest
                        .as_ref()
                        .is_none_or(|best| best.generation < file.generation) =>
                {
                    newest = Some(file);
                }
                Ok(_) => {}
                // A flipped bit can look like a newer format too, so the other copy is asked before saying so.
                Err(newer) => fault = newer,
            }
        }
        newest.ok_or(fault)
    }

    /// One copy; nothing when it is missing or damaged.
    fn read_one(path: &Path) -> Result<Option<Self>, StorageError> {
        let Ok(bytes) = folder::read_small(path) else {
            return Ok(None);
        };
        // The format is read first: a newer program may have other fields.
        let Ok(Format { format }) = serde_json::from_slice(&bytes) else {
            return Ok(None);
        };
        if format > FORMAT {
            return Err(StorageError::VaultNewer {
                found: format,
                known: FORMAT,
            });
        }
        let Ok(file) = serde_json::from_slice::<Self>(&bytes) else {
            return Ok(None);
        };
        Ok((file.checksum()? == file.check).then_some(file))
    }

    /// Mends the copy that is missing, damaged or older, once a passphrase proved this one right. What was damaged is
    /// kept under another name. A failure only leaves things as they were.
    pub(crate) fn heal(&self, folder: &Folder) -> Result<(), StorageError> {
        for path in [folder.keys(), folder.keys_copy()] {
            match Self::read_one(&path)? {
                Some(file) if file == *self => {}
                Some(_) => folder::write_whole(&path, &self.to_bytes()?)?,
                None => {
                    if path.is_file() {
                        fs::copy(&path, path.with_extension("damaged.json"))?;
                    }
                    folder::write_whole(&path, &self.to_bytes()?)?;
                }
            }
        }
        Ok(())
    }

    fn checksum(&self) -> Result<String, StorageError> {
        let bare = Self {
            check: String::new(),
            ..self.clone()
        };
        let bytes = serde_json::to_vec(&bare).map_err(|_| StorageError::Internal { place: "slots" })?;
        Ok(hex(&Sha256::digest(bytes)))
    }

    /// Writes both copies, one after the other: at any moment at least one is whole.
    pub(crate) fn write(&self, folder: &Folder) -> Result<(), StorageError> {
        let bytes = self.to_bytes()?;
        folder::write_whole(&folder.keys(), &bytes)?;
        folder::write_whole(&folder.keys_copy(), &bytes)
    }

    /// The file's text, for backups.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, StorageError> {
        let sealed = Self {
            check: self.checksum()?,
            ..self.clone()
        };
        serde_json::to_vec_pretty(&sealed).map_err(|_| StorageError::Internal { place: "slots" })
    }

    /// How many times the file was changed.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    /// To be called before a change is written.
    pub(crate) fn advance(&mut self) {
        self.generation += 1;
    }

    /// Takes away every slot whose person may not enter; true when there was one.
    pub(crate) fn keep_only(&mut self, allowed: impl Fn(PersonId) -> bool) -> bool {
        let before = self.slots.len();
        self.slots.retain(|slot| allowed(slot.person));
        self.slots.len() != before
    }

    /// Number of people who can open the vault.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Puts or replaces a person's slot.
    ///
    /// # Errors
    /// `PassphraseTooShort`, `PassphraseTooPlain`.
    pub(crate) fn put(
        &mut self,
        person: PersonId,
        name: &str,
        passphrase: &str,
        data_key: &DataKey,
        policy: KdfPolicy,
    ) -> Result<(), StorageError> {
        super::check_strength(passphrase)?;
        let kdf = Kdf::choose(policy)?;
        let salt: [u8; 16] = random()?;
        let key = kdf.derive(passphrase.as_bytes(), &salt)?;
        let about = self.slot_about(person, kdf);
        let slot = Slot {
            person,
            name: self.fingerprint(name)?,
            kdf,
            salt: hex(&salt),
            wrapped: wrap(data_key, &key, &about)?,
        };
        match self.slots.iter_mut().find(|slot| slot.person == person) {
            Some(old) => *old = slot,
            None => self.slots.push(slot),
        }
        Ok(())
    }

    /// Takes a person's slot away.
    pub(crate) fn remove(&mut self, person: PersonId) {
        self.slots.retain(|slot| slot.person != person);
    }

    /// Opens one slot.
    ///
    /// # Errors
    /// `WrongPassphrase` also for an unknown name, so that the door does not tell who works here;
    /// `VaultDamaged` for parameters below the floor.
    pub(crate) fn open(&self, who: Who<'_>, passphrase: &str) -> Result<(PersonId, DataKey), StorageError> {
        let slot = self.slot(who)?;
        let damaged = || StorageError::VaultDamaged {
            file: "keys.json".to_owned(),
        };
        let Some(slot) = slot else {
            Kdf::FLOOR.derive(passphrase.as_bytes(), &[0; 16])?; // an unknown name takes as long as a known one
            return Err(StorageError::WrongPassphrase);
        };
        if !slot.kdf.acceptable() {
            return Err(damaged());
        }
        let salt = unhex(&slot.salt).ok_or_else(damaged)?;
        let key = slot.kdf.derive(passphrase.as_bytes(), &salt)?;
        let about = self.slot_about(slot.person, slot.kdf);
        let data_key = unwrap(&slot.wrapped, &key, &about).ok_or(StorageError::WrongPassphrase)?;
        Ok((slot.person, data_key))
    }

    fn slot(&self, who: Who<'_>) -> Result<Option<&Slot>, StorageError> {
        Ok(match who {
            Who::First => self.slots.first(),
            Who::Named(name) => {
                let wanted = self.fingerprint(name)?;
                self.slots.iter().find(|slot| slot.name == wanted)
            }
            Who::Id(person) => self.slots.iter().find(|slot| slot.person == person),
        })
    }

    /// Whose slot it is; nothing for a name that nobody has.
    pub(crate) fn person(&self, who: Who<'_>) -> Result<Option<PersonId>, StorageError> {
        Ok(self.slot(who)?.map(|slot| slot.person))
    }

    /// The person, when only one works here.
    pub(crate) fn only(&self) -> Option<PersonId> {
        match self.slots.as_slice() {
            [slot] => Some(slot.person),
            _ => None,
        }
    }

    /// Opens with the recovery key.
    ///
    /// # Errors
    /// `WrongRecoveryKey`.
    pub(crate) fn recover(&self, key: &RecoveryKey) -> Result<DataKey, StorageError> {
        unwrap(&self.recovery, &key.wrapping_key(), &recovery_about(&self.vault))
            .ok_or(StorageError::WrongRecoveryKey)
    }

    /// Replaces the recovery key; the printed old one is worth nothing from then on.
    pub(crate) fn renew_recovery(&mut self, data_key: &DataKey) -> Result<RecoveryKey, StorageError> {
        let recovery = RecoveryKey::new()?;
        self.recovery = wrap(data_key, &recovery.wrapping_key(), &recovery_about(&self.vault))?;
        Ok(recovery)
    }

    fn fingerprint(&self, name: &str) -> Result<String, StorageError> {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(self.vault.as_bytes())
            .map_err(|_| StorageError::Internal { place: "fingerprint" })?;
        mac.update(collation::fold(name).as_bytes());
        Ok(hex(&mac.finalize().into_bytes()[..16]))
    }

    fn slot_about(&self, person: PersonId, kdf: Kdf) -> Vec<u8> {
        format!(
            "opiekun slot {FORMAT} {} {person} {} {} {}",
            self.vault, kdf.memory_kib, kdf.passes, kdf.lanes
        )
        .into_bytes()
    }
}

fn recovery_about(vault: &str) -> Vec<u8> {
    format!("opiekun recovery {FORMAT} {vault}").into_bytes()
}
