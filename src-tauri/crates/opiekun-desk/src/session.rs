//! Making the vault, unlocking, locking.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    time,
    views::{Created, RolledBackView, SessionState, VaultState},
};
use chrono::{DateTime, TimeDelta, Utc};
use opiekun_domain::{
    Invalid,
    access::{Act, Person, Role},
    ids::PersonId,
    text,
};
use opiekun_storage::{Actor, StorageError, Vault, read::people};
use std::sync::Mutex;

impl Desk {
    /// What the window must know before anything else.
    ///
    /// # Errors
    /// A damaged or newer key file.
    pub fn session_state(&self) -> Result<SessionState, DeskError> {
        let now = self.now();
        let open = self.open().ok();
        let slots = match Vault::people_at_the_door(&self.folder) {
            Ok(slots) => slots,
            Err(StorageError::VaultMissing) => 0,
            Err(fault) => return Err(fault.into()),
        };
        let vault = match (&open, slots) {
            (Some(_), _) => VaultState::Open,
            (None, 0) => VaultState::Missing,
            (None, _) => VaultState::Locked,
        };
        let appearance = self.appearance();
        let (person, people) = match &open {
            Some(open) => {
                let people = people::all(&open.vault)?;
                (Some(lock(&open.person).clone()), people)
            }
            None => (None, Vec::new()),
        };
        Ok(SessionState {
            vault,
            read_only: person.as_ref().is_some_and(|person| !person.role.may(Act::Serve)),
            person: person.map(Into::into),
            people: people
                .into_iter()
                .filter(|person| person.active)
                .map(Into::into)
                .collect(),
            slots: u32::try_from(slots).unwrap_or(u32::MAX),
            language: appearance.language,
            theme: appearance.theme,
            idle_minutes: appearance.idle_minutes,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            folder: self.places.vault.display().to_string(),
            save_folder: self.places.save.display().to_string(),
            today: time::local_date(now).to_string(),
            wait_seconds: u32::try_from(Vault::wait_seconds(&self.folder, now)).unwrap_or(u32::MAX),
            rolled_back: open
                .and_then(|open| open.vault.rolled_back())
                .map(|older| RolledBackView {
                    sealed_at: older
                        .sealed_at
                        .parse::<DateTime<Utc>>()
                        .map_or(older.sealed_at, time::local_text),
                    missing: older.missing,
                }),
        })
    }

    /// Makes the vault with its first person and opens it.
    ///
    /// # Errors
    /// A missing name, `passphrase_too_short`, `vault_exists`, a folder that cannot be written.
    pub fn vault_create(&self, name: &str, passphrase: &str) -> Result<Created, DeskError> {
        let mut recovery_key = String::new();
        self.vault_create_handing(name, passphrase, |key| {
            key.clone_into(&mut recovery_key);
            Ok(())
        })?;
        Ok(Created { recovery_key })
    }

    /// As [`Desk::vault_create`], with the recovery key handed over before anything else happens. When it reaches
    /// nobody, the new vault is taken back: a vault without its key would be a trap.
    ///
    /// # Errors
    /// As [`Desk::vault_create`]; `recovery_key_unread` when `hand` fails.
    pub fn vault_create_handing(
        &self,
        name: &str,
        passphrase: &str,
        hand: impl FnOnce(&str) -> std::io::Result<()>,
    ) -> Result<(), DeskError> {
        let name = person_name(name)?;
        let person = self.new_person_id()?;
        let created = Vault::create(
            &self.folder,
            (person, &name),
            passphrase,
            self.policy,
            &workstation(),
            self.now(),
        )?;
        if hand(&created.recovery.text()).is_err() {
            created.withdraw()?;
            return Err(DeskError::RecoveryKeyUnread);
        }
        self.enter(
            created.vault,
            Person {
                id: person,
                name,
                role: Role::Administrator,
                active: true,
                signature: None,
                specialisation: None,
                languages: Vec::new(),
                skills: Vec::new(),
            },
        )
    }

    /// Unlocks with a passphrase; the name may be left out while one person works here.
    ///
    /// # Errors
    /// `wrong_passphrase`, `too_many_attempts`, `vault_in_use`, `vault_damaged` and others of the store.
    pub fn vault_unlock(&self, name: Option<&str>, passphrase: &str) -> Result<SessionState, DeskError> {
        self.set_open(None);
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        let (vault, person) = Vault::open(&self.folder, name, passphrase, &workstation(), self.now())?;
        self.enter_as(vault, person)
    }

    /// Unlocks with the recovery key and sets a new passphrase. The name may be left out while one person works
    /// here.
    ///
    /// # Errors
    /// `wrong_recovery_key`, `person_unknown`, `passphrase_too_short` and others of the store.
    pub fn vault_recover(
        &self,
        recovery_key: &str,
        name: &str,
        passphrase: &str,
    ) -> Result<SessionState, DeskError> {
        self.set_open(None);
        let (vault, person) = Vault::recover(
            &self.folder,
            recovery_key,
            name,
            passphrase,
            self.policy,
            &workstation(),
            self.now(),
        )?;
        self.enter_as(vault, person)
    }

    fn enter_as(&self, vault: Vault, person: PersonId) -> Result<SessionState, DeskError> {
        let person = people::by_id(&vault, person)?.ok_or(StorageError::PersonUnknown)?;
        self.enter(vault, person)?;
        self.session_state()
    }

    fn enter(&self, vault: Vault, person: Person) -> Result<(), DeskError> {
        let now = self.now();
        let actor = Actor {
            person: person.id,
            session: self.new_session_id()?,
        };
        vault.record(&actor, "session.unlock", "", "", now)?;
        self.remember_appearance(&vault)?;
        self.set_open(Some(Open {
            vault,
            actor,
            person: Mutex::new(person),
            touched: Mutex::new(now),
            searched: Mutex::new(None),
            shelf: Mutex::new(None),
            logo: Mutex::new(None),
        }));
        // What could not be started now is tried again with the first look at the day.
        let _ = self.open().and_then(|open| self.start_due_handovers(&open));
        // What could not be forgotten now is forgotten after the next unlocking.
        let _ = self.open().and_then(|open| self.close_imports(&open));
        Ok(())
    }

    /// An administrator goes on from a register or a key file that is older than the last seal.
    ///
    /// # Errors
    /// `forbidden` for anybody but an administrator.
    pub fn vault_accept_older(&self) -> Result<(), DeskError> {
        let open = self.open()?;
        Ok(open.vault.accept_older_state(&open.actor, self.now())?)
    }

    /// Locks: keys and pending imports are forgotten, the lock on the folder is given back.
    pub fn vault_lock(&self) {
        if let Ok(open) = self.open() {
            // A full disk must not keep the vault open.
            let _ = open.vault.record(&open.actor, "session.lock", "", "", self.now());
        }
        lock(&self.imports).clear();
        *lock(&self.mail) = None;
        self.set_open(None);
    }

    /// The person is active.
    pub fn touch(&self) {
        if let Ok(open) = self.open() {
            *lock(&open.touched) = self.now();
        }
    }

    /// Locks when nobody touched the program for the set time; true when it locked just now.
    pub fn lock_if_idle(&self) -> bool {
        let Ok(open) = self.open() else { return false };
        let idle = self.now() - *lock(&open.touched);
        let limit = TimeDelta::minutes(i64::from(self.appearance().idle_minutes));
        drop(open);
        if idle >= limit || idle < TimeDelta::minutes(-1) {
            self.vault_lock();
            return true;
        }
        false
    }

    /// Changes the acting person's passphrase.
    ///
    /// # Errors
    /// `wrong_passphrase`, `passphrase_too_short`.
    pub fn passphrase_change(&self, current: &str, next: &str) -> Result<(), DeskError> {
        let open = self.open()?;
        let person = lock(&open.person).clone();
        open.vault.check_passphrase(person.id, current, self.now())?;
        open.vault.put_slot(person.id, &person.name, next, self.policy)?;
        Ok(open.vault.record(
            &open.actor,
            "passphrase.change",
            &person.id.to_string(),
            "",
            self.now(),
        )?)
    }

    /// A new recovery key; the printed old one is worth nothing from then on.
    ///
    /// # Errors
    /// `wrong_passphrase`; `forbidden` for anybody but an administrator.
    pub fn recovery_key_renew(&self, passphrase: &str) -> Result<Created, DeskError> {
        let open = self.open()?;
        let person = lock(&open.person).clone();
        if !person.role.may(Act::ManagePeople) {
            return Err(StorageError::Forbidden {
                role: person.role.code(),
            }
            .into());
        }
        open.vault.check_passphrase(person.id, passphrase, self.now())?;
        let recovery = open.vault.renew_recovery()?;
        open.vault
            .record(&open.actor, "recovery.renew", "", "", self.now())?;
        Ok(Created {
            recovery_key: recovery.text().to_string(),
        })
    }
}

/// A person's name as colleagues write it.
pub(crate) fn person_name(name: &str) -> Result<String, DeskError> {
    let name = text::clean(name, 120).map_err(|reason| DeskError::field("name", reason))?;
    if opiekun_domain::collation::fold(&name).is_empty() {
        return Err(DeskError::field("name", Invalid::NameMissing));
    }
    Ok(name)
}

/// Name of this machine for the audit trail, which is inside the vault.
fn workstation() -> String {
    std::fs::read_to_string("/etc/hostname")
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .map(|name| name.trim().chars().take(60).collect::<String>())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "desk".to_owned())
}
