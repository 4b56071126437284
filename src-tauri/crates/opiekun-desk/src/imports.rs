//! Importing a portfolio: looked at first, then applied in parts, each part whole or not at all.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    time::local_text,
    views::*,
    words::{self, Words},
};
use opiekun_domain::{
    client::Body,
    command::{Command, Envelope, NewClient},
    ids::{CommandId, ImportId},
};
use opiekun_exchange::{AcceptedRow, Portfolio, read_portfolio, refused_csv};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Rows of one transaction: few enough to cancel quickly, many enough to be fast.
const PART: usize = 250;
/// Refusals, and rows with something to say about them, that cross to the window; the file of refused rows holds
/// all refusals.
const ERRORS_MAX: usize = 5_000;
/// Imports in one answer.
const IMPORTS_MAX: u32 = 100;

/// An import between the preview and its end.
pub(crate) struct Pending {
    import: ImportId,
    portfolio: Portfolio,
    cancelled: AtomicBool,
}

impl Desk {
    /// Reads a file and says what would come in and why the rest would not. Nothing is written.
    ///
    /// # Errors
    /// Locked; a file that is no table of clients.
    pub fn import_preview(&self, bytes: &[u8]) -> Result<ImportPreview, DeskError> {
        let open = self.open()?;
        let portfolio = read_portfolio(bytes)?;
        let mut known = Known::default();
        for row in &portfolio.accepted {
            known.compare(&open, row)?;
        }
        let already = known.already;
        let import = self.new_import_id()?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let preview = ImportPreview {
            token: import.to_string(),
            encoding: portfolio.encoding.to_owned(),
            separator: portfolio.separator.to_string(),
            columns: portfolio.columns.clone(),
            rows: count(portfolio.rows()),
            good: count(portfolio.accepted.len()).saturating_sub(already),
            already,
            differing: known.differing,
            differences: known.differences,
            ignored_columns: portfolio.ignored_columns.clone(),
            ignored_values: ignored(&portfolio),
            refused: count(portfolio.refused.len()),
            errors: errors(&portfolio),
            sample: portfolio.accepted.iter().take(5).map(sample).collect(),
        };
        let pending = Arc::new(Pending {
            import,
            portfolio,
            cancelled: AtomicBool::new(false),
        });
        let mut imports = lock(&self.imports);
        imports.clear(); // one import at a time; a forgotten preview must not keep a portfolio in memory
        imports.insert(preview.token.clone(), pending);
        Ok(preview)
    }

    /// Brings the accepted rows in, part by part, telling the progress after each.
    ///
    /// # Errors
    /// `import_token`, `forbidden`; a fault of the store, after which whole parts have come in and may be
    /// imported again without harm.
    pub fn import_apply(
        &self,
        token: &str,
        mut progress: impl FnMut(Progress),
    ) -> Result<ImportReport, DeskError> {
        let open = self.open()?;
        let pending = self.pending(token)?;
        let rows = &pending.portfolio.accepted;
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let mut report = ImportReport {
            id: pending.import.to_string(),
            imported: 0,
            already: 0,
            differing: 0,
            differences: Vec::new(),
            ignored_columns: pending.portfolio.ignored_columns.clone(),
            ignored_values: ignored(&pending.portfolio),
            refused: u32::try_from(pending.portfolio.refused.len()).unwrap_or(u32::MAX),
            cancelled: false,
            errors: errors(&pending.portfolio),
        };
        let mut known = Known::default();
        let mut done = 0;
        progress(Progress { done, total });
        for part in rows.chunks(PART) {
            if pending.cancelled.load(Ordering::Relaxed) {
                report.cancelled = true;
                break;
            }
            for row in part {
                known.compare(&open, row)?;
            }
            let clients = part
                .iter()
                .map(|row| self.new_client(row))
                .collect::<Result<_, _>>()?;
            let command = Command::ImportClients {
                import: pending.import,
                clients,
            };
            let envelope = Envelope {
                id: self.new_command_id()?,
                base: None,
                command,
            };
            let outcome = open.vault.apply(&open.actor, &envelope, None, self.now())?;
            report.imported += outcome.added;
            report.already += outcome.already;
            done += u32::try_from(part.len()).unwrap_or(0);
            self.touch();
            progress(Progress { done, total });
        }
        (report.differing, report.differences) = (known.differing, known.differences);
        Ok(report)
    }

    /// Stops a running import after the part that is being written.
    ///
    /// # Errors
    /// `import_token`.
    pub fn import_cancel(&self, token: &str) -> Result<(), DeskError> {
        self.pending(token)?.cancelled.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Imports that were made, the newest first.
    ///
    /// # Errors
    /// Locked.
    pub fn imports_made(&self) -> Result<Vec<ImportView>, DeskError> {
        let made = self.open()?.vault.imports(IMPORTS_MAX)?;
        Ok(made
            .into_iter()
            .map(|import| ImportView {
                id: import.id.to_string(),
                at: local_text(import.at),
                person: import.person,
                added: import.added,
                undone_at: import.undone_at.map(local_text),
            })
            .collect())
    }

    /// Takes every client of an import out again; gives back how many.
    ///
    /// # Errors
    /// `import_in_use` when a client was changed or has a visit, a paper, a tie, a contact or a consent;
    /// `import_undone`, `not_found`, `forbidden`.
    pub fn import_undo(&self, command_id: CommandId, import: &str) -> Result<u32, DeskError> {
        let open = self.open()?;
        let envelope = Envelope {
            id: command_id,
            base: None,
            command: Command::UndoImport { import: id(import)? },
        };
        Ok(open.vault.apply(&open.actor, &envelope, None, self.now())?.added)
    }

    /// Writes the refused rows with their reasons, to be mended and imported again; says where.
    ///
    /// # Errors
    /// `import_token`, `folder_read_only`, `disk_full`.
    pub fn import_refused_save(&self, token: &str) -> Result<String, DeskError> {
        let open = self.open()?;
        let pending = self.pending(token)?;
        let words = Words::load(self.appearance().language);
        let csv = refused_csv(
            &pending.portfolio,
            &words.text("refused-column", &Params::new()),
            |refusal| words.refusal(refusal.code, &params(refusal.params.clone())),
        );
        open.vault
            .record(&open.actor, "import.refused", token, "", self.now())?;
        let day = crate::time::local_date(self.now());
        let path = self.save_path(
            &format!("{} {day}", words.text("refused-file", &Params::new())),
            "csv",
        )?;
        opiekun_storage::folder::write_whole(&path, &csv)?;
        Ok(path.display().to_string())
    }

    /// The words of a refusal in a language.
    pub fn refusal_words(&self, error: &ImportError, language: Language) -> String {
        words::Words::load(language).refusal(&error.code, &error.params)
    }

    fn pending(&self, token: &str) -> Result<Arc<Pending>, DeskError> {
        lock(&self.imports)
            .get(token)
            .cloned()
            .ok_or(DeskError::ImportToken)
    }

    fn new_client(&self, row: &AcceptedRow) -> Result<NewClient, DeskError> {
        Ok(NewClient {
            id: self.new_client_id()?,
            number: row.number.clone(),
            draft: row.draft.clone(),
            account: row.account.clone(),
        })
    }
}

/// Rows whose clients are in the register already.
#[derive(Default)]
struct Known {
    already: u32,
    differing: u32,
    differences: Vec<ImportNote>,
}

impl Known {
    /// Compares one row with the register as it stands. What the row leaves out differs from nothing.
    fn compare(&mut self, open: &Open, row: &AcceptedRow) -> Result<(), DeskError> {
        let Some(client) = open.vault.known_client(&row.number, &row.draft)? else {
            return Ok(());
        };
        self.already += 1;
        let account = row.account.as_ref();
        let mut fields = open
            .vault
            .differences(&client, &row.number, &row.draft, account)?;
        fields.retain(|field| *field == "kind" || row.given.contains(field));
        if !fields.is_empty() {
            self.differing += 1;
            if self.differences.len() < ERRORS_MAX {
                self.differences.push(note(row.line, &fields));
            }
        }
        Ok(())
    }
}

/// Values that are not kept, row by row.
fn ignored(portfolio: &Portfolio) -> Vec<ImportNote> {
    let rows = portfolio.accepted.iter().filter(|row| !row.ignored.is_empty());
    rows.take(ERRORS_MAX)
        .map(|row| note(row.line, &row.ignored))
        .collect()
}

fn note(line: u64, fields: &[&str]) -> ImportNote {
    ImportNote {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    }
}

fn errors(portfolio: &Portfolio) -> Vec<ImportError> {
    portfolio
        .refused
        .iter()
        .flat_map(|row| &row.refusals)
        .take(ERRORS_MAX)
        .map(|refusal| ImportError {
            line: u32::try_from(refusal.line).unwrap_or(u32::MAX),
            column: refusal.column.clone(),
            field: refusal.field.to_owned(),
            code: refusal.code.to_owned(),
            params: params(refusal.params.clone()),
        })
        .collect()
}

fn sample(row: &AcceptedRow) -> Vec<String> {
    let identifier = match &row.draft.body {
        Body::Person(person) => person.pesel.as_ref().map(|pesel| pesel.masked()),
        Body::Business(firm) => firm.nip.as_ref().map(|nip| nip.as_str().to_owned()),
    };
    vec![
        row.number.clone(),
        row.draft.body.list_name(),
        row.draft.reach.city.clone().unwrap_or_default(),
        identifier.unwrap_or_default(),
        row.account
            .as_ref()
            .map(|account| account.iban.masked())
            .unwrap_or_default(),
    ]
}
