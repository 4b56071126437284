//! The bank's export of products: looked at, then through the door in parts.

use super::{
    Pending,
    judge::{ERRORS_MAX, errors, small, small_line},
};
use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    views::*,
};
use opiekun_domain::{
    command::{Command, Envelope, ReadHolding},
    ids::ImportId,
};
use opiekun_exchange::{HoldingColumns, HoldingRow, JudgedHoldings};
use opiekun_storage::read::holding::Standing;
use std::sync::{Arc, atomic::Ordering};

/// Rows of one transaction: a product is a small row, and many at once are written faster.
const PART: usize = 1_000;
/// Rows that are shown before anything is written.
const SAMPLE: usize = 5;

/// An export of products whose rows were judged.
pub(super) struct ReadIn {
    import: ImportId,
    columns: HoldingColumns,
    pub judged: JudgedHoldings,
}

/// How the rows stood to the register.
#[derive(Default)]
struct Count {
    added: u32,
    updated: u32,
    unknown: u32,
    unknown_lines: Vec<u32>,
}

impl Count {
    fn nobody(&mut self, line: u64) {
        self.unknown += 1;
        if self.unknown_lines.len() < ERRORS_MAX {
            self.unknown_lines.push(small_line(line));
        }
    }
}

impl Desk {
    /// Says what an opened export of products would add and change, and why the rest stays out. Nothing is written.
    ///
    /// # Errors
    /// `import_token`; `import_columns` for a file without a client's number, a kind or a product's number.
    pub fn holdings_preview(&self, token: &str) -> Result<HoldingsPreview, DeskError> {
        let open = self.open()?;
        let pending = self.pending(token)?;
        let columns = pending.source.holding_columns()?;
        let judged = pending.source.judge_holdings(&columns);
        let read = Arc::new(ReadIn {
            import: self.new_import_id()?,
            columns,
            judged,
        });
        let (mut count, mut sample) = (Count::default(), Vec::new());
        for part in read.judged.accepted.chunks(PART) {
            for (row, standing) in standing(&open, &pending, &read, part)? {
                match standing {
                    Standing::NoClient => {
                        count.nobody(row.line);
                        continue;
                    }
                    Standing::New => count.added += 1,
                    Standing::Known => count.updated += 1,
                }
                if sample.len() < SAMPLE {
                    sample.push(shown(&row));
                }
            }
        }
        let preview = HoldingsPreview {
            token: token.to_owned(),
            rows: small(pending.source.rows()),
            added: count.added,
            updated: count.updated,
            unknown: count.unknown,
            unknown_lines: count.unknown_lines,
            ignored_columns: read.judged.ignored_columns.clone(),
            refused: small(read.judged.refused.len()),
            errors: errors(&read.judged.refused),
            sample,
        };
        *lock(&pending.holdings) = Some(read);
        Ok(preview)
    }

    /// Reads the judged rows in, part by part, telling the progress after each. The same file again changes nothing.
    ///
    /// # Errors
    /// `import_token`, `forbidden`; a fault of the store, after which whole parts have come in and may be read again
    /// without harm.
    pub fn holdings_apply(
        &self,
        token: &str,
        mut progress: impl FnMut(Progress),
    ) -> Result<HoldingsReport, DeskError> {
        let open = self.open()?;
        let pending = self.pending(token)?;
        let read = lock(&pending.holdings).clone().ok_or(DeskError::ImportToken)?;
        let total = small(read.judged.accepted.len());
        let (mut count, mut done, mut cancelled, mut written) = (Count::default(), 0, false, false);
        progress(Progress { done, total });
        for part in read.judged.accepted.chunks(PART) {
            if pending.cancelled.load(Ordering::Relaxed) {
                cancelled = true;
                break;
            }
            let mut holdings = Vec::with_capacity(part.len());
            for (row, standing) in standing(&open, &pending, &read, part)? {
                match standing {
                    Standing::NoClient => count.nobody(row.line),
                    Standing::New | Standing::Known => holdings.push(command_row(row)),
                }
            }
            // A part of strangers alone leaves no trace in the trail.
            if !holdings.is_empty() {
                let envelope = Envelope {
                    id: self.new_command_id()?,
                    base: None,
                    command: Command::ImportHoldings {
                        import: read.import,
                        holdings,
                    },
                };
                let outcome = open.vault.apply(&open.actor, &envelope, None, self.now())?;
                written = true;
                count.added += outcome.added;
                count.updated += outcome.changed + outcome.already;
            }
            done += small(part.len());
            self.touch();
            progress(Progress { done, total });
        }
        Ok(HoldingsReport {
            id: if written {
                read.import.to_string()
            } else {
                String::new()
            },
            added: count.added,
            updated: count.updated,
            unknown: count.unknown,
            unknown_lines: count.unknown_lines,
            ignored_columns: read.judged.ignored_columns.clone(),
            refused: small(read.judged.refused.len()),
            errors: errors(&read.judged.refused),
            cancelled,
        })
    }
}

/// Rows of a part, each with how it stands to the register now.
fn standing(
    open: &Open,
    pending: &Pending,
    read: &ReadIn,
    part: &[u32],
) -> Result<Vec<(HoldingRow, Standing)>, DeskError> {
    let rows = part.iter();
    let rows: Vec<HoldingRow> = rows
        .filter_map(|at| pending.source.holding(&read.columns, *at))
        .collect();
    let asked: Vec<ReadHolding> = rows.iter().cloned().map(command_row).collect();
    let found = open.vault.standing(&asked)?;
    Ok(rows.into_iter().zip(found).collect())
}

fn command_row(row: HoldingRow) -> ReadHolding {
    ReadHolding {
        client: row.client,
        holding: row.holding,
    }
}

fn shown(row: &HoldingRow) -> HoldingSample {
    let holding = &row.holding;
    HoldingSample {
        client: row.client.clone(),
        kind: holding.kind.code().to_owned(),
        product: holding.product.clone(),
        masked: holding.masked(),
        ends_on: holding.ends_on.map(|day| day.to_string()),
    }
}
