//! A vault that was just made and cannot be used: taken back, so that it can be made again.

use crate::{StorageError, folder, vault::Created};
use std::{fs, io::ErrorKind, path::Path};

impl Created {
    /// Removes the vault that this very creation made. Only whoever holds a [`Created`] can do it, so no vault
    /// that anybody has worked in can be lost this way. The folder itself stays.
    ///
    /// # Errors
    /// `FolderReadOnly`, `Io`.
    pub fn withdraw(self) -> Result<(), StorageError> {
        let folder = self.vault.folder().clone();
        drop(self);
        let lock = folder.lock()?;
        // Back under the name of an unfinished register first: interrupted here, it is no vault and may be made again.
        let unfinished = folder.path().join("vault.new.db");
        fs::rename(folder.database(), &unfinished)?;
        let register = |ending: &str| folder.path().join(format!("vault.db{ending}"));
        for path in [
            register("-wal"),
            register("-shm"),
            folder.seal(),
            folder.attempts(),
            folder.keys(),
            folder.keys_copy(),
            unfinished,
        ] {
            remove(&path)?;
        }
        folder::sync_folder_of(&folder.database())?;
        drop(lock);
        remove(&folder.path().join("vault.lock"))
    }
}

fn remove(path: &Path) -> Result<(), StorageError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
