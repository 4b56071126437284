//! Running the program.

use opiekun_testkit::{Counter, PASSPHRASE, programs};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// What a run answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub json: Value,
    pub out: String,
    pub told: String,
}

impl Answer {
    /// The answer of a run that must succeed.
    pub fn done(self) -> Value {
        assert_eq!(self.code, 0, "refused: {} {}", self.told, self.json);
        self.json
    }

    /// Code of the error of a run that must fail with that exit code.
    pub fn refused(&self, exit: i32) -> &str {
        assert_eq!(self.code, exit, "{} {}", self.told, self.json);
        assert!(self.told.contains(' '), "a sentence for people: {}", self.told);
        self.json["error"]["code"].as_str().expect("an error with a code")
    }
}

/// A folder with a vault and files of passphrases.
pub struct Machine {
    pub folder: TempDir,
    pub user: Option<&'static str>,
    /// What programs find in their environment besides the usual.
    pub environment: Vec<(&'static str, String)>,
}

impl Machine {
    /// A machine without a vault.
    pub fn fresh() -> Self {
        let machine = Self {
            folder: TempDir::new().expect("a temporary folder"),
            user: None,
            environment: Vec::new(),
        };
        fs::write(machine.path("secret"), format!("{PASSPHRASE}\r\nsecond line\n")).expect("a file");
        machine
    }

    /// A machine with an empty vault of Anna Nowak, made with the least costly key derivation.
    pub fn with_vault() -> Self {
        let machine = Self::fresh();
        let desk = opiekun_testkit::desk_at(
            &machine.path("vault"),
            std::sync::Arc::new(opiekun_desk::SystemClock),
            opiekun_testkit::KeptJobs::default(),
        );
        desk.vault_create("Anna Nowak", PASSPHRASE).expect("a vault");
        machine
    }

    /// A machine with the sample portfolio.
    pub fn with_sample() -> Self {
        let machine = Self::with_vault();
        let file = machine.sample();
        machine.run(&["import", "clients", &file]).done();
        machine
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// The sample portfolio as a file.
    pub fn sample(&self) -> String {
        fs::write(self.path("portfel.csv"), Counter::sample()).expect("a file");
        self.text("portfel.csv")
    }

    /// Runs with `--json`, the vault of this machine and its passphrase.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with("secret", arguments)
    }

    /// Runs with another file of a passphrase.
    pub fn run_with(&self, secret: &str, arguments: &[&str]) -> Answer {
        let (vault, secret) = (self.text("vault"), self.text(secret));
        let mut all = vec!["--json", "--vault", &vault, "--passphrase-file", &secret];
        if let Some(user) = self.user {
            all.extend(["--user", user]);
        }
        all.extend(arguments);
        // What a command saves without being told where must not fall into the source tree.
        run_in(Some(&self.path("")), &self.environment, &all)
    }
}

/// Runs with exactly these arguments.
pub fn bare(arguments: &[&str]) -> Answer {
    run_in(None, &[], arguments)
}

fn run_in(folder: Option<&Path>, environment: &[(&str, String)], arguments: &[&str]) -> Answer {
    let mut command = Command::new(programs::path("opiekunctl"));
    if let Some(folder) = folder {
        command.current_dir(folder);
    }
    command.envs(environment.iter().map(|(name, value)| (name, value)));
    let output = command.args(arguments).output().expect("a program that starts");
    let out = String::from_utf8(output.stdout).expect("UTF-8");
    let json = serde_json::from_str(out.trim()).unwrap_or(Value::Null);
    Answer {
        code: output.status.code().expect("an end of its own"),
        json,
        told: String::from_utf8(output.stderr).expect("UTF-8"),
        out,
    }
}
