//! Templates: those that come with the program and those that the branch wrote; listed, opened, compared, begun anew.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    template_check::UNNAMED,
    template_rows::{builtin_purposes_row, builtin_row, deeds, own_row},
    template_text::{compared, next_version, with_version},
    time,
    views::*,
};
use chrono::SecondsFormat;
use opiekun_documents::{
    BUILTIN_PURPOSES, NEW_TEMPLATE, PURPOSES, builtin_text, is_purposes, purposes_head, read_head,
};
use opiekun_domain::{access::Act, ids::TemplateId, template::TemplateState};
use opiekun_storage::{StorageError, read::template::TemplateRecord};
use sha2::{Digest, Sha256};

/// What a version is called from outside.
enum Key {
    Own(TemplateId),
    /// Code, language and version of one that comes with the program.
    Builtin(String, String, String),
}

fn key(text: &str) -> Result<Key, DeskError> {
    match text.split(':').collect::<Vec<_>>().as_slice() {
        [code, language, version] => Ok(Key::Builtin(
            (*code).to_owned(),
            (*language).to_owned(),
            (*version).to_owned(),
        )),
        _ => Ok(Key::Own(id(text)?)),
    }
}

impl Desk {
    /// All versions: those that come with the program and those of the branch.
    ///
    /// # Errors
    /// Locked.
    pub fn template_list(&self) -> Result<Vec<TemplateRow>, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let shelf = self.shelf()?;
        let mut rows: Vec<TemplateRow> = shelf
            .all
            .iter()
            .filter(|entry| entry.own.is_none())
            .map(|entry| builtin_row(entry, today))
            .collect();
        let purposes = shelf.purposes.iter().filter(|entry| entry.own.is_none());
        rows.extend(purposes.map(|entry| builtin_purposes_row(entry, today)));
        for record in open.vault.templates()? {
            rows.push(own_row(&record, &shelf, today));
        }
        rows.sort_by(|one, other| {
            let by = |row: &TemplateRow| {
                let place = (row.code.clone(), row.language != "pl", row.language.clone());
                (place, !row.from.is_empty())
            };
            // Of one paper those being written come first, then the newest.
            by(one).cmp(&by(other)).then_with(|| other.from.cmp(&one.from))
        });
        Ok(rows)
    }

    /// A version with its text.
    ///
    /// # Errors
    /// `not_found`.
    pub fn template_open(&self, template: &str) -> Result<TemplateOpened, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let shelf = self.shelf()?;
        let may_write = lock(&open.person).role.may(Act::WriteTemplates);
        match key(template)? {
            Key::Own(own) => {
                let record = record(&open, own)?;
                let steps = open.vault.template_steps(own)?.into_iter().rev();
                Ok(TemplateOpened {
                    row: own_row(&record, &shelf, today),
                    text: open.vault.template_text(own)?,
                    sha256: record.sha256.clone(),
                    steps: steps
                        .map(|step| TemplateStepView {
                            at: step.at.to_rfc3339_opts(SecondsFormat::Millis, true),
                            person: step.person_name,
                            step: step.step,
                            reason: step.reason,
                        })
                        .collect(),
                    deeds: deeds(&open, &record, today),
                    own_text: record.changed_by == open.actor.person,
                })
            }
            Key::Builtin(code, language, version) => {
                let is_it = |row: &TemplateRow| {
                    row.code == code && row.language == language && row.version == version
                };
                let papers = shelf.all.iter().filter(|entry| entry.own.is_none());
                let lists = shelf.purposes.iter().filter(|entry| entry.own.is_none());
                let row = papers
                    .map(|entry| builtin_row(entry, today))
                    .chain(lists.map(|entry| builtin_purposes_row(entry, today)))
                    .find(is_it);
                let text = if code == PURPOSES {
                    Some(BUILTIN_PURPOSES)
                } else {
                    builtin_text(&code, &language, &version)
                };
                let (row, text) = row.zip(text).ok_or(StorageError::NotFound { what: "template" })?;
                Ok(TemplateOpened {
                    row,
                    text: text.to_owned(),
                    sha256: sha256(text),
                    steps: Vec::new(),
                    deeds: TemplateDeeds {
                        copy: may_write,
                        ..TemplateDeeds::default()
                    },
                    own_text: false,
                })
            }
        }
    }

    /// Id of a version by its code, language and version.
    ///
    /// # Errors
    /// `not_found`.
    pub fn template_named(&self, code: &str, language: &str, version: &str) -> Result<String, DeskError> {
        let rows = self.template_list()?;
        let same =
            |row: &&TemplateRow| row.code == code && row.language == language && row.version == version;
        let mut found: Vec<&TemplateRow> = rows.iter().filter(same).collect();
        found.sort_by_key(|row| row.state == TemplateStateView::Withdrawn);
        let found = found.first().map(|row| row.id.clone());
        Ok(found.ok_or(StorageError::NotFound { what: "template" })?)
    }

    /// A text to begin a new version from: that of another version under the next free number, or a small whole one.
    ///
    /// # Errors
    /// `not_found`.
    pub fn template_begin(&self, template: Option<&str>) -> Result<String, DeskError> {
        let text = match template {
            Some(template) => self.template_open(template)?.text,
            None => NEW_TEMPLATE.to_owned(),
        };
        let (code, language, version) = if is_purposes(&text) {
            let version = purposes_head(&text).unwrap_or_default().version;
            (PURPOSES.to_owned(), "pl".to_owned(), version)
        } else {
            let Ok(head) = read_head(UNNAMED, &text) else {
                return Ok(text);
            };
            (head.code, head.language, head.version)
        };
        let taken = |next: &str| self.version_taken(None, &code, &language, next).unwrap_or(false);
        if template.is_none() && !taken(&version) {
            return Ok(text);
        }
        Ok(with_version(&text, &next_version(&version, taken)))
    }

    /// A version and a text line by line.
    ///
    /// # Errors
    /// `not_found`.
    pub fn template_compare(&self, before: &str, text: &str) -> Result<Vec<ComparedLine>, DeskError> {
        Ok(compared(&self.template_open(before)?.text, text))
    }

    /// Whether another version of that name is there than the one that is looked at.
    pub(crate) fn version_taken(
        &self,
        own: Option<&str>,
        code: &str,
        language: &str,
        version: &str,
    ) -> Result<bool, DeskError> {
        if self.version_is_builtin(code, language, version)? {
            // A file that is checked without a vault may be the built-in one itself.
            let itself = own == Some(format!("{code}:{language}:{version}").as_str());
            return Ok(!itself && self.open().is_ok());
        }
        let Ok(open) = self.open() else {
            return Ok(false);
        };
        Ok(open.vault.templates()?.iter().any(|record| {
            record.code == code
                && record.language == language
                && record.version == version
                && record.state != TemplateState::Withdrawn
                && own != Some(record.id.to_string().as_str())
        }))
    }

    pub(crate) fn version_is_builtin(
        &self,
        code: &str,
        language: &str,
        version: &str,
    ) -> Result<bool, DeskError> {
        if code == PURPOSES {
            return Ok(purposes_head(BUILTIN_PURPOSES).unwrap_or_default().version == version);
        }
        let builtin = &self.papers()?.builtin;
        Ok(builtin.all.iter().any(|entry| {
            entry.head.code == code && entry.head.language == language && entry.head.version == version
        }))
    }
}

pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

pub(crate) fn record(open: &Open, template: TemplateId) -> Result<TemplateRecord, DeskError> {
    let found = open.vault.template(template)?;
    Ok(found.ok_or(StorageError::NotFound { what: "template" })?)
}
