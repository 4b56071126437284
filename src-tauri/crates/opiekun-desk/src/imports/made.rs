//! Imports that were made: listed, undone, closed once they can no longer be undone.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    time::local_text,
    views::*,
};
use opiekun_domain::{
    access::Act,
    command::{Command, Envelope},
    ids::{CommandId, ImportId},
    import::Closed,
};
use opiekun_storage::{StorageError, read::import_end::too_old};

/// Imports in one answer.
const IMPORTS_MAX: u32 = 100;

impl Desk {
    /// Imports that were made, the newest first.
    ///
    /// # Errors
    /// Locked.
    pub fn imports_made(&self) -> Result<Vec<ImportView>, DeskError> {
        let made = self.open()?.vault.imports(IMPORTS_MAX)?;
        let now = self.now();
        Ok(made
            .into_iter()
            .map(|import| {
                let old = too_old(import.at, now).then_some(Closed::TooOld);
                let closed = import.closed.or(old).filter(|_| import.undone_at.is_none());
                ImportView {
                    id: import.id.to_string(),
                    at: local_text(import.at),
                    person: import.person,
                    kind: import.kind.into(),
                    added: import.added,
                    changed: import.changed,
                    undone_at: import.undone_at.map(local_text),
                    closed: closed.map(|why| why.code().to_owned()),
                }
            })
            .collect())
    }

    /// Takes everything that an import added out again and gives everything that it changed the former values back.
    ///
    /// # Errors
    /// `import_in_use` when an added client was changed or has a visit, a paper, a tie, a contact or a consent, or a
    /// changed one was changed again or stands in a paper, or a later import changed the same products;
    /// `import_closed`, `import_undone`, `not_found`, `forbidden`.
    pub fn import_undo(&self, command_id: CommandId, import: &str) -> Result<ImportUndone, DeskError> {
        let open = self.open()?;
        let import: ImportId = id(import)?;
        let envelope = Envelope {
            id: command_id,
            base: None,
            command: Command::UndoImport { import },
        };
        let outcome = open.vault.apply(&open.actor, &envelope, None, self.now())?;
        let made = open
            .vault
            .import(import)?
            .ok_or(StorageError::NotFound { what: "import" })?;
        Ok(ImportUndone {
            kind: made.kind.into(),
            removed: outcome.added,
            restored: outcome.changed,
        })
    }

    /// Imports that can no longer be undone forget the former values they keep, at the first look of whoever may change
    /// anything.
    pub(crate) fn close_imports(&self, open: &Open) -> Result<(), DeskError> {
        if !lock(&open.person).role.may(Act::Serve) {
            return Ok(());
        }
        for import in open.vault.imports_over(self.now())? {
            let envelope = Envelope {
                id: self.new_command_id()?,
                base: None,
                command: Command::CloseImport { import },
            };
            open.vault.apply(&open.actor, &envelope, None, self.now())?;
        }
        Ok(())
    }
}
