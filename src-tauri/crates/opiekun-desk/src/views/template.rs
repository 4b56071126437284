//! Templates as those see them who write them.

use super::{Coded, Params};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Where a version of a template stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "TemplateState")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TemplateStateView {
    Draft,
    Review,
    Approved,
    /// Published; counts from a later day.
    Coming,
    InForce,
    /// A later version took over, or its last day is over.
    Over,
    Withdrawn,
}

/// A version of a template in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateRow {
    /// The version's own, or code, language and version with colons between for one that comes with the program.
    pub id: String,
    /// 0 for one that comes with the program.
    pub revision: u32,
    /// Written by the branch.
    pub own: bool,
    pub code: String,
    pub title: String,
    pub language: String,
    pub version: String,
    pub state: TemplateStateView,
    /// First and last day on which it counts; empty where there is none.
    pub from: String,
    pub to: String,
    /// Who changed the text last; empty for one that comes with the program.
    pub changed_by: String,
    pub changed_at: String,
    pub approved_by: String,
    /// This version of the program cannot read the text.
    pub broken: bool,
}

/// What the acting person may do with a version now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateDeeds {
    pub save: bool,
    pub submit: bool,
    pub approve: bool,
    pub send_back: bool,
    pub publish: bool,
    pub withdraw: bool,
    /// Begin a new version from this one.
    pub copy: bool,
}

/// A step in the life of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "TemplateStep")]
#[allow(missing_docs)]
pub struct TemplateStepView {
    pub at: String,
    pub person: String,
    /// `save`, `submit`, `approve`, `return`, `publish`, `withdraw`.
    pub step: String,
    pub reason: String,
}

/// A version with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateOpened {
    pub row: TemplateRow,
    pub text: String,
    pub sha256: String,
    /// The last one first.
    pub steps: Vec<TemplateStepView>,
    pub deeds: TemplateDeeds,
    /// The reviewer is who wrote it, so somebody else has to approve it.
    pub own_text: bool,
}

/// A fault of a text. Words under `template-fault-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateFault {
    /// Line of the text, from 1; of a part that it includes when `part` names one.
    pub line: u32,
    pub part: String,
    pub code: String,
    pub params: Params,
}

/// What a template may name, to pick from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename = "TemplateNames")]
#[allow(missing_docs)]
pub struct TemplateNamesView {
    pub values: Vec<String>,
    pub filters: Vec<String>,
    pub parts: Vec<String>,
    /// Codes of roles that sign.
    pub roles: Vec<String>,
    /// Loops over holders are there only for papers of people.
    pub business: bool,
}

/// What a check of a text says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct TemplateChecked {
    pub faults: Vec<TemplateFault>,
    /// What is worth knowing and keeps nobody from publishing. Words under `template-note-…`.
    pub notes: Vec<Coded>,
    pub names: TemplateNamesView,
    /// Title, code and version as the head has them; empty while it cannot be read.
    pub title: String,
    pub code: String,
    pub version: String,
    /// Of a list of purposes: what it says in short, in place of pages.
    pub purposes: Vec<PurposeOutline>,
}

/// A purpose of a list in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PurposeOutline {
    pub title: String,
    pub business: bool,
    pub bring: Vec<String>,
    /// In the order of signing.
    pub papers: Vec<PurposeOutlinePaper>,
}

/// A paper of a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PurposeOutlinePaper {
    pub title: String,
    /// `always`, `two_holders`, `minor`, `foreign`, `not_signed_before`.
    pub when: String,
    /// One for each holder.
    pub each: bool,
}

/// A line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct ComparedLine {
    /// `same`, `removed`, `added`, `changed`.
    pub kind: String,
    /// Numbers in both texts; 0 where the line is not there.
    pub before: u32,
    pub after: u32,
    pub was: String,
    pub is: String,
}
