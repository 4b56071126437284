//! Papers: checked, previewed, prepared, printed, saved, annulled.

use crate::{
    Desk, DeskError,
    desk::Open,
    document_shapes::{
        decode, encode, language_of, places, prepared, row, snapshot, template_view, version_of,
    },
    filling::{Filled, values},
    people::id,
    shelf::InForce,
    time,
    views::*,
};
use chrono::{DateTime, Datelike, Utc};
use opiekun_documents::{Catalogue, Job, Rendered};
use opiekun_domain::{
    command::{Command, Envelope, NewDocument},
    document::DocumentNumber,
    ids::{ClientId, CommandId, DocumentId, Revision},
    text,
};
use opiekun_storage::{
    StorageError,
    folder::{guard_target, write_whole},
    read::document::DocumentRecord,
};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// Lines of a list of documents.
const LIST_MAX: u32 = 1_000;

/// Ways to prepare beside the usual one.
#[derive(Debug, Clone, Copy, Default)]
pub struct PrepareOptions {
    /// Takes this as the time of preparing; the document's id then follows from its content, so that the same
    /// request gives the same bytes and is stored once.
    pub fixed_time: Option<DateTime<Utc>>,
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}"); // writing to a String cannot fail
        out
    })
}

impl Desk {
    /// Templates of papers to sign, in the order of lists.
    ///
    /// # Errors
    /// A damaged built-in template.
    pub fn document_templates(&self) -> Result<Vec<TemplateView>, DeskError> {
        let today = time::local_date(self.now());
        let shelf = self.shelf()?;
        let forms = shelf
            .all
            .iter()
            .filter(|template| !template.head.letter && template.counts_on(today));
        let forms: Vec<&InForce> = forms.collect();
        let mut views = Vec::new();
        for form in &forms {
            views.push(template_view(form));
            // The Polish text with each of its translations beside it.
            let translations = forms.iter().filter(|other| {
                form.head.language == "pl"
                    && other.head.code == form.head.code
                    && other.head.language != "pl"
                    && !Catalogue::differs(form, other)
            });
            views.extend(translations.map(|other| template_view(&form.with_beside(other))));
        }
        Ok(views)
    }

    /// What stands in the way of signing, before anything is made.
    ///
    /// # Errors
    /// Locked; `template_unknown`, `not_found`.
    pub fn document_check(&self, input: &DocumentInput) -> Result<Vec<Finding>, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let template = self.shelf()?.current(&input.template, &input.language, today)?;
        let sides = self.sides(&open, &template, input)?;
        self.findings(&open, &template, &sides, input, &[])
    }

    /// The pages as they would be, marked as a preview; nothing is stored.
    ///
    /// # Errors
    /// As [`Desk::document_prepare`].
    pub fn document_preview(&self, input: &DocumentInput) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let filled = self.fill(&open, input, self.now(), false, &[])?;
        // A preview shows what the cards hide: recorded before anybody sees it.
        for record in filled.sides.everybody() {
            let (action, client) = ("document.preview", record.id.to_string());
            open.vault
                .record(&open.actor, action, &client, &input.template, self.now())?;
        }
        let job = Job {
            template: &filled.template,
            data: &filled.data,
            number: "PODGLĄD",
            time: self.now(),
            draft: true,
        };
        Ok(self.papers()?.engine.render(&job)?.pdf)
    }

    /// Makes and stores a document.
    ///
    /// # Errors
    /// `document_blocked` with the findings; refused fields; `missing_glyph`; faults of the store.
    pub fn document_prepare(
        &self,
        command_id: CommandId,
        input: &DocumentInput,
        options: PrepareOptions,
    ) -> Result<PreparedDocument, DeskError> {
        let open = self.open()?;
        if options.fixed_time.is_none()
            && let Some(known) = open.vault.document(DocumentId::of_command(&command_id))?
        {
            return self.repeated(&open, &known, input);
        }
        let now = options.fixed_time.unwrap_or_else(|| self.now());
        let filled = self.fill(&open, input, now, true, &[])?;
        let (command_id, document) = match options.fixed_time {
            Some(time) => {
                let snapshot = encode(&filled.data)?;
                ids_from(
                    time,
                    &format!(
                        "{}\n{}\n{snapshot}",
                        filled.template.head.code,
                        version_of(&filled.template)
                    ),
                )
            }
            None => (command_id, DocumentId::of_command(&command_id)),
        };
        if let Some(known) = open.vault.document(document)? {
            return prepared(&known);
        }
        let stored = self.rendered(&open, &filled, input, document, now)?;
        let answer = PreparedDocument {
            id: document.to_string(),
            number: stored.number.to_string(),
            pages: stored.pages,
            sha256: stored.sha256.clone(),
            fields: decode(&stored.fields)?,
        };
        let command = Command::StoreDocument {
            document: Box::new(stored),
        };
        let envelope = Envelope {
            id: command_id,
            base: None,
            command,
        };
        // The day on the paper may be given, the one in the register is the clock's.
        open.vault.apply(&open.actor, &envelope, None, self.now())?;
        Ok(answer)
    }

    /// Renders a filled paper into what is stored.
    pub(crate) fn rendered(
        &self,
        open: &Open,
        filled: &Filled,
        input: &DocumentInput,
        document: DocumentId,
        now: DateTime<Utc>,
    ) -> Result<NewDocument, DeskError> {
        let template = &filled.template;
        let number = DocumentNumber::of(document, time::local_date(now).year());
        let job = Job {
            template,
            data: &filled.data,
            number: number.as_str(),
            time: now,
            draft: false,
        };
        let rendered = self.papers()?.engine.render(&job)?;
        self.stored(open, filled, input, document, now, rendered)
    }

    /// What is stored of a paper that was made.
    pub(crate) fn stored(
        &self,
        open: &Open,
        filled: &Filled,
        input: &DocumentInput,
        document: DocumentId,
        now: DateTime<Utc>,
        rendered: Rendered,
    ) -> Result<NewDocument, DeskError> {
        let template = &filled.template;
        let number = DocumentNumber::of(document, time::local_date(now).year());
        let fields = places(&rendered);
        Ok(NewDocument {
            id: document,
            number,
            template: template.head.code.clone(),
            template_version: version_of(template),
            title: template.head.title.clone(),
            client: open.live(&input.client_id)?,
            second_holder: input
                .second_holder
                .as_deref()
                .filter(|second| !second.is_empty())
                .map(|second| open.live(second))
                .transpose()?,
            snapshot: encode(&filled.data)?,
            fields: serde_json::to_string(&fields).map_err(|_| StorageError::Internal { place: "fields" })?,
            pages: rendered.pages,
            sha256: hex(&Sha256::digest(&rendered.pdf)),
            overridden: filled.overridden.clone(),
            parties: filled.sides.everybody().iter().map(|record| record.id).collect(),
            pdf: rendered.pdf,
        })
    }

    /// The answer to a command that made its document before; the same id must mean the same document.
    fn repeated(
        &self,
        open: &Open,
        known: &DocumentRecord,
        input: &DocumentInput,
    ) -> Result<PreparedDocument, DeskError> {
        let today = time::local_date(known.prepared_at);
        let template = self
            .shelf()?
            .current(&input.template, &input.language, today)
            .ok();
        let second = input.second_holder.as_deref().filter(|id| !id.is_empty());
        let wanted = if input.language.is_empty() {
            "pl"
        } else {
            &input.language
        };
        let same = known.template == input.template
            && language_of(&known.template_version) == wanted
            && known.client == open.live(&input.client_id)?
            && known.second_holder.map(|id| id.to_string()).as_deref() == second
            && template.map(|template| values(&template, input)) == Some(snapshot(open, known.id)?.fields);
        if same {
            prepared(known)
        } else {
            Err(StorageError::CommandReused.into())
        }
    }

    /// Documents, newest first: all, or a client's.
    ///
    /// # Errors
    /// Locked.
    pub fn document_list(&self, client: Option<&str>) -> Result<Vec<DocumentRow>, DeskError> {
        let client = client.map(id::<ClientId>).transpose()?;
        Ok(self
            .open()?
            .vault
            .documents(client, LIST_MAX)?
            .iter()
            .map(row)
            .collect())
    }

    /// One document as lists show it, however old it is.
    ///
    /// # Errors
    /// `not_found`.
    pub fn document_one(&self, document: &str) -> Result<DocumentRow, DeskError> {
        let found = self.open()?.vault.document(id(document)?)?;
        Ok(row(&found.ok_or(StorageError::NotFound { what: "document" })?))
    }

    /// The bytes of a document, checked against their hash; recorded.
    ///
    /// # Errors
    /// `not_found`; `vault_damaged`.
    pub fn document_pdf(&self, document: &str) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let pdf = open.vault.document_pdf(id(document)?)?;
        open.vault
            .record(&open.actor, "document.open", document, "", self.now())?;
        Ok(pdf)
    }

    /// Places to sign of a stored document.
    ///
    /// # Errors
    /// `not_found`.
    pub fn document_fields(&self, document: &str) -> Result<PreparedDocument, DeskError> {
        let found = self.open()?.vault.document(id(document)?)?;
        prepared(&found.ok_or(StorageError::NotFound { what: "document" })?)
    }

    /// Makes the bytes of a stored document again from its snapshot; they must be the same.
    ///
    /// # Errors
    /// `not_found`; `template_unknown` when the template's version is gone.
    pub fn document_rerender(&self, document: &str) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let document: DocumentId = id(document)?;
        let missing = StorageError::NotFound { what: "document" };
        let record = open.vault.document(document)?.ok_or(missing)?;
        let data = snapshot(&open, document)?;
        let template = self
            .shelf()?
            .version(&record.template, &record.template_version)?;
        let job = Job {
            template: &template,
            data: &data,
            number: record.number.as_str(),
            time: record.prepared_at,
            draft: false,
        };
        Ok(self.papers()?.engine.render(&job)?.pdf)
    }

    /// Writes a document into the folder for saved papers, under its number, which says nothing about the client.
    ///
    /// # Errors
    /// `not_found`, `folder_read_only`, `disk_full`.
    pub fn document_save(&self, document: &str) -> Result<String, DeskError> {
        let open = self.open()?;
        let found = open
            .vault
            .document(id(document)?)?
            .ok_or(StorageError::NotFound { what: "document" })?;
        let pdf = open.vault.document_pdf(found.id)?;
        open.vault
            .record(&open.actor, "document.save", document, "", self.now())?;
        let path = self.save_path(found.number.as_str(), "pdf")?;
        write_whole(&path, &pdf)?;
        Ok(path.display().to_string())
    }

    /// Writes a stored document to a chosen place, whole or not at all.
    ///
    /// # Errors
    /// `not_found`; as [`Desk::paper_to`].
    pub fn document_save_to(&self, document: &str, path: &Path) -> Result<(), DeskError> {
        let open = self.open()?;
        let pdf = open.vault.document_pdf(id(document)?)?;
        open.vault
            .record(&open.actor, "document.save", document, "", self.now())?;
        self.paper_to(path, &pdf)
    }

    /// Withdraws a document: one person proposes, another agrees with their own passphrase.
    ///
    /// # Errors
    /// `approver_is_proposer`, `approver_role`, `wrong_passphrase`, `document_state`, `revision_conflict`.
    pub fn document_annul(
        &self,
        command_id: CommandId,
        document: &str,
        base: u32,
        reason: &str,
        approver: &str,
        passphrase: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let reason = text::note(reason).map_err(|reason| DeskError::field("reason", reason))?;
        if reason.is_empty() {
            return Err(DeskError::field("reason", opiekun_domain::Invalid::Required));
        }
        let command = Command::AnnulDocument {
            id: id(document)?,
            reason,
        };
        let approval = self.approval(&open, &command, approver, passphrase)?;
        let envelope = Envelope {
            id: command_id,
            base: Some(Revision(base)),
            command,
        };
        Ok(open
            .vault
            .apply(&open.actor, &envelope, Some(&approval), self.now())?
            .into())
    }

    /// A path in the folder for saved files that is not taken yet.
    ///
    /// # Errors
    /// `target_in_vault` when that folder is the vault's own; `file_exists` after 999 of one name.
    pub(crate) fn save_path(&self, name: &str, ending: &str) -> Result<PathBuf, DeskError> {
        fs::create_dir_all(&self.places.save)?;
        let plain = self.places.save.join(format!("{name}.{ending}"));
        let numbered = (2..1000).map(|n| self.places.save.join(format!("{name} ({n}).{ending}")));
        let free = |path: &PathBuf| std::fs::symlink_metadata(path).is_err(); // a link that leads nowhere is taken too
        let path = std::iter::once(plain)
            .chain(numbered)
            .find(free)
            .ok_or(StorageError::FileExists)?;
        guard_target(&self.folder, &path, b"")?;
        Ok(path)
    }
}

/// Ids that follow from time and content alone.
fn ids_from(time: DateTime<Utc>, content: &str) -> (CommandId, DocumentId) {
    let digest = Sha256::digest(content);
    let millis = u64::try_from(time.timestamp_millis()).unwrap_or(0);
    let part = |from: usize| {
        let mut random = [0; 10];
        random.copy_from_slice(&digest[from..from + 10]);
        random
    };
    (
        CommandId::from_parts(millis, part(0)),
        DocumentId::from_parts(millis, part(10)),
    )
}
