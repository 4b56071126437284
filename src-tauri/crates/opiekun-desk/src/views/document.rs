//! Papers.

use super::Params;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Kind of a template's field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TemplateFieldKind {
    Text,
    Money,
    Date,
    Time,
    Choice,
    Number,
}

/// A field that a template asks for. `label` and `help` are in the template's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateField {
    pub name: String,
    pub label: String,
    pub help: String,
    pub kind: TemplateFieldKind,
    pub required: bool,
    pub default: String,
    pub choices: Vec<String>,
}

/// Somebody else a template speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "TemplateParty")]
#[allow(missing_docs)]
pub struct TemplatePartyView {
    pub code: String,
    pub label: String,
    pub required: bool,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateView {
    pub code: String,
    pub title: String,
    pub version: String,
    pub language: String,
    /// `person` or `business`.
    pub for_whom: String,
    pub parties: Vec<TemplatePartyView>,
    pub holders_min: u32,
    pub holders_max: u32,
    pub fields: Vec<TemplateField>,
}

/// What a document is made of.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct DocumentInput {
    pub template: String,
    /// Two letters; Polish when empty.
    pub language: String,
    pub client_id: String,
    pub second_holder: Option<String>,
    /// Ids of other people by the code of the template's party.
    pub parties: BTreeMap<String, String>,
    /// Ids of who was picked to sign for a firm, a child or a ward; whoever is enough when empty.
    pub signers: Vec<String>,
    /// Id of the person who signs for the bank beside the advisor, above the limit; not looked at below it.
    #[serde(default)]
    pub second_bank_signer: Option<String>,
    pub fields: BTreeMap<String, String>,
    /// Warnings passed over.
    pub overrides: Vec<OverrideInput>,
}

/// What the register of reserved PESEL numbers answered about a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PeselCheckView {
    pub at: String,
    pub reserved: bool,
    /// Asked today, so that a contract may be signed by it.
    pub fresh: bool,
}

/// A warning that a person passes over, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct OverrideInput {
    pub code: String,
    pub reason: String,
}

/// How heavy a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum FindingLevel {
    Block,
    Warn,
}

/// What the check before the printer found. Words under `finding-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct Finding {
    pub level: FindingLevel,
    pub code: String,
    pub params: Params,
    pub field: Option<String>,
}

/// A place to sign: page from 1, millimetres from the top left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "PlacedField")]
#[allow(missing_docs)]
pub struct PlacedFieldView {
    pub page: u32,
    pub kind: String,
    pub role: String,
    /// The beginning of what a tick box says; empty for the others and in documents of earlier versions.
    #[serde(default)]
    pub label: String,
    /// The paper has it printed: nothing is left to do there.
    #[serde(default)]
    pub filled: bool,
    pub order: u32,
    #[specta(type = u32)] // finite, so never null on the wire
    pub x: f32,
    #[specta(type = u32)] // finite, so never null on the wire
    pub y: f32,
    #[specta(type = u32)] // finite, so never null on the wire
    pub w: f32,
    #[specta(type = u32)] // finite, so never null on the wire
    pub h: f32,
}

/// State of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "DocumentState")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum DocumentStateView {
    Prepared,
    Printed,
    Annulled,
}

/// A line of a list of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct DocumentRow {
    pub id: String,
    pub revision: u32,
    pub number: String,
    pub template: String,
    pub title: String,
    pub client_id: String,
    pub client_name: String,
    pub state: DocumentStateView,
    pub pages: u32,
    pub prepared_at: String,
    pub prepared_by: String,
    pub packet_id: Option<String>,
    /// Names of fields of a client that changed before anybody signed; it must be prepared anew then.
    pub changed: Vec<String>,
}

/// A document that was just made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PreparedDocument {
    pub id: String,
    pub number: String,
    pub pages: u32,
    pub sha256: String,
    pub fields: Vec<PlacedFieldView>,
}

/// A printer of the system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct Printer {
    pub name: String,
    pub default: bool,
    /// Prints on both sides of a sheet.
    pub two_sided: bool,
    /// Where it can take paper from, as the printer names them; empty when it does not say.
    pub trays: Vec<String>,
}

/// How something is to be printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrintChoice {
    /// One of the system's; its default one when none is named.
    pub printer: Option<String>,
    /// On both sides of the sheet where the printer can.
    pub two_sided: bool,
    /// One of the printer's trays; empty leaves the choice to the printer.
    pub tray: String,
}

/// How far a print job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PrintState {
    /// Behind others.
    Waiting,
    /// On its way to paper.
    Printing,
    /// The printer waits for somebody.
    Stopped,
    /// On paper.
    Done,
    /// Somebody took it back at the printer.
    Cancelled,
    /// The printer gave it up.
    Failed,
}

/// What a printer waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum PrintTrouble {
    PaperOut,
    PaperJam,
    TonerOut,
    CoverOpen,
    Offline,
    Paused,
    Other,
}

/// A print job on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PrintProgress {
    pub state: PrintState,
    pub troubles: Vec<PrintTrouble>,
}

/// A print job that the spooler took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct Printed {
    pub job: String,
    pub revision: u32,
}
