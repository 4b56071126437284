//! A vault: made, opened, recovered; its connections and its keys while it is open.

use crate::{
    StorageError, audit, backup,
    door::Actor,
    engine::{Db, Mode, values},
    folder::{Folder, Lock},
    identifiers,
    keys::{self, DataKey, KdfPolicy, RecoveryKey, SlotFile, Who, attempts::Attempts},
    migrate, read,
    read::vocabulary::Vocabulary,
    seal::RolledBack,
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    access::Role,
    collation,
    ids::{PersonId, Revision},
};
use std::{
    fs,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};
use zeroize::Zeroizing;

/// An open vault. Dropping it wipes the key and gives the lock back.
pub struct Vault {
    pub(crate) folder: Folder,
    pub(crate) workstation: String,
    pub(crate) audit_key: audit::Key,
    key: DataKey,
    pub(crate) slots: Mutex<SlotFile>,
    writer: Mutex<Option<Db>>,
    reader: Mutex<Db>,
    pub(crate) vocabulary: Mutex<Vocabulary>,
    pub(crate) rolled_back: Mutex<Option<RolledBack>>,
    _lock: Lock,
}

/// A vault that was just made.
pub struct Created {
    /// The open vault.
    pub vault: Vault,
    /// The recovery key, to be shown once.
    pub recovery: RecoveryKey,
}

/// A poisoned mutex only says that another thread panicked; the database itself keeps its transactions whole.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn unfinished(folder: &Folder) -> PathBuf {
    folder.path().join("vault.new.db")
}

impl Vault {
    /// Makes a vault with its first person, who is an administrator: somebody must be able to add the others.
    ///
    /// The register is built under another name and renamed at the very end, so that a killed creation leaves
    /// nothing that looks like a vault.
    ///
    /// # Errors
    /// `VaultExists`, `PassphraseTooShort`, `FolderReadOnly`, `DiskFull`, `VaultInUse`.
    pub fn create(
        folder: &Folder,
        first: (PersonId, &str),
        passphrase: &str,
        policy: KdfPolicy,
        workstation: &str,
        now: DateTime<Utc>,
    ) -> Result<Created, StorageError> {
        folder.create()?;
        let lock = folder.lock()?;
        let building = unfinished(folder);
        if folder.database().exists() || (folder.has_vault() && !building.exists()) {
            return Err(StorageError::VaultExists);
        }
        for leftover in ["vault.new.db", "vault.new.db-wal", "vault.new.db-shm"] {
            remove_if_there(&folder.path().join(leftover))?;
        }
        let key: DataKey = Zeroizing::new(keys::random()?);
        let recovery = RecoveryKey::new()?;
        let mut slots = SlotFile::new(&key, &recovery)?;
        let (person, name) = first;
        slots.put(person, name, passphrase, &key, policy)?;
        crate::folder::create_private(&building)?; // the write-ahead file takes its mode
        let mut db = Db::open(&building, &key, Mode::Create)?;
        migrate::run(&mut db, now)?;
        db.write(|tx| {
            tx.run(
                "INSERT INTO person (id, name, name_key, role, active, revision, created_at)
                 VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6)",
                values![
                    person,
                    name,
                    collation::fold(name),
                    Role::Administrator.code(),
                    Revision::FIRST,
                    now
                ],
            )
        })?;
        db.checkpoint()?;
        drop(db);
        slots.write(folder)?;
        fs::rename(&building, folder.database())?;
        crate::folder::sync_folder_of(&folder.database())?;
        // A seal of an earlier vault in this folder would not fit this one's key and counts as none.
        let vault = Self::with_key(folder, key, slots, lock, workstation)?;
        vault.seal()?;
        Ok(Created { vault, recovery })
    }

    /// Opens with a passphrase; without a name, as the person who made the vault.
    ///
    /// # Errors
    /// `VaultMissing`, `WrongPassphrase`, `TooManyAttempts`, `VaultInUse`, `VaultDamaged`, `VaultNewer`,
    /// `PersonUnknown` for a disabled person.
    pub fn open(
        folder: &Folder,
        name: Option<&str>,
        passphrase: &str,
        workstation: &str,
        now: DateTime<Utc>,
    ) -> Result<(Self, PersonId), StorageError> {
        let (slots, lock) = Self::at_the_door(folder)?;
        let who = name.map_or(Who::First, Who::Named);
        let (person, key) = guarded(folder, slots.person(who)?, now, || slots.open(who, passphrase))?;
        let vault = Self::finish(folder, key, slots, lock, workstation, now)?;
        let known = read::people::by_id(&vault, person)?;
        if known.is_some_and(|known| known.active) {
            Ok((vault, person))
        } else {
            Err(StorageError::PersonUnknown)
        }
    }

    /// Opens with the recovery key and gives a person a new passphrase. The name may be empty while one person
    /// works here.
    ///
    /// # Errors
    /// `WrongRecoveryKey`, `PersonUnknown`, `PassphraseTooShort`, and those of [`Vault::open`].
    pub fn recover(
        folder: &Folder,
        recovery: &str,
        name: &str,
        passphrase: &str,
        policy: KdfPolicy,
        workstation: &str,
        now: DateTime<Utc>,
    ) -> Result<(Self, PersonId), StorageError> {
        let (slots, lock) = Self::at_the_door(folder)?;
        let key = guarded(folder, None, now, || {
            slots.recover(&RecoveryKey::parse(recovery)?)
        })?;
        let vault = Self::finish(folder, key, slots, lock, workstation, now)?;
        let mut active: Vec<_> = read::people::all(&vault)?
            .into_iter()
            .filter(|p| p.active)
            .collect();
        let wanted = collation::fold(name);
        if !(wanted.is_empty() && active.len() == 1) {
            active.retain(|person| collation::fold(&person.name) == wanted);
        }
        let person = active.pop().ok_or(StorageError::PersonUnknown)?;
        vault.put_slot(person.id, &person.name, passphrase, policy)?;
        let path = folder.attempts();
        Attempts::read(&path).clear(&path, Some(person.id));
        Ok((vault, person.id))
    }

    /// Number of people who can unlock the vault; more than one means that the door must ask for a name.
    ///
    /// # Errors
    /// `VaultMissing`, `VaultDamaged`, `VaultNewer`.
    pub fn people_at_the_door(folder: &Folder) -> Result<usize, StorageError> {
        if !folder.database().exists() && unfinished(folder).exists() {
            return Err(StorageError::VaultMissing);
        }
        SlotFile::read(folder).map(|slots| slots.len())
    }

    /// Seconds until the next passphrase may be tried; where several people work, those of a single person are only
    /// told to who gives that person's name.
    pub fn wait_seconds(folder: &Folder, now: DateTime<Utc>) -> u64 {
        let only = SlotFile::read(folder).ok().and_then(|slots| slots.only());
        Attempts::read(&folder.attempts()).wait_seconds(only, now)
    }

    fn at_the_door(folder: &Folder) -> Result<(SlotFile, Lock), StorageError> {
        Self::people_at_the_door(folder)?;
        let slots = SlotFile::read(folder)?;
        if !folder.database().exists() {
            return Err(StorageError::VaultDamaged {
                file: "vault.db".to_owned(),
            });
        }
        let lock = folder.lock()?;
        folder.sweep();
        Ok((slots, lock))
    }

    /// Opens the register with its key, migrates it after a backup, and keeps a damaged one aside.
    fn finish(
        folder: &Folder,
        key: DataKey,
        slots: SlotFile,
        lock: Lock,
        workstation: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, StorageError> {
        let checked = (|| {
            let mut db = Db::open(&folder.database(), &key, Mode::Write)?;
            if migrate::pending(&db)? {
                backup::before_migration(folder, &mut db, &slots.to_bytes()?, now)?;
                migrate::run(&mut db, now)?;
            }
            Ok(())
        })();
        if let Err(StorageError::VaultDamaged { .. }) = &checked {
            backup::set_aside(folder, now)?;
        }
        checked?;
        // An unmended copy is no reason to keep people out; the next opening tries again.
        let _ = slots.heal(folder);
        let vault = Self::with_key(folder, key, slots, lock, workstation)?;
        vault.compare_with_seal()?;
        if vault.rolled_back().is_none() {
            vault.close_doors_of_disabled()?;
            let _ = vault.seal(); // a folder that cannot be written is no reason to keep people out
        }
        Ok(vault)
    }

    fn with_key(
        folder: &Folder,
        key: DataKey,
        slots: SlotFile,
        lock: Lock,
        workstation: &str,
    ) -> Result<Self, StorageError> {
        let writer = Db::open(&folder.database(), &key, Mode::Write)?;
        let reader = Db::open(&folder.database(), &key, Mode::Read)?;
        Ok(Self {
            folder: folder.clone(),
            workstation: workstation.to_owned(),
            audit_key: audit::Key::from_data_key(&key),
            key,
            slots: Mutex::new(slots),
            writer: Mutex::new(Some(writer)),
            reader: Mutex::new(reader),
            vocabulary: Mutex::default(),
            rolled_back: Mutex::new(None),
            _lock: lock,
        })
    }

    /// The folder of this vault.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Whether the passphrase belongs to that person, without ending anybody's session.
    ///
    /// # Errors
    /// `WrongPassphrase`, `TooManyAttempts`.
    pub fn check_passphrase(
        &self,
        person: PersonId,
        passphrase: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let slots = lock(&self.slots).clone();
        guarded(&self.folder, Some(person), now, || {
            slots.open(Who::Id(person), passphrase)
        })
        .map(|_| ())
    }

    /// Gives a person a passphrase, new or instead of the old one. Only the wrapping changes.
    ///
    /// # Errors
    /// `PassphraseTooShort`, `FolderReadOnly`, `DiskFull`.
    pub fn put_slot(
        &self,
        person: PersonId,
        name: &str,
        passphrase: &str,
        policy: KdfPolicy,
    ) -> Result<(), StorageError> {
        self.change_slots(|slots, key| slots.put(person, name, passphrase, key, policy))
    }

    /// Takes a person's passphrase away.
    ///
    /// # Errors
    /// `FolderReadOnly`, `DiskFull`.
    pub fn remove_slot(&self, person: PersonId) -> Result<(), StorageError> {
        self.change_slots(|slots, _| {
            slots.remove(person);
            Ok(())
        })
    }

    /// A new recovery key instead of the old one.
    ///
    /// # Errors
    /// `FolderReadOnly`, `DiskFull`.
    pub fn renew_recovery(&self) -> Result<RecoveryKey, StorageError> {
        self.change_slots(|slots, key| slots.renew_recovery(key))
    }

    /// Changes a copy, writes it, and only then takes it over.
    pub(crate) fn change_slots<T>(
        &self,
        change: impl FnOnce(&mut SlotFile, &DataKey) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let mut slots = lock(&self.slots);
        let mut next = slots.clone();
        let out = change(&mut next, &self.key)?;
        next.advance();
        next.write(&self.folder)?;
        *slots = next;
        drop(slots);
        if self.rolled_back().is_none() {
            let _ = self.seal(); // an older seal only notices less
        }
        Ok(out)
    }

    pub(crate) fn slot_bytes(&self) -> Result<Vec<u8>, StorageError> {
        lock(&self.slots).to_bytes()
    }

    /// The one writer. After a fault of the store the connection is dropped and opened again, so that what is
    /// read next is what the disk really holds.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&mut Db) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let mut writer = lock(&self.writer);
        let db = match writer.as_mut() {
            Some(db) => db,
            None => writer.insert(Db::open(&self.folder.database(), &self.key, Mode::Write)?),
        };
        let out = work(db);
        if out.as_ref().is_err_and(StorageError::is_fault) {
            *writer = None;
        }
        out
    }

    /// Runs `work`, which writes many parts of an import, with more memory for the writer.
    pub fn with_room<T>(&self, work: impl FnOnce() -> T) -> T {
        // Memory only decides how fast it goes; a refusal to give it is no fault.
        let _ = self.write(|db| db.roomy(true));
        let out = work();
        // So does where the keys stand: both tables are asked.
        let _ = self.write(|db| {
            if identifiers::waiting(db)? > 0 {
                db.write(identifiers::settle)?;
            }
            db.roomy(false)?;
            db.checkpoint()
        });
        out
    }

    /// Gives the reader more memory while a large file is held against the register.
    pub fn with_reading_room<T>(&self, work: impl FnOnce() -> T) -> T {
        let _ = self.read(|db| db.roomy(true));
        let out = work();
        let _ = self.read(|db| db.roomy(false));
        out
    }

    /// A reader, which never waits for the writer.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Db) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        work(&lock(&self.reader))
    }

    /// Writes a look that counts (an opened card, a revealed field, a search, an export) into the audit trail.
    ///
    /// # Errors
    /// As any write; the caller shows nothing when the look could not be recorded.
    pub fn record(
        &self,
        actor: &Actor,
        action: &str,
        object: &str,
        fields: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let entry = audit::Entry {
            action,
            object,
            revision: 0,
            fields,
            result: "done",
        };
        self.write(|db| db.write(|tx| audit::append(tx, self, actor, &entry, now)))
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        if self.rolled_back().is_none() {
            let _ = self.seal(); // the seal of the opening stays; it only notices less
        }
    }
}

/// Lets a passphrase be tried when no wait is due, and counts the outcome for that person; for the door, when it is
/// nobody's.
fn guarded<T>(
    folder: &Folder,
    who: Option<PersonId>,
    now: DateTime<Utc>,
    attempt: impl FnOnce() -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let path = folder.attempts();
    let attempts = Attempts::read(&path);
    attempts.allow(&path, who, now)?;
    let outcome = attempt();
    match &outcome {
        Ok(_) => attempts.clear(&path, who),
        Err(StorageError::WrongPassphrase | StorageError::WrongRecoveryKey) => {
            attempts.count(&path, who, now)?
        }
        Err(_) => {}
    }
    outcome
}

fn remove_if_there(path: &std::path::Path) -> Result<(), StorageError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
