//! Everything that can be answered instead of a result. Words live in the message files, by code.

use crate::{
    time::local_text,
    views::{Failure, FieldFailure, Finding, FindingLevel, Params, params},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_documents::DocumentError;
use opiekun_domain::{FieldProblem, Invalid, calendar::Conflict};
use opiekun_exchange::FileFault;
use opiekun_storage::StorageError;
use thiserror::Error;

/// A refused or failed deed.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{}", self.code())]
pub enum DeskError {
    /// The store refused or failed.
    Store(#[from] StorageError),
    /// A file to import was refused as a whole.
    File(#[from] FileFault),
    /// Fields of a form.
    Fields(Vec<FieldFailure>),
    /// Nobody is at the desk: unlock first.
    Locked,
    /// A visit may not begin in the past.
    AppointmentPast,
    /// Something other than a visit stands in the way of a time, and no reason was given.
    AppointmentOutside {
        /// What.
        conflict: Conflict,
    },
    /// A local time that the change to summer time leaves out.
    TimeMissing,
    /// Not ready to sign; the findings say why.
    DocumentBlocked {
        /// All findings, blocking ones first.
        findings: Vec<Finding>,
    },
    /// No template of that code.
    TemplateUnknown,
    /// A day on which the text itself says that it does not count.
    TemplateDays {
        /// First day of the text's head.
        first: NaiveDate,
        /// Its last day.
        last: Option<NaiveDate>,
    },
    /// Data for a paper that are no such JSON.
    DataBroken {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A paper could not be made.
    Document {
        /// Stable code.
        code: &'static str,
        /// Place and reason.
        params: Params,
    },
    /// No system spooler, or no printer in it.
    PrinterUnavailable,
    /// The spooler refused the job.
    PrintFailed,
    /// An import that is over or was never begun.
    ImportToken,
    /// An e-mail that is no longer open: another one was, or the program was locked.
    MailGone,
    /// More clients than leave the register without a second person.
    ExportTooMany {
        /// Most that do.
        max: u32,
    },
    /// Nobody to write down.
    ExportEmpty,
    /// More rows or longer cells than the format holds.
    ExportTooLarge,
    /// The recovery key of a new vault could not be handed over; the vault was taken back.
    RecoveryKeyUnread,
}

impl DeskError {
    /// One refused field.
    pub fn field(field: &'static str, reason: Invalid) -> Self {
        Self::Fields(vec![FieldProblem { field, reason }.into()])
    }

    /// One refused field of a list, such as `steps.2.title`.
    pub(crate) fn at(field: String, reason: &Invalid) -> Self {
        Self::Fields(vec![FieldFailure {
            field,
            code: reason.code().to_owned(),
            params: params(reason.params()),
        }])
    }

    /// Stable code.
    pub fn code(&self) -> &str {
        match self {
            Self::Store(error) => error.code(),
            Self::File(fault) => fault.code(),
            Self::Fields(_) => "invalid",
            Self::Locked => "locked",
            Self::AppointmentPast => "appointment_past",
            Self::AppointmentOutside { .. } => "appointment_outside",
            Self::TimeMissing => "time_missing",
            Self::DocumentBlocked { .. } => "document_blocked",
            Self::TemplateUnknown => "template_unknown",
            Self::TemplateDays { .. } => "template_days",
            Self::DataBroken { .. } => "data_broken",
            Self::Document { code, .. } => code,
            Self::PrinterUnavailable => "printer_unavailable",
            Self::PrintFailed => "print_failed",
            Self::ImportToken => "import_token",
            Self::MailGone => "mail_gone",
            Self::ExportTooMany { .. } => "export_too_many",
            Self::ExportEmpty => "export_empty",
            Self::ExportTooLarge => "export_too_large",
            Self::RecoveryKeyUnread => "recovery_key_unread",
        }
    }

    /// The answer as it crosses to the window or the command line.
    pub fn failure(&self) -> Failure {
        let (given, fields) = match self {
            Self::Store(error) => (at_the_counter(params(error.params())), Vec::new()),
            Self::File(fault) => (params(fault.params()), Vec::new()),
            Self::AppointmentOutside { conflict } => (
                Params::from([("why".to_owned(), conflict.code().to_owned())]),
                Vec::new(),
            ),
            Self::Fields(fields) => (Params::new(), fields.clone()),
            Self::DocumentBlocked { findings } => (
                Params::from([("findings".to_owned(), blocking(findings))]),
                Vec::new(),
            ),
            Self::TemplateDays { first, last } => (
                Params::from([
                    ("first".to_owned(), first.to_string()),
                    (
                        "last".to_owned(),
                        last.map_or_else(|| "none".to_owned(), |day| day.to_string()),
                    ),
                ]),
                Vec::new(),
            ),
            Self::DataBroken { line, column } => (
                Params::from([
                    ("line".to_owned(), line.to_string()),
                    ("column".to_owned(), column.to_string()),
                ]),
                Vec::new(),
            ),
            Self::Document { params, .. } => (params.clone(), Vec::new()),
            Self::ExportTooMany { max } => (Params::from([("max".to_owned(), max.to_string())]), Vec::new()),
            _ => (Params::new(), Vec::new()),
        };
        Failure {
            code: self.code().to_owned(),
            params: given,
            fields,
        }
    }
}

/// The store speaks UTC; people read the clock on the wall.
fn at_the_counter(mut given: Params) -> Params {
    for value in given.values_mut() {
        if let Ok(time) = value.parse::<DateTime<Utc>>() {
            *value = local_text(time);
        }
    }
    given
}

/// Codes of the findings that block.
fn blocking(findings: &[Finding]) -> String {
    let blocking = findings
        .iter()
        .filter(|finding| finding.level == FindingLevel::Block);
    blocking
        .map(|finding| finding.code.as_str())
        .collect::<Vec<_>>()
        .join(",")
}

impl From<Vec<FieldProblem>> for DeskError {
    fn from(problems: Vec<FieldProblem>) -> Self {
        Self::Fields(problems.into_iter().map(Into::into).collect())
    }
}

impl From<std::io::Error> for DeskError {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<DocumentError> for DeskError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Template(fault) => Self::Document {
                code: "template_error",
                params: Params::from([
                    ("template".to_owned(), fault.template),
                    ("line".to_owned(), fault.line.to_string()),
                    ("field".to_owned(), fault.field.unwrap_or_default()),
                ]),
            },
            DocumentError::Field { ref name, .. } => Self::Fields(vec![FieldFailure {
                field: name.clone(),
                code: error.code().to_owned(),
                params: Params::new(),
            }]),
            DocumentError::Character { place, character, .. } => Self::Document {
                code: "missing_glyph",
                params: Params::from([
                    ("place".to_owned(), place),
                    ("character".to_owned(), format!("U+{:04X}", u32::from(character))),
                ]),
            },
            DocumentError::Holders { min, max, .. } => Self::Document {
                code: "document_holders",
                params: Params::from([
                    ("min".to_owned(), min.to_string()),
                    ("max".to_owned(), max.to_string()),
                ]),
            },
            DocumentError::Data { ref place, .. } => Self::Document {
                code: error.code(),
                params: Params::from([("place".to_owned(), place.clone())]),
            },
            DocumentError::Font(_) | DocumentError::Pdf(_) => {
                Self::Store(StorageError::Internal { place: "document" })
            }
        }
    }
}
