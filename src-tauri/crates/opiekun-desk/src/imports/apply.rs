//! The judged rows through the door.

use super::{
    Pending,
    judge::{Judgement, LARGE, small},
};
use crate::{Desk, DeskError, desk::Open, views::*};
use opiekun_domain::{
    command::{Command, Envelope},
    import::ImportRow,
};
use std::{
    sync::{atomic::Ordering, mpsc::sync_channel},
    thread,
};

/// Rows of one transaction: few enough to cancel quickly, many enough to be fast.
const PART: usize = 250;
/// Rows of one transaction of a large file, still written within seconds: a page of an index that is written once for many
/// clients is written faster.
const LARGE_PART: usize = 10_000;

impl Desk {
    /// Brings the judged rows in, part by part, telling the progress after each.
    ///
    /// # Errors
    /// `import_token`, `forbidden`; a fault of the store, after which whole parts have come in and may be
    /// imported again without harm.
    pub fn import_apply(
        &self,
        token: &str,
        progress: impl FnMut(Progress),
    ) -> Result<ImportReport, DeskError> {
        let open = self.open()?;
        let pending = self.pending(token)?;
        let judgement = pending.judged()?;
        if judgement.rows.len() < LARGE {
            return self.apply_parts(&open, &pending, &judgement, PART, progress);
        }
        open.vault
            .with_room(|| self.apply_parts(&open, &pending, &judgement, LARGE_PART, progress))
    }

    fn apply_parts(
        &self,
        open: &Open,
        pending: &Pending,
        judgement: &Judgement,
        rows_of_part: usize,
        mut progress: impl FnMut(Progress),
    ) -> Result<ImportReport, DeskError> {
        let total = small(judgement.rows.len());
        let notes = judgement.notes.clone();
        let mut report = ImportReport {
            id: judgement.import.to_string(),
            mode: judgement.mode.into(),
            imported: 0,
            changed: 0,
            // Known ones with nothing to change need not go through the door.
            already: notes.already,
            unknown: notes.unknown,
            changes: notes.changes,
            differing: notes.differing,
            differences: notes.differences,
            ignored_columns: notes.ignored_columns,
            ignored_values: notes.ignored_values,
            likely: notes.likely,
            likely_rows: notes.likely_rows,
            leave_likely: judgement.leave_likely,
            refused: small(judgement.refused.len()),
            cancelled: false,
            errors: judgement.errors(),
        };
        let mut done = 0;
        progress(Progress { done, total });
        // While one part is written, the next one is read out of the file.
        thread::scope(|scope| {
            let (send, parts) = sync_channel(0);
            scope.spawn(move || {
                for part in judgement.rows.chunks(rows_of_part) {
                    let rows = self.read_part(pending, judgement, part);
                    if send.send((part.len(), rows)).is_err() {
                        return; // cancelled
                    }
                }
            });
            for (len, rows) in parts {
                if pending.cancelled.load(Ordering::Relaxed) {
                    report.cancelled = true;
                    break;
                }
                let command = Command::ImportClients {
                    import: judgement.import,
                    mode: judgement.mode,
                    rows: rows?,
                };
                let envelope = Envelope {
                    id: self.new_command_id()?,
                    base: None,
                    command,
                };
                let outcome = open.vault.apply(&open.actor, &envelope, None, self.now())?;
                report.imported += outcome.added;
                report.changed += outcome.changed;
                report.already += outcome.already;
                done += small(len);
                self.touch();
                progress(Progress { done, total });
            }
            Ok(report)
        })
    }

    fn read_part(
        &self,
        pending: &Pending,
        judgement: &Judgement,
        part: &[u32],
    ) -> Result<Vec<ImportRow>, DeskError> {
        part.iter()
            .filter_map(|at| pending.source.accepted(&judgement.mapping, *at))
            .map(|row| self.import_row(&row))
            .collect()
    }
}
