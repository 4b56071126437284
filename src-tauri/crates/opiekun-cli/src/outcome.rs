//! What goes to standard output and standard error, and the exit code.

use crate::arguments::LanguageChoice;
use opiekun_desk::{
    DeskError,
    views::{Failure, Finding, FindingLevel, Language, Params},
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
    /// Wrong usage that the argument parser cannot see, exit code 2.
    Usage(&'static str, Params),
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

    /// Names of fields.
    pub fn fields(&self, codes: &[String]) -> String {
        self.words.fields(codes.iter().map(String::as_str))
    }

    /// The reason why an identifier or a row is refused.
    pub fn reason(&self, code: &str, params: &Params) -> String {
        self.words.refusal(code, params)
    }

    /// The sentence of a key with parameters as they came from the desk.
    pub fn reason_of(&self, key: &str, params: &Params) -> String {
        self.words.text(key, params)
    }

    /// The answer: an object for programs, or lines for people.
    pub fn answer(&self, object: &impl Serialize, lines: impl FnOnce() -> Vec<String>) -> Run {
        let mut out = std::io::stdout().lock();
        let written = if self.json {
            writeln!(out, "{}", serde_json::to_value(object).unwrap_or(Value::Null))
        } else {
            lines().iter().try_for_each(|line| writeln!(out, "{line}"))
        };
        Ok(match written.and_then(|()| out.flush()) {
            Ok(()) => ExitCode::SUCCESS,
            // A reader that went away, or a full disk behind the pipe: the deed is done, the answer is not.
            Err(_) => {
                self.aside(&self.words("cli-answer-lost", &[]));
                ExitCode::from(1)
            }
        })
    }

    /// The text of an answer that is written in one piece.
    pub fn text(&self, object: &impl Serialize, lines: &[String]) -> String {
        if self.json {
            format!("{}\n", serde_json::to_value(object).unwrap_or(Value::Null))
        } else {
            format!("{}\n", lines.join("\n"))
        }
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
            Stop::Usage(key, params) => (
                bare(key.trim_start_matches("cli-"), params),
                self.words.text(key, params),
                2,
            ),
        };
        let findings = match stop {
            Stop::Desk(DeskError::DocumentBlocked { findings }) => findings.as_slice(),
            _ => &[],
        };
        if self.json {
            let mut object = json!({ "error": failure, "message": sentence });
            if !findings.is_empty() {
                object["findings"] = findings.iter().map(|finding| self.finding(finding)).collect();
            }
            let _ = writeln!(std::io::stdout(), "{object}"); // the exit code says it too
        }
        self.aside(&sentence);
        for finding in findings {
            self.aside(&self.finding_line(finding));
        }
        ExitCode::from(code)
    }

    /// What stands in the way, as sentences.
    pub fn finding_lines(&self, findings: &[Finding]) -> Vec<String> {
        findings
            .iter()
            .map(|finding| self.finding_line(finding))
            .collect()
    }

    /// A sentence with the argument that mends it: a reason for a warning, a value for a field.
    fn finding_line(&self, finding: &Finding) -> String {
        let sentence = self.words.finding(finding);
        match (&finding.field, finding.level) {
            (Some(field), _) if !field.starts_with("parties.") => format!("– {sentence} [--field {field}=…]"),
            (_, FindingLevel::Warn) => format!("– {sentence} [--override {}=…]", finding.code),
            _ => format!("– {sentence}"),
        }
    }

    /// What stands in the way, for programs.
    pub fn findings(&self, findings: &[Finding]) -> Value {
        findings.iter().map(|finding| self.finding(finding)).collect()
    }

    /// A refusal that does not end the command.
    pub fn refusal_lines(&self, error: &DeskError) -> Vec<String> {
        let mut lines = vec![self.words.failure(&error.failure())];
        if let DeskError::DocumentBlocked { findings } = error {
            lines.extend(self.finding_lines(findings));
        }
        lines
    }

    fn finding(&self, finding: &Finding) -> Value {
        json!({
            "level": finding.level, "code": finding.code, "field": finding.field,
            "message": self.words.finding(finding),
        })
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
