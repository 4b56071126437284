//! What can go wrong with a vault: a closed list with stable codes. Words live in the message files.

use thiserror::Error;

/// A refused or failed act. Holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.code())]
#[allow(missing_docs)] // names say it; parameters are the words' parameters
pub enum StorageError {
    WrongPassphrase,
    TooManyAttempts {
        seconds: u64,
    },
    WrongRecoveryKey,
    PassphraseTooShort {
        min: usize,
    },
    PassphraseTooPlain,
    VaultMissing,
    VaultExists,
    VaultDamaged {
        file: String,
    },
    VaultNewer {
        found: u32,
        known: u32,
    },
    VaultInUse,
    FolderReadOnly,
    DiskFull,
    Io,
    Forbidden {
        role: &'static str,
    },
    SecondPersonRequired,
    ApproverIsProposer,
    ApproverRole,
    PersonUnknown,
    NameTaken,
    /// The person keeps another view of that name.
    ViewNameTaken,
    /// The two clients cannot be one: the same row, or a person and a firm.
    MergeUnfit,
    /// The two clients are tied to each other, so they are two.
    MergeTied,
    /// The merge was taken back before.
    MergeUndone,
    /// Another person of the desk has that signature.
    SignatureTaken,
    LastAdministrator,
    NotFound {
        what: &'static str,
    },
    RevisionConflict {
        fields: Vec<String>,
    },
    ClientDuplicate {
        number: String,
    },
    /// Somebody's time or a room is taken; `what` is `advisor`, `colleague` or `room`.
    AppointmentConflict {
        what: &'static str,
        start: String,
        end: String,
    },
    AppointmentCancelled,
    /// A visit, or somebody who came without one, does not take that step from where it is.
    #[error("visit_step")]
    VisitStep {
        /// Where it is.
        state: &'static str,
    },
    /// The client was asked before.
    OpinionKnown,
    /// The task is done with, or is not.
    TaskState,
    DocumentState,
    /// The data that a document was filled with have changed since: it must be prepared anew.
    #[error("document_superseded")]
    DocumentSuperseded,
    /// A printed copy does not go from that state to that one, or not without a reason.
    #[error("copy_step")]
    CopyStep {
        /// State of the copy.
        from: &'static str,
        /// State that was asked for.
        to: &'static str,
    },
    /// A template does not take that step from where it is.
    TemplateState,
    /// Who changed the text last cannot approve it.
    TemplateOwnText,
    /// The text is no longer the one that was read or approved.
    TemplateOtherText,
    /// A template cannot count from a day that is over.
    TemplatePast,
    /// A version in force stays; a later one takes over from it.
    TemplateInForce,
    /// That version of the template is there already.
    TemplateVersionTaken {
        version: String,
    },
    /// Another version begins on that day.
    TemplateSameDay {
        date: String,
    },
    ConsentMissing {
        channel: &'static str,
    },
    ContactAnswered,
    ImportUndone,
    /// Numbers of the first few clients, parted by commas; empty when only products stand in the way.
    ImportInUse {
        clients: u32,
        numbers: String,
    },
    /// The former values are gone; `why` is a code of `Closed`.
    ImportClosed {
        why: &'static str,
    },
    /// The row that stayed was given up in a later merge, which has to be taken back first.
    MergeCovered,
    TieKnown,
    TieKindUnfit,
    /// Age forbids it; `why` is a code of `AgeUnfit`.
    TieAgeUnfit {
        why: &'static str,
    },
    TieCircle,
    TieEndsBeforeStart,
    HandoverState,
    HandoverSide,
    HandoverUnfit {
        why: &'static str,
        clients: u32,
        numbers: String,
    },
    HandoverMovedOn {
        clients: u32,
        numbers: String,
    },
    SubstitutionClash {
        first: String,
        last: String,
    },
    SubstitutionOver,
    /// The assignment was taken back before, or nobody of it is left with the advisor.
    AssignmentUndone,
    /// The person keeps another open list of that name.
    ListNameTaken,
    /// The list was closed.
    ListClosed,
    CommandReused,
    BackupDamaged,
    FolderNotEmpty,
    TargetInVault,
    FileExists,
    Busy,
    Internal {
        place: &'static str,
    },
}

impl StorageError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "wrong_passphrase",
            Self::TooManyAttempts { .. } => "too_many_attempts",
            Self::WrongRecoveryKey => "wrong_recovery_key",
            Self::PassphraseTooShort { .. } => "passphrase_too_short",
            Self::PassphraseTooPlain => "passphrase_too_plain",
            Self::VaultMissing => "vault_missing",
            Self::VaultExists => "vault_exists",
            Self::VaultDamaged { .. } => "vault_damaged",
            Self::VaultNewer { .. } => "vault_newer",
            Self::VaultInUse => "vault_in_use",
            Self::FolderReadOnly => "folder_read_only",
            Self::DiskFull => "disk_full",
            Self::Io => "io",
            Self::Forbidden { .. } => "forbidden",
            Self::SecondPersonRequired => "second_person_required",
            Self::ApproverIsProposer => "approver_is_proposer",
            Self::ApproverRole => "approver_role",
            Self::PersonUnknown => "person_unknown",
            Self::MergeUnfit => "merge_unfit",
            Self::MergeTied => "merge_tied",
            Self::MergeUndone => "merge_undone",
            Self::ViewNameTaken => "view_name_taken",
            Self::NameTaken => "name_taken",
            Self::SignatureTaken => "signature_taken",
            Self::LastAdministrator => "last_administrator",
            Self::NotFound { .. } => "not_found",
            Self::RevisionConflict { .. } => "revision_conflict",
            Self::ClientDuplicate { .. } => "client_duplicate",
            Self::AppointmentConflict { .. } => "appointment_conflict",
            Self::AppointmentCancelled => "appointment_cancelled",
            Self::VisitStep { .. } => "visit_step",
            Self::OpinionKnown => "opinion_known",
            Self::TaskState => "task_state",
            Self::DocumentState => "document_state",
            Self::DocumentSuperseded => "document_superseded",
            Self::CopyStep { .. } => "copy_step",
            Self::TemplateState => "template_state",
            Self::TemplateOwnText => "template_own_text",
            Self::TemplateOtherText => "template_other_text",
            Self::TemplatePast => "template_past",
            Self::TemplateInForce => "template_in_force",
            Self::TemplateVersionTaken { .. } => "template_version_taken",
            Self::TemplateSameDay { .. } => "template_same_day",
            Self::ConsentMissing { .. } => "consent_missing",
            Self::ContactAnswered => "contact_answered",
            Self::ImportUndone => "import_undone",
            Self::ImportInUse { .. } => "import_in_use",
            Self::ImportClosed { .. } => "import_closed",
            Self::MergeCovered => "merge_covered",
            Self::TieKnown => "tie_known",
            Self::TieKindUnfit => "tie_kind_unfit",
            Self::TieAgeUnfit { .. } => "tie_age_unfit",
            Self::TieCircle => "tie_circle",
            Self::TieEndsBeforeStart => "tie_ends_before_start",
            Self::HandoverState => "handover_state",
            Self::HandoverSide => "handover_side",
            Self::HandoverUnfit { .. } => "handover_unfit",
            Self::HandoverMovedOn { .. } => "handover_moved_on",
            Self::SubstitutionClash { .. } => "substitution_clash",
            Self::SubstitutionOver => "substitution_over",
            Self::AssignmentUndone => "assignment_undone",
            Self::ListNameTaken => "list_name_taken",
            Self::ListClosed => "list_closed",
            Self::CommandReused => "command_reused",
            Self::BackupDamaged => "backup_damaged",
            Self::FolderNotEmpty => "folder_not_empty",
            Self::TargetInVault => "target_in_vault",
            Self::FileExists => "file_exists",
            Self::Busy => "busy",
            Self::Internal { .. } => "internal",
        }
    }

    /// Parameters of the words.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooManyAttempts { seconds } => vec![("seconds", seconds.to_string())],
            Self::PassphraseTooShort { min } => vec![("min", min.to_string())],
            Self::VaultDamaged { file } => vec![("file", file.clone())],
            Self::VaultNewer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Forbidden { role } => vec![("role", (*role).to_owned())],
            Self::HandoverUnfit {
                why,
                clients,
                numbers,
            } => vec![
                ("why", (*why).to_owned()),
                ("clients", clients.to_string()),
                ("numbers", numbers.clone()),
            ],
            Self::HandoverMovedOn { clients, numbers } => {
                vec![("clients", clients.to_string()), ("numbers", numbers.clone())]
            }
            Self::SubstitutionClash { first, last } => vec![("first", first.clone()), ("last", last.clone())],
            Self::ImportInUse { clients, numbers } => {
                let named = if numbers.is_empty() { "none" } else { numbers };
                vec![("clients", clients.to_string()), ("numbers", named.to_owned())]
            }
            Self::TieAgeUnfit { why } => vec![("why", (*why).to_owned())],
            Self::ImportClosed { why } => vec![
                ("why", (*why).to_owned()),
                ("days", opiekun_domain::import::UNDO_DAYS.to_string()),
            ],
            Self::TemplateVersionTaken { version } => vec![("version", version.clone())],
            Self::TemplateSameDay { date } => vec![("date", date.clone())],
            Self::ConsentMissing { channel } => vec![("channel", (*channel).to_owned())],
            Self::NotFound { what } => vec![("what", (*what).to_owned())],
            Self::RevisionConflict { fields } => vec![("fields", fields.join(","))],
            Self::ClientDuplicate { number } => vec![("number", number.clone())],
            Self::AppointmentConflict { what, start, end } => vec![
                ("what", (*what).to_owned()),
                ("start", start.clone()),
                ("end", end.clone()),
            ],
            Self::VisitStep { state } => vec![("state", (*state).to_owned())],
            Self::Internal { place } => vec![("place", (*place).to_owned())],
            _ => Vec::new(),
        }
    }

    /// Whether the store itself failed, as opposed to a refused request: the door then reopens the file.
    pub(crate) fn is_fault(&self) -> bool {
        matches!(self, Self::Io | Self::DiskFull | Self::VaultDamaged { .. })
    }
}

impl From<std::io::Error> for StorageError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::FolderReadOnly,
            StorageFull | QuotaExceeded => Self::DiskFull,
            _ => Self::Io,
        }
    }
}
