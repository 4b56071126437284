//! The desk: where its files are, who sits at it.

use crate::{Clock, DeskError, imports::Pending, mails::OpenMail, print::Spooler, shelf::Shelf};
use chrono::{DateTime, Utc};
use opiekun_documents::{
    BUILTIN_PURPOSES, DocumentError, Engine, Logo, PaperRule, paper_rules, read_purposes,
};
use opiekun_domain::{access::Person, ids::*};
use opiekun_storage::{Actor, KdfPolicy, StorageError, Vault, folder::Folder};
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

/// Folders of a desk.
#[derive(Debug, Clone)]
pub struct Places {
    /// The vault.
    pub vault: PathBuf,
    /// Saved papers, backups, files of refused rows.
    pub save: PathBuf,
}

impl Places {
    /// The usual folders of whoever runs the program.
    pub fn of_this_user() -> Self {
        let data = directories::ProjectDirs::from("pl", "Opiekun", "Opiekun");
        let user = directories::UserDirs::new();
        let home = user
            .as_ref()
            .map(|dirs| dirs.document_dir().unwrap_or(dirs.home_dir()).join("Opiekun"));
        Self {
            vault: data.map_or_else(|| PathBuf::from("vault"), |dirs| dirs.data_dir().join("vault")),
            save: home.unwrap_or_else(|| PathBuf::from("Opiekun")),
        }
    }
}

/// A desk. One in a process; shared between threads.
pub struct Desk {
    pub(crate) places: Places,
    pub(crate) folder: Folder,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) policy: KdfPolicy,
    pub(crate) spooler: Box<dyn Spooler>,
    pub(crate) imports: Mutex<HashMap<String, Arc<Pending>>>,
    pub(crate) mail: Mutex<Option<Arc<OpenMail>>>,
    state: Mutex<Option<Arc<Open>>>,
    papers: OnceLock<Result<Papers, DeskError>>,
}

/// Fonts and templates, loaded at the first paper.
pub(crate) struct Papers {
    pub engine: Engine,
    /// Templates and purposes that come with the program; [`Desk::shelf`] has those of the branch too.
    pub builtin: Arc<Shelf>,
    pub rules: Vec<PaperRule>,
}

/// An unlocked vault and the person who unlocked it.
pub(crate) struct Open {
    pub vault: Vault,
    pub actor: Actor,
    pub person: Mutex<Person>,
    pub touched: Mutex<DateTime<Utc>>,
    pub searched: Mutex<Option<DateTime<Utc>>>,
    /// Templates in use, and the stamp they were read at.
    pub shelf: Mutex<Option<(i64, Arc<Shelf>)>>,
    /// The sign of the bank that was used last, by its hash.
    pub logo: Mutex<Option<(String, Arc<Logo>)>>,
}

/// The data behind a poisoned mutex is whole: every change of it is a single assignment.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk over these folders; nothing is opened yet.
    pub fn new(places: Places, clock: Arc<dyn Clock>, policy: KdfPolicy, spooler: Box<dyn Spooler>) -> Self {
        Self {
            folder: Folder::new(&places.vault),
            places,
            clock,
            policy,
            spooler,
            imports: Mutex::new(HashMap::new()),
            mail: Mutex::new(None),
            state: Mutex::new(None),
            papers: OnceLock::new(),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Who is at the desk.
    pub(crate) fn open(&self) -> Result<Arc<Open>, DeskError> {
        lock(&self.state).clone().ok_or(DeskError::Locked)
    }

    pub(crate) fn set_open(&self, open: Option<Open>) {
        *lock(&self.state) = open.map(Arc::new);
    }

    pub(crate) fn papers(&self) -> Result<&Papers, DeskError> {
        let load = || {
            let templates = opiekun_documents::builtin().map_err(opiekun_documents::DocumentError::from)?;
            let damaged = |what: &str| DocumentError::Pdf(what.to_owned());
            let rules = paper_rules().ok_or_else(|| damaged("rules of papers"))?;
            let known = |code: &str| templates.iter().any(|template| template.head.code == code);
            let purposes =
                read_purposes(BUILTIN_PURPOSES, known).map_err(|error| damaged(&error.to_string()))?;
            Ok(Papers {
                engine: Engine::new()?,
                builtin: Arc::new(Shelf::builtin(templates, purposes)),
                rules,
            })
        };
        self.papers.get_or_init(load).as_ref().map_err(Clone::clone)
    }

    /// Loads fonts and templates ahead of the first paper.
    pub fn warm_up(&self) {
        let _ = self.papers(); // a fault shows when a paper is asked for
    }

    /// Ten random bytes for an id.
    pub(crate) fn chance(&self) -> Result<[u8; 10], DeskError> {
        let mut bytes = [0; 10];
        getrandom::fill(&mut bytes)
            .map_err(|_| DeskError::Store(StorageError::Internal { place: "random" }))?;
        Ok(bytes)
    }

    pub(crate) fn millis(&self) -> u64 {
        u64::try_from(self.now().timestamp_millis()).unwrap_or(0)
    }
}

macro_rules! new_id {
    ($($name:ident $id:ident),* $(,)?) => {
        impl Desk {
            $(
                pub(crate) fn $name(&self) -> Result<$id, DeskError> {
                    Ok($id::from_parts(self.millis(), self.chance()?))
                }
            )*
        }
    };
}
new_id! {
    new_client_id ClientId,
    new_person_id PersonId,
    new_import_id ImportId,
    new_session_id SessionId,
}

impl Desk {
    /// A command id for a caller that has none of its own, such as the command line.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn new_command_id(&self) -> Result<CommandId, DeskError> {
        Ok(CommandId::from_parts(self.millis(), self.chance()?))
    }
}
