//! What goes to standard output and standard error, and the exit code.

use crate::arguments::LanguageChoice;
use opiekun_desk::{
    DeskError,
    views::{Failure, Language, Params},
    words::Words,
};
use serde::Serialize;
use serde_json::{Value, json};
use std::{io::Write, path::Path, process::ExitCode};

/// Why a command did not succeed.
pub enum Stop {
    /// The desk refused or failed.
    Desk(DeskError),
    /// A sentence of this program with its parameters, exit code 1.
    Refused(&'static str, Params),
    /// Wrong usage that the argument parser cannot see.
    Usage(&'static str),
}

impl<E: Into<DeskError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Desk(error.into())
    }
}

impl Stop {
    /// A file of the caller's that cannot be read or written.
    pub fn file(key: &'static str, path: &Path) -> Self {
        Self::Refused(
            key,
            Params::from([("path".to_owned(), path.display().to_string())]),
        )
    }
}

/// Result of a command.
pub type Run = Result<ExitCode, Stop>;

/// Prints for people or for programs.
pub struct Printer {
    json: bool,
    words: Words,
}

impl Printer {
    pub fn new(json: bool, language: LanguageChoice) -> Self {
        let language = match language {
            LanguageChoice::Pl => Language::Pl,
            LanguageChoice::En => Language::En,
        };
        Self {
            json,
            words: Words::load(language),
        }
    }

    /// The sentence of a key.
    pub fn words(&self, key: &str, params: &[(&str, String)]) -> String {
        let params = params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect();
        self.words.text(key, &params)
    }

    /// The reason why an identifier or a row is refused.
    pub fn reason(&self, code: &str, params: &Params) -> String {
        self.words.refusal(code, params)
    }

    /// The answer: an object for programs, or lines for people.
    pub fn answer(&self, object: &impl Serialize, lines: impl FnOnce() -> Vec<String>) -> Run {
        let mut out = std::io::stdout().lock();
        let written = if self.json {
            writeln!(out, "{}", serde_json::to_value(object).unwrap_or(Value::Null))
        } else {
            lines().iter().try_for_each(|line| writeln!(out, "{line}"))
        };
        // A reader that went away, or a full disk behind the pipe: the deed is done, the answer is not.
        Ok(if written.is_ok() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        })
    }

    /// A sentence for a person on standard error.
    pub fn aside(&self, sentence: &str) {
        let _ = writeln!(std::io::stderr(), "{sentence}"); // nobody may be listening
    }

    /// A refusal or fault: a sentence on standard error and, for programs, an object.
    pub fn failure(&self, stop: &Stop) -> ExitCode {
        let (failure, sentence, code) = match stop {
            Stop::Desk(error) => {
                let failure = error.failure();
                let sentence = self.words.failure(&failure);
                let code = exit_code(&failure.code);
                (failure, sentence, code)
            }
            Stop::Refused(key, params) => {
                let failure = bare(key.trim_start_matches("cli-"), params);
                (failure, self.words.text(key, params), 1)
            }
            Stop::Usage(key) => (
                bare(key.trim_start_matches("cli-"), &Params::new()),
                self.words(key, &[]),
                2,
            ),
        };
        if self.json {
            let _ = writeln!(
                std::io::stdout(),
                "{}",
                json!({ "error": failure, "message": sentence })
            );
        }
        self.aside(&sentence);
        ExitCode::from(code)
    }
}

fn bare(code: &str, params: &Params) -> Failure {
    Failure {
        code: code.replace('-', "_"),
        params: params.clone(),
        fields: Vec::new(),
    }
}

fn exit_code(code: &str) -> u8 {
    match code {
        "wrong_passphrase" | "too_many_attempts" | "wrong_recovery_key" | "locked" | "vault_in_use"
        | "person_unknown" => 3,
        "vault_damaged" | "vault_newer" | "backup_damaged" => 4,
        _ => 1,
    }
}
