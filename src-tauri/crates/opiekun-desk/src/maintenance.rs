//! Upkeep: backup, restore, verification, the audit trail.

use crate::{Desk, DeskError, time::local_text, views::*};
use chrono::{DateTime, Utc};
use opiekun_storage::{
    audit, backup,
    folder::{Folder, guard_target, write_whole},
    read::people,
};
use std::{collections::HashMap, path::Path};

/// Rows of the audit trail in one answer.
const AUDIT_MAX: u32 = 500;

impl Desk {
    /// A backup into the folder for saved files.
    ///
    /// # Errors
    /// `folder_read_only`, `disk_full`.
    pub fn backup_make(&self) -> Result<BackupView, DeskError> {
        let local = crate::time::local_text(self.now())
            .replace('T', " ")
            .replace(':', "");
        let path = self.save_path(&format!("Opiekun {local}"), "opiekun")?;
        self.backup_to(&path)
    }

    /// A backup under a chosen name.
    ///
    /// # Errors
    /// `folder_read_only`, `disk_full`.
    pub fn backup_to(&self, path: &Path) -> Result<BackupView, DeskError> {
        let open = self.open()?;
        open.vault
            .record(&open.actor, "vault.backup", "", "", self.now())?;
        let made = open.vault.backup(path)?;
        Ok(BackupView {
            path: path.display().to_string(),
            bytes: made.bytes.to_string(),
            sha256: made.sha256,
        })
    }

    /// Whether a paper may be written there: not into the vault, not over a file that is no paper.
    ///
    /// # Errors
    /// `target_in_vault`, `file_exists`, `io` when the folder is not there.
    pub fn paper_target(&self, path: &Path) -> Result<(), DeskError> {
        if is_stream(path) {
            Ok(())
        } else {
            Ok(guard_target(&self.folder, path, b"%PDF-")?)
        }
    }

    /// Writes a paper to a chosen place, whole or not at all.
    ///
    /// # Errors
    /// As [`Desk::paper_target`]; `disk_full`, `folder_read_only`.
    pub fn paper_to(&self, path: &Path, pdf: &[u8]) -> Result<(), DeskError> {
        self.paper_target(path)?;
        if is_stream(path) {
            Ok(std::fs::write(path, pdf)?)
        } else {
            Ok(write_whole(path, pdf)?)
        }
    }

    /// Puts a backup into an empty or new folder; needs no passphrase, because the backup stays encrypted.
    ///
    /// # Errors
    /// `backup_damaged`, `folder_not_empty`, `folder_read_only`, `disk_full`.
    pub fn restore(from: &Path, into: &Path) -> Result<(), DeskError> {
        Ok(backup::restore(from, &Folder::new(into))?)
    }

    /// Checks the whole vault.
    ///
    /// # Errors
    /// A fault of the store; findings are part of the answer.
    pub fn verify(&self) -> Result<VerifyView, DeskError> {
        let report = self.open()?.vault.verify(self.now())?;
        Ok(VerifyView {
            audit_rows: u32::try_from(report.audit_rows).unwrap_or(u32::MAX),
            documents: u32::try_from(report.documents).unwrap_or(u32::MAX),
            ok: report.problems.is_empty(),
            problems: report
                .problems
                .into_iter()
                .map(|problem| Coded {
                    code: problem.code.to_owned(),
                    params: Params::from([("what".to_owned(), in_local_time(problem.what))]),
                })
                .collect(),
        })
    }

    /// The newest rows of the audit trail.
    ///
    /// # Errors
    /// Locked.
    pub fn audit_recent(&self, limit: u32) -> Result<Vec<AuditView>, DeskError> {
        let open = self.open()?;
        let names: HashMap<String, String> = people::all(&open.vault)?
            .into_iter()
            .map(|p| (p.id.to_string(), p.name))
            .collect();
        let rows = audit::recent(&open.vault, limit.min(AUDIT_MAX))?;
        Ok(rows
            .into_iter()
            .map(|row| AuditView {
                seq: u32::try_from(row.seq).unwrap_or(u32::MAX),
                at: row.at,
                person: names.get(&row.person).cloned().unwrap_or_default(),
                action: row.action,
                object: row.object,
                result: row.result,
            })
            .collect())
    }
}

/// A device or a pipe, which is written to and never replaced.
fn is_stream(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// A moment as the clock at the counter shows it; anything else as it is.
fn in_local_time(what: String) -> String {
    what.parse::<DateTime<Utc>>().map_or(what, local_text)
}
