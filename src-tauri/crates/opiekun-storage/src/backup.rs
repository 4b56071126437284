//! One-file backups: the register and the key slots, readable only with a passphrase of that day.
//!
//! Layout: magic line, length of the slots (8 bytes, little-endian), slots, register, SHA-256 of all before it.

use crate::{
    StorageError, Vault,
    engine::Db,
    folder::{self, Folder},
    keys::hex,
};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{BufReader, Read, Write},
    path::Path,
};

const MAGIC: &[u8] = b"OPIEKUN BACKUP 1\n";
const PART: usize = 1 << 16;

/// A backup that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupMade {
    /// Size in bytes.
    pub bytes: u64,
    /// Lower-case hex SHA-256 of the whole file.
    pub sha256: String,
}

impl Vault {
    /// Writes a backup; an existing file is replaced only by a whole new one.
    ///
    /// # Errors
    /// `FolderReadOnly`, `DiskFull`, `Io`.
    pub fn backup(&self, to: &Path) -> Result<BackupMade, StorageError> {
        folder::guard_target(&self.folder, to, MAGIC)?;
        let slots = self.slot_bytes()?;
        self.write(|db| copy(&self.folder, db, &slots, to))
    }
}

/// Copies while the write lock is held and the write-ahead file is empty, so that the main file is everything.
fn copy(folder: &Folder, db: &mut Db, slots: &[u8], to: &Path) -> Result<BackupMade, StorageError> {
    db.checkpoint()?;
    db.write(|_| {
        let mut file = folder::unfinished(to)?;
        let made = write_file(&folder.database(), slots, file.as_file_mut())?;
        folder::finish(file, to)?;
        Ok(made)
    })
}

fn write_file(database: &Path, slots: &[u8], to: &mut File) -> Result<BackupMade, StorageError> {
    let mut out = Hashing {
        file: to,
        hash: Sha256::new(),
        bytes: 0,
    };
    out.put(MAGIC)?;
    out.put(&(slots.len() as u64).to_le_bytes())?;
    out.put(slots)?;
    let mut from = BufReader::new(File::open(database)?);
    let mut part = vec![0; PART];
    loop {
        let read = from.read(&mut part)?;
        if read == 0 {
            break;
        }
        out.put(part.get(..read).unwrap_or_default())?;
    }
    let digest = out.hash.clone().finalize();
    out.put(&digest)?;
    Ok(BackupMade {
        bytes: out.bytes,
        sha256: hex(&out.hash.finalize()),
    })
}

struct Hashing<'a> {
    file: &'a mut File,
    hash: Sha256,
    bytes: u64,
}

impl Hashing<'_> {
    fn put(&mut self, bytes: &[u8]) -> Result<(), StorageError> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(self.file.write_all(bytes)?)
    }
}

/// Puts a backup into an empty or new folder. The whole file is checked before anything is written.
///
/// # Errors
/// `BackupDamaged`, `FolderNotEmpty`, `FolderReadOnly`, `DiskFull`.
pub fn restore(from: &Path, into: &Folder) -> Result<(), StorageError> {
    let bytes = fs::metadata(from)?.len();
    check_whole(from, bytes)?;
    if into.path().exists() && fs::read_dir(into.path())?.next().is_some() {
        return Err(StorageError::FolderNotEmpty);
    }
    into.create()?;
    let mut source = BufReader::new(File::open(from)?);
    let mut skip = vec![0; MAGIC.len()];
    source.read_exact(&mut skip)?;
    let mut length = [0; 8];
    source.read_exact(&mut length)?;
    let slots_length = u64::from_le_bytes(length);
    let head = MAGIC.len() as u64 + 8 + slots_length;
    if slots_length > 1 << 20 || head + 32 > bytes {
        return Err(StorageError::BackupDamaged);
    }
    let mut slots = vec![0; usize::try_from(slots_length).unwrap_or(0)];
    source.read_exact(&mut slots)?;
    // Under another name until everything is there: an interrupted restore leaves nothing that looks like a vault.
    let building = into.path().join("vault.new.db");
    let mut database = folder::create_private(&building)?;
    let copied = std::io::copy(&mut source.take(bytes - head - 32), &mut database)?;
    if copied != bytes - head - 32 {
        return Err(StorageError::BackupDamaged);
    }
    database.sync_all()?;
    folder::write_whole(&into.keys(), &slots)?;
    folder::write_whole(&into.keys_copy(), &slots)?;
    fs::rename(&building, into.database())?;
    folder::sync_folder_of(&into.database())
}

fn check_whole(from: &Path, bytes: u64) -> Result<(), StorageError> {
    if bytes < MAGIC.len() as u64 + 8 + 32 {
        return Err(StorageError::BackupDamaged);
    }
    let mut source = BufReader::new(File::open(from)?);
    let mut hash = Sha256::new();
    let mut left = bytes - 32;
    let mut part = vec![0; PART];
    let mut first = true;
    while left > 0 {
        let want = usize::try_from(left).unwrap_or(PART).min(PART);
        let slice = part.get_mut(..want).unwrap_or_default();
        source.read_exact(slice)?;
        if first && !slice.starts_with(MAGIC) {
            return Err(StorageError::BackupDamaged);
        }
        first = false;
        hash.update(&*slice);
        left -= want as u64;
    }
    let mut written = [0; 32];
    source.read_exact(&mut written)?;
    if hash.finalize()[..] == written {
        Ok(())
    } else {
        Err(StorageError::BackupDamaged)
    }
}

/// The backup that is taken before every migration.
pub(crate) fn before_migration(
    folder: &Folder,
    db: &mut Db,
    slots: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StorageError> {
    fs::create_dir_all(folder.backups())?;
    let name = format!("before-migration-{}.opiekun", now.format("%Y%m%d-%H%M%S"));
    copy(folder, db, slots, &folder.backups().join(name)).map(|_| ())
}

/// Copies a damaged register aside before anybody tries to mend it. The damaged file itself stays.
pub(crate) fn set_aside(folder: &Folder, now: DateTime<Utc>) -> Result<(), StorageError> {
    let aside = folder
        .path()
        .join(format!("damaged-{}", now.format("%Y%m%d-%H%M%S")));
    fs::create_dir_all(&aside)?;
    for name in [
        "vault.db",
        "vault.db-wal",
        "keys.json",
        "keys.copy.json",
        "seal.json",
    ] {
        let from = folder.path().join(name);
        if from.is_file() {
            fs::copy(&from, aside.join(name))?;
        }
    }
    Ok(())
}
