//! The folder of a vault: names of its files, safe writing, the lock that keeps a second program out.

use crate::StorageError;
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{Read, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};
use tempfile::NamedTempFile;

/// A folder that holds, or will hold, one vault.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

/// How long a lock held by somebody else is waited for. A program that was killed or has just closed may leave it
/// held for a moment: the system tears its memory down first, and a process started meanwhile shares the lock
/// between its `fork` and its `exec`.
const LOCK_PATIENCE: Duration = Duration::from_millis(500);

/// Ending of files that are not whole yet.
const UNFINISHED: &str = ".new";

/// Longest key file, seal or count of attempts in bytes.
const SMALL_MAX: u64 = 1 << 20;

/// Held while the vault is open; the operating system drops it when the program dies.
#[derive(Debug)]
pub struct Lock(#[allow(dead_code)] File);

impl Folder {
    /// Names the folder; nothing is touched.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The encrypted register.
    pub fn database(&self) -> PathBuf {
        self.0.join("vault.db")
    }

    /// The wrapped keys, first of two copies.
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys.json")
    }

    /// The wrapped keys, second copy.
    pub fn keys_copy(&self) -> PathBuf {
        self.0.join("keys.copy.json")
    }

    /// How far the register had come.
    pub(crate) fn seal(&self) -> PathBuf {
        self.0.join("seal.json")
    }

    /// Wrong passphrases in a row.
    pub(crate) fn attempts(&self) -> PathBuf {
        self.0.join("attempts.json")
    }

    /// Backups made before migrations.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Whether any part of a vault is here. One missing file is damage, not a missing vault: nothing may be
    /// written over what is left.
    pub fn has_vault(&self) -> bool {
        self.database().exists() || self.keys().exists() || self.keys_copy().exists()
    }

    /// Takes away files that a killed program did not finish. Only with the lock in hand.
    pub(crate) fn sweep(&self) {
        for folder in [self.0.clone(), self.backups()] {
            for found in fs::read_dir(folder).into_iter().flatten().flatten() {
                if found.file_name().to_string_lossy().ends_with(UNFINISHED) {
                    let _ = fs::remove_file(found.path()); // it only takes room
                }
            }
        }
    }

    /// Makes the folder, readable by its owner only.
    ///
    /// # Errors
    /// `FolderReadOnly`, `DiskFull`, `Io`.
    pub fn create(&self) -> Result<(), StorageError> {
        fs::create_dir_all(&self.0)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&self.0, fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }

    /// Takes the lock, waiting up to [`LOCK_PATIENCE`] for a program that is just going away.
    ///
    /// # Errors
    /// `VaultInUse` when another program holds it; `FolderReadOnly` when the folder cannot be written.
    pub fn lock(&self) -> Result<Lock, StorageError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.0.join("vault.lock"))?;
        let begin = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock(file)),
                Err(TryLockError::WouldBlock) if begin.elapsed() < LOCK_PATIENCE => {
                    thread::sleep(LOCK_PATIENCE / 20);
                }
                Err(TryLockError::WouldBlock) => return Err(StorageError::VaultInUse),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}

/// Writes a whole file so that after any interruption either the old or the new content is there:
/// temporary file, sync, rename, sync of the folder.
///
/// # Errors
/// `FolderReadOnly`, `DiskFull`, `Io`.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let mut file = unfinished(path)?;
    file.write_all(bytes)?;
    finish(file, path)
}

/// An unfinished file beside the one it will become: made anew under a name that nobody knows beforehand, so that it is
/// never somebody else's file or a link; for its owner only; gone when it is dropped.
pub(crate) fn unfinished(path: &Path) -> Result<NamedTempFile, StorageError> {
    let mut beginning = path.file_name().unwrap_or_default().to_os_string();
    beginning.push(".");
    Ok(tempfile::Builder::new()
        .prefix(&beginning)
        .suffix(UNFINISHED)
        .tempfile_in(parent_of(path))?)
}

/// Puts a whole file into its place.
pub(crate) fn finish(file: NamedTempFile, path: &Path) -> Result<(), StorageError> {
    file.as_file().sync_all()?;
    file.persist(path).map_err(|fault| fault.error)?;
    sync_folder_of(path)
}

/// Reads a small file of the folder. Anything but a regular file of up to 1 MiB is no file of ours: a pipe would
/// never end.
///
/// # Errors
/// `Io`, `FolderReadOnly`.
pub(crate) fn read_small(path: &Path) -> Result<Vec<u8>, StorageError> {
    let about = fs::metadata(path)?;
    if !about.is_file() || about.len() > SMALL_MAX {
        return Err(StorageError::Io);
    }
    Ok(fs::read(path)?)
}

/// A new or emptied file that only its owner reads: what leaves the vault is not for everybody on the machine.
pub(crate) fn create_private(path: &Path) -> Result<File, StorageError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    Ok(options.open(path)?)
}

/// The folder of a file; the current one for a bare name.
fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Whether a file may be written there: never into the vault's own folder, and never over a file of another kind.
/// `kinds` are beginnings of files that may be replaced; an empty file may be too.
///
/// # Errors
/// `TargetInVault`; `FileExists` also for folders, links and devices; `Io` when the folder is not there.
pub fn guard_target(vault: &Folder, path: &Path, kinds: &[u8]) -> Result<(), StorageError> {
    let folder = parent_of(path).canonicalize()?;
    if vault
        .path()
        .canonicalize()
        .is_ok_and(|vault| folder.starts_with(vault))
    {
        return Err(StorageError::TargetInVault);
    }
    let Ok(found) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    if !found.is_file() {
        return Err(StorageError::FileExists);
    }
    let mut head = vec![0; kinds.len()];
    let same_kind = File::open(path)?.read_exact(&mut head).is_ok() && head == kinds;
    if found.len() == 0 || same_kind {
        Ok(())
    } else {
        Err(StorageError::FileExists)
    }
}

/// Makes a rename or a new file in the folder survive a power cut.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), StorageError> {
    #[cfg(unix)]
    File::open(parent_of(path))?.sync_all()?;
    Ok(())
}
