//! A counter to sit at: a desk over a temporary folder, with a standing clock and a spooler that keeps jobs.

use crate::{Ids, KeptJobs, MONDAY, forms};
use chrono::{DateTime, TimeDelta, Utc};
use opiekun_desk::{
    Clock, Desk, DeskError, FixedClock, KdfPolicy, Places,
    domain::access::Role,
    print::IppSpooler,
    views::{ClientInput, Failure, Hit, ImportPreview, ImportReport, ModeView, PreparedDocument, Saved},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;

/// Passphrase of the first person at every counter.
pub const PASSPHRASE: &str = "zielony most nad Wisłą";

/// A desk over that folder, with the least costly key derivation.
pub fn desk_at(vault: &Path, clock: Arc<dyn Clock>, spooler: KeptJobs) -> Desk {
    let places = Places {
        vault: vault.to_owned(),
        save: vault.with_file_name("saved"),
    };
    Desk::new(places, clock, KdfPolicy::Floor, Box::new(spooler))
}

/// The refusal behind a result that must be one.
///
/// # Panics
/// When the deed was done.
pub fn refused<T>(result: Result<T, DeskError>) -> Failure {
    match result {
        Ok(_) => panic!("this should have been refused"),
        Err(error) => error.failure(),
    }
}

/// Opens a file and judges it with the columns as guessed.
///
/// # Errors
/// As the two steps.
pub fn preview(desk: &Desk, bytes: &[u8], mode: ModeView) -> Result<ImportPreview, DeskError> {
    let source = desk.import_open(bytes)?;
    let fields: Vec<String> = source.columns.into_iter().map(|column| column.field).collect();
    desk.import_judge(&source.token, &fields, mode, false)
}

/// A counter with everything on it.
pub struct Counter {
    /// The desk.
    pub desk: Desk,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Its printer.
    pub spooler: KeptJobs,
    /// Ids of commands.
    pub ids: Ids,
    /// Recovery key of the vault; empty before there is one.
    pub recovery_key: String,
    folder: TempDir,
}

impl Counter {
    /// A counter on a machine where the program never ran.
    pub fn fresh() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let now: DateTime<Utc> = MONDAY.parse().expect("a moment");
        let clock = Arc::new(FixedClock::at(now));
        let spooler = KeptJobs::default();
        let desk = desk_at(&folder.path().join("vault"), clock.clone(), spooler.clone());
        Self {
            desk,
            clock,
            spooler,
            ids: Ids::seeded(1),
            recovery_key: String::new(),
            folder,
        }
    }

    /// A counter where Anna Nowak made a vault this morning; she is an administrator.
    pub fn open() -> Self {
        let mut counter = Self::fresh();
        let created = counter
            .desk
            .vault_create("Anna Nowak", PASSPHRASE)
            .expect("a new vault");
        counter.recovery_key = created.recovery_key;
        counter
    }

    /// The folder of the vault.
    pub fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// The folder for saved files.
    pub fn saved(&self) -> PathBuf {
        self.folder.path().join("saved")
    }

    /// A path beside the vault.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lets time pass.
    pub fn wait(&self, time: TimeDelta) {
        self.clock.set(self.clock.now() + time);
    }

    /// Ends the program and starts it again; the vault is locked then.
    pub fn restart(&mut self) {
        self.desk.vault_lock();
        self.desk = desk_at(&self.vault(), self.clock.clone(), self.spooler.clone());
    }

    /// Ends the program and starts it on a machine whose print system listens at that address; unlocks as the first
    /// person.
    pub fn reopen_at(&mut self, print_system: &str) {
        self.desk.vault_lock();
        let places = Places {
            vault: self.vault(),
            save: self.saved(),
        };
        let spooler = Box::new(IppSpooler::at(print_system));
        self.desk = Desk::new(places, self.clock.clone(), KdfPolicy::Floor, spooler);
        self.desk
            .vault_unlock(Some("Anna Nowak"), PASSPHRASE)
            .expect("the vault opens again");
    }

    /// Ends the program, starts it and unlocks as the first person.
    pub fn reopen(&mut self) {
        self.restart();
        self.desk
            .vault_unlock(Some("Anna Nowak"), PASSPHRASE)
            .expect("the vault opens again");
    }

    /// A client saved from a form.
    pub fn client(&self, input: &ClientInput) -> Saved {
        self.desk
            .client_save(self.ids.command(), None, None, input)
            .expect("a client that can be saved")
    }

    /// The `n`-th invented person, saved.
    pub fn person(&self, n: u32) -> Saved {
        self.client(&forms::person(n))
    }

    /// A colleague with their own passphrase; gives back the id.
    pub fn colleague(&self, name: &str, role: Role, passphrase: &str) -> String {
        self.desk
            .person_add(self.ids.command(), name, role, passphrase)
            .expect("a new colleague")
            .id
    }

    /// A visit; gives back its id and revision.
    pub fn book(&self, client: &str, start: &str) -> Saved {
        self.desk
            .appointment_book(self.ids.command(), &forms::visit(client, start))
            .expect("a free time")
    }

    /// An account contract of that client.
    pub fn contract(&self, client: &str, second: Option<&str>) -> PreparedDocument {
        for holder in std::iter::once(client).chain(second) {
            self.pesel_is_free(holder);
        }
        self.desk
            .document_prepare(
                self.ids.command(),
                &forms::contract(client, second),
                Default::default(),
            )
            .expect("a contract that nothing blocks")
    }

    /// Notes that the register of reserved PESEL numbers does not know the client's.
    ///
    /// # Panics
    /// When it cannot be noted.
    pub fn pesel_is_free(&self, client: &str) {
        self.desk
            .pesel_check_note(self.ids.command(), client, false)
            .expect("a note of a check");
    }

    /// Imports a file as the window does: preview, then apply.
    pub fn import(&self, bytes: &[u8]) -> ImportReport {
        let preview = self.preview(bytes).expect("a readable file");
        self.desk.import_apply(&preview.token, |_| {}).expect("an import")
    }

    /// What the usual import of a file would do.
    ///
    /// # Errors
    /// As the steps of it.
    pub fn preview(&self, bytes: &[u8]) -> Result<ImportPreview, DeskError> {
        preview(&self.desk, bytes, ModeView::New)
    }

    /// Imports the sample portfolio of the repository.
    pub fn import_sample(&self) -> ImportReport {
        self.import(&Self::sample())
    }

    /// Bytes of the sample portfolio.
    pub fn sample() -> Vec<u8> {
        let path = crate::programs::repository().join("tests/fixtures/portfel.csv");
        fs::read(path).expect("the sample portfolio")
    }

    /// The best hit of a search.
    ///
    /// # Panics
    /// When nobody is found.
    pub fn find(&self, words: &str) -> Hit {
        let mut found = self.desk.client_find(words, 20).expect("a search").hits;
        assert!(
            !found.is_empty(),
            "nobody is found for a search that must find somebody"
        );
        found.remove(0)
    }

    /// Id of the client with that number in the bank's system.
    pub fn by_number(&self, number: &str) -> String {
        self.desk.client_id(number).expect("a client of that number")
    }

    /// Newest lines of the audit trail as `action result`.
    pub fn trail(&self, limit: u32) -> Vec<String> {
        let rows = self.desk.audit_recent(limit).expect("the audit trail");
        rows.into_iter()
            .map(|row| format!("{} {}", row.action, row.result))
            .collect()
    }

    /// Fails unless the whole vault is in order.
    pub fn assert_whole(&self) {
        let report = self.desk.verify().expect("a verification");
        assert!(report.ok, "the vault is not whole: {:?}", report.problems);
    }
}
