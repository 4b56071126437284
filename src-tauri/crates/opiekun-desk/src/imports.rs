//! Importing: a file is opened, its columns are given fields, every row is judged and compared with the register,
//! and only then the rows go through the door in parts, each part whole or not at all.

mod apply;
mod holdings;
mod judge;
mod likely;
mod made;
mod maps;

use crate::{
    Desk, DeskError,
    desk::lock,
    views::*,
    words::{self, Words},
};
use holdings::ReadIn;
use judge::Judgement;
use opiekun_domain::{command::NewClient, import::ImportRow};
use opiekun_exchange::{AcceptedRow, Format, Mapping, RefusedRow, Source, refused_csv};
use std::borrow::Cow;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

/// An import between the opening of a file and its end.
pub(crate) struct Pending {
    source: Source,
    /// The file itself while another sheet of it may be wanted.
    bytes: Vec<u8>,
    judgement: Mutex<Option<Arc<Judgement>>>,
    /// The rows as products, when the file is read as an export of those.
    holdings: Mutex<Option<Arc<ReadIn>>>,
    cancelled: AtomicBool,
}

impl Desk {
    /// Opens a file: what it is, its columns with a guess and some values, kept mappings that fit. Nothing is
    /// judged yet and nothing is written.
    ///
    /// # Errors
    /// Locked; a file that is no table.
    pub fn import_open(&self, bytes: &[u8]) -> Result<ImportSource, DeskError> {
        self.open()?;
        let source = Source::read(bytes, None)?;
        self.import_keep(source, bytes)
    }

    /// Another sheet of an opened workbook, as a file of its own.
    ///
    /// # Errors
    /// `import_token`; `import_sheet_unknown`.
    pub fn import_sheet(&self, token: &str, sheet: &str) -> Result<ImportSource, DeskError> {
        self.open()?;
        let bytes = self.pending(token)?.bytes.clone();
        let source = Source::read(&bytes, Some(sheet))?;
        self.import_keep(source, &bytes)
    }

    fn import_keep(&self, source: Source, bytes: &[u8]) -> Result<ImportSource, DeskError> {
        let guess = source.guess()?;
        let token = self.new_import_id()?.to_string();
        let view = self.source_view(&token, &source, &guess)?;
        let again = view.sheets.len() > 1;
        let pending = Arc::new(Pending {
            source,
            bytes: if again { bytes.to_vec() } else { Vec::new() },
            judgement: Mutex::new(None),
            holdings: Mutex::new(None),
            cancelled: AtomicBool::new(false),
        });
        let mut imports = lock(&self.imports);
        imports.clear(); // one import at a time; a forgotten preview must not keep a portfolio in memory
        imports.insert(token, pending);
        Ok(view)
    }

    fn source_view(&self, token: &str, source: &Source, guess: &Mapping) -> Result<ImportSource, DeskError> {
        let names = source.columns().iter().zip(guess.fields()).enumerate();
        let columns = names.map(|(at, (header, field))| ImportColumn {
            header: header.clone(),
            field: field.map_or("", |field| field.code()).to_owned(),
            samples: source.samples(at, *field),
        });
        let (format, encoding, separator, sheets, sheet) = match &source.format {
            Format::Csv { encoding, separator } => {
                ("csv", *encoding, separator.to_string(), Vec::new(), String::new())
            }
            Format::Xlsx { sheets, sheet } => ("xlsx", "", String::new(), sheets.clone(), sheet.clone()),
            Format::Vcard => ("vcard", "", String::new(), Vec::new(), String::new()),
        };
        Ok(ImportSource {
            token: token.to_owned(),
            format: format.to_owned(),
            encoding: encoding.to_owned(),
            separator,
            sheets,
            sheet,
            rows: judge::small(source.rows()),
            columns: columns.collect(),
            fields: opiekun_exchange::Field::ALL
                .iter()
                .map(|field| field.code().to_owned())
                .collect(),
            maps: self.maps_that_fit(source)?,
            holdings: source.speaks_of_holdings(guess),
        })
    }

    /// Says what would come in, what would change and why the rest would not, and which new rows are probably somebody
    /// known; with `leave_likely` those stay out. Nothing is written.
    ///
    /// # Errors
    /// `import_token`; a choice of fields without names or with one field twice.
    pub fn import_judge(
        &self,
        token: &str,
        fields: &[String],
        mode: ModeView,
        leave_likely: bool,
    ) -> Result<ImportPreview, DeskError> {
        let open = self.open()?;
        let pending = self.pending(token)?;
        let mapping = Mapping::from_codes(pending.source.columns(), fields)?;
        let judge = || Judgement::of(self, &open, &pending.source, mapping, mode.into(), leave_likely);
        let judgement = if pending.source.rows() < judge::LARGE {
            judge()?
        } else {
            open.vault.with_reading_room(judge)?
        };
        let preview = judgement.preview(token, &pending.source);
        if !preview.examples.is_empty() {
            // It shows what the register says of people: recorded before anybody sees it.
            let import = judgement.import.to_string();
            open.vault
                .record(&open.actor, "import.preview", &import, "", self.now())?;
        }
        *lock(&pending.judgement) = Some(Arc::new(judgement));
        *lock(&pending.holdings) = None;
        Ok(preview)
    }

    /// Stops a running import after the part that is being written.
    ///
    /// # Errors
    /// `import_token`.
    pub fn import_cancel(&self, token: &str) -> Result<(), DeskError> {
        self.pending(token)?.cancelled.store(true, Ordering::Relaxed);
        Ok(())
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
            &pending.source,
            &pending.refused()?,
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

    fn import_row(&self, row: &AcceptedRow) -> Result<ImportRow, DeskError> {
        Ok(ImportRow {
            client: NewClient {
                id: self.new_client_id()?,
                number: row.number.clone(),
                draft: row.draft.clone(),
                account: row.account.clone(),
                holdings: Vec::new(),
            },
            given: row.given.iter().map(|field| Cow::Borrowed(*field)).collect(),
        })
    }
}

impl Pending {
    /// The rows that stay out, as clients or as products.
    fn refused(&self) -> Result<Vec<RefusedRow>, DeskError> {
        if let Some(read) = lock(&self.holdings).as_ref() {
            return Ok(read.judged.refused.clone());
        }
        Ok(self.judged()?.refused.clone())
    }

    /// What was said of the rows last.
    fn judged(&self) -> Result<Arc<Judgement>, DeskError> {
        lock(&self.judgement).clone().ok_or(DeskError::ImportToken)
    }
}
