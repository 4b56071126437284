//! Who is at the desk, settings, upkeep.

use super::{Coded, SegmentView};
use opiekun_domain::access::{Person, Role};
use serde::{Deserialize, Serialize};
use specta::Type;

/// State of the vault in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// None was made yet.
    Missing,
    /// There is one, and nobody unlocked it.
    Locked,
    /// Somebody is at the desk.
    Open,
}

/// A person of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PersonView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Code of the role.
    pub role: RoleView,
    /// Whether the person may enter.
    pub active: bool,
    /// How the bank's systems sign the person.
    pub signature: Option<String>,
    /// Which clients the person looks after.
    pub specialisation: Option<SegmentView>,
    /// Languages beside Polish, as ISO 639-1.
    pub languages: Vec<String>,
    /// What the person is trained for, by codes of the branch.
    pub skills: Vec<String>,
}

/// Role of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Role")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // as `access::Role`
pub enum RoleView {
    Advisor,
    Supervisor,
    Administrator,
    Auditor,
}

impl From<Role> for RoleView {
    fn from(role: Role) -> Self {
        match role {
            Role::Advisor => Self::Advisor,
            Role::Supervisor => Self::Supervisor,
            Role::Administrator => Self::Administrator,
            Role::Auditor => Self::Auditor,
        }
    }
}

impl From<RoleView> for Role {
    fn from(role: RoleView) -> Self {
        match role {
            RoleView::Advisor => Self::Advisor,
            RoleView::Supervisor => Self::Supervisor,
            RoleView::Administrator => Self::Administrator,
            RoleView::Auditor => Self::Auditor,
        }
    }
}

impl From<Person> for PersonView {
    fn from(person: Person) -> Self {
        Self {
            id: person.id.to_string(),
            name: person.name,
            role: person.role.into(),
            active: person.active,
            signature: person.signature,
            specialisation: person.specialisation.map(Into::into),
            languages: person
                .languages
                .iter()
                .map(|one| one.as_str().to_owned())
                .collect(),
            skills: person.skills.iter().map(|one| one.as_str().to_owned()).collect(),
        }
    }
}

/// Language of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Polish.
    Pl,
    /// English.
    En,
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the window must know before anything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SessionState {
    /// State of the vault.
    pub vault: VaultState,
    /// Who is at the desk.
    pub person: Option<PersonView>,
    /// Active people, while the vault is open; empty at a locked door, which does not tell who works here.
    pub people: Vec<PersonView>,
    /// How many people can unlock; with more than one the door asks for a name.
    pub slots: u32,
    /// Language.
    pub language: Language,
    /// Theme.
    pub theme: Theme,
    /// Minutes without a touch until the vault locks itself.
    pub idle_minutes: u32,
    /// Version of the program.
    pub version: String,
    /// Folder of the vault.
    pub folder: String,
    /// Folder for saved papers and backups.
    pub save_folder: String,
    /// Whether changes are refused because of the person's role.
    pub read_only: bool,
    /// Today at the counter.
    pub today: String,
    /// Seconds until the next passphrase may be tried.
    pub wait_seconds: u32,
    /// What is missing against the last seal, while the vault is open; null when the register is the newest one.
    pub rolled_back: Option<RolledBackView>,
}

/// The register or the key file is older than the last seal says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RolledBackView {
    /// Local time of the newest deed that was there.
    pub sealed_at: String,
    /// Entries of the audit trail that are missing; 0 when only the key file is older.
    pub missing: u32,
}

/// A recovery key, shown once.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct Created {
    /// Eight groups of seven signs.
    pub recovery_key: String,
}

/// The branch as papers name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BranchView {
    /// Bank.
    pub bank_name: String,
    /// Branch.
    pub name: String,
    /// Street, postal code and town.
    pub address: String,
    /// Town in which papers are signed.
    pub city: String,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "BackupMade")]
pub struct BackupView {
    /// Where it is.
    pub path: String,
    /// Size in bytes.
    pub bytes: String,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// Whether the vault is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "VerifyReport")]
pub struct VerifyView {
    /// Rows of the audit trail.
    pub audit_rows: u32,
    /// Documents checked.
    pub documents: u32,
    /// No findings.
    pub ok: bool,
    /// Findings; words under `verify-…`.
    pub problems: Vec<Coded>,
}

/// One row of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "AuditRow")]
pub struct AuditView {
    /// Number of the row.
    pub seq: u32,
    /// UTC instant.
    pub at: String,
    /// Name of the person.
    pub person: String,
    /// What was done; words under `action-…`.
    pub action: String,
    /// Id of the thing.
    pub object: String,
    /// `done`, or the code of the refusal.
    pub result: String,
}
