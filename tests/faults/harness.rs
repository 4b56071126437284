//! Kills the hammer and looks at what it left behind.

use opiekun_desk::{Desk, FixedClock};
use opiekun_testkit::{
    KeptJobs, MONDAY, PASSPHRASE, desk_at,
    hammer::{Deed, Model, new_client},
    programs,
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// Longest run between the first confirmation and the kill.
const RUN_MILLIS: std::ops::Range<u64> = 5..150;

/// One vault under the hammer.
pub struct Anvil {
    folder: TempDir,
    chance: ChaCha8Rng,
    model: Model,
    tries: u32,
    /// Deeds confirmed so far.
    pub confirmed: usize,
    early: bool,
}

/// What a round left behind.
#[derive(Debug)]
pub enum Left {
    /// Everything confirmed, and at most the one deed that was under way.
    Whole,
    /// Something else.
    Lost(String),
}

/// What was lost, in words for the log of a test.
struct Loss(String);

impl From<String> for Loss {
    fn from(words: String) -> Self {
        Self(words)
    }
}

/// A desk over that folder at the standing clock.
pub fn desk(vault: &Path) -> Desk {
    let clock = FixedClock::at(MONDAY.parse().expect("a moment"));
    desk_at(vault, Arc::new(clock), KeptJobs::default())
}

/// A child that is killed when the test lets go of it.
struct Hammer(Child);

impl Drop for Hammer {
    fn drop(&mut self) {
        let _ = self.0.kill(); // SIGKILL on Unix; it may be dead already
        let _ = self.0.wait();
    }
}

impl Anvil {
    /// A new vault is made by the first blow.
    pub fn new(seed: u64, early: bool) -> Self {
        Self {
            folder: TempDir::new().expect("a temporary folder"),
            chance: ChaCha8Rng::seed_from_u64(seed),
            model: Model::default(),
            tries: 0,
            confirmed: 0,
            early,
        }
    }

    fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// Starts the hammer, kills it at a random moment, opens the vault and compares.
    pub fn round(&mut self) -> Left {
        let lines = self.strike();
        let mut under_way = None;
        for line in &lines {
            if let Some(deed) = line.strip_prefix("try ") {
                self.tries += 1;
                under_way = Some(deed.parse::<Deed>().expect("a deed"));
            } else if let Some(deed) = line.strip_prefix("ack ") {
                let deed = deed.parse::<Deed>().expect("a deed");
                self.model.take(&deed);
                self.confirmed += 1;
                // An early confirmation is the lie under test: the deed was only about to be done.
                under_way = None;
            } else {
                assert_eq!(line, "ready", "the hammer was refused");
            }
        }
        match self.inspect(under_way) {
            Ok(()) => Left::Whole,
            Err(Loss(what)) => Left::Lost(what),
        }
    }

    fn strike(&mut self) -> Vec<String> {
        let mut command = Command::new(programs::path("vault-hammer"));
        command.arg(self.vault());
        command.args([self.chance.random::<u32>().to_string(), self.tries.to_string()]);
        if self.early {
            command.arg("--acknowledge-early");
        }
        let child = command.stdout(Stdio::piped()).spawn().expect("the hammer");
        let mut hammer = Hammer(child);
        let out = hammer.0.stdout.take().expect("a pipe");
        let run = Duration::from_millis(self.chance.random_range(RUN_MILLIS));
        let (first, seen) = std::sync::mpsc::channel();
        let reader = thread::spawn(move || read(out, &first));
        let confirmed = seen.recv().is_ok();
        thread::sleep(if confirmed { run } else { Duration::ZERO });
        drop(hammer);
        let lines = reader.join().expect("a reader");
        assert!(
            confirmed,
            "the hammer ended by itself and confirmed nothing: {lines:?}"
        );
        lines
    }

    /// The vault must equal the model, or the model with the deed that was under way.
    fn inspect(&mut self, under_way: Option<Deed>) -> Result<(), Loss> {
        let desk = desk(&self.vault());
        desk.vault_unlock(None, PASSPHRASE)
            .map_err(|error| format!("does not open: {}", error.code()))?;
        let found = Model::read(&desk).map_err(|error| format!("cannot be read: {}", error.code()))?;
        let mut after = self.model.clone();
        after.imports.retain(|_, count| *count > 0);
        if let Some(deed) = &under_way {
            after.take(deed);
        }
        if found != self.model && found != after {
            return Err(Loss(difference(&self.model, &found)));
        }
        let report = desk
            .verify()
            .map_err(|error| format!("cannot be checked: {}", error.code()))?;
        if !report.ok {
            return Err(Loss(format!("not whole: {:?}", report.problems)));
        }
        // Whoever got no answer sends the same command again: it is applied once, whether it had arrived or not.
        if let Some(Deed::Add { command, n }) = &under_way {
            let id = command.parse().map_err(|_| "no command id".to_owned())?;
            let again = desk.client_save(id, None, None, &new_client(*n));
            let saved = again.map_err(|error| format!("a repeated command fails: {}", error.code()))?;
            if saved.id != *command || saved.revision != 1 {
                return Err(Loss("a repeated command made another client".to_owned()));
            }
            let name = new_client(*n).last_name;
            let hits = desk
                .client_find(&name, 5)
                .map_err(|error| error.code().to_owned())?
                .hits;
            // Names one letter apart are offered as guesses; those are other clients.
            let hits: Vec<_> = hits.into_iter().filter(|hit| !hit.similar).collect();
            if hits.len() != 1 {
                return Err(Loss(format!(
                    "{} clients of one name after a repeated command",
                    hits.len()
                )));
            }
        }
        self.model = Model::read(&desk).map_err(|error| error.code().to_owned())?;
        Ok(())
    }
}

fn read(out: ChildStdout, first: &std::sync::mpsc::Sender<()>) -> Vec<String> {
    let mut lines = Vec::new();
    for line in BufReader::new(out).lines().map_while(Result::ok) {
        if line.starts_with("ack ") {
            let _ = first.send(()); // only the first one is waited for
        }
        lines.push(line);
    }
    lines
}

fn difference(model: &Model, found: &Model) -> String {
    let missing = |what: &str, model: usize, found: usize| format!("{what}: {found} of {model}; ");
    format!(
        "{}{}{}",
        missing("clients", model.clients.len(), found.clients.len()),
        missing("visits", model.visits.len(), found.visits.len()),
        missing("imports", model.imports.len(), found.imports.len())
    )
}
