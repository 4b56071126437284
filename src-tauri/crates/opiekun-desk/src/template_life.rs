//! Templates that the branch writes itself: drafts, four eyes, publishing from a day.

use crate::{
    Desk, DeskError,
    desk::Open,
    people::id,
    template_check::UNNAMED,
    templates::{record, sha256},
    time,
    views::*,
};
use opiekun_documents::{DocumentError, PURPOSES, TemplateError, is_purposes, purposes_head, read_head};
use opiekun_domain::{
    Invalid,
    command::Command,
    ids::{CommandId, TemplateId},
    template::TemplateText,
    text,
};
use opiekun_storage::{StorageError, read::template::TemplateRecord};
use std::sync::Arc;

impl Desk {
    /// Keeps a draft, a new one when none is named. A text with faults may be kept, but its head must be readable, at
    /// least the first time.
    ///
    /// # Errors
    /// `template_error`; `template_version_taken`, `template_state`, `revision_conflict`, `forbidden`.
    pub fn template_save(
        &self,
        command_id: CommandId,
        template: Option<&str>,
        base: Option<u32>,
        text: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let text = text.replace("\r\n", "\n");
        let own: Option<TemplateId> = template.map(id).transpose()?;
        let before = own.map(|own| record(&open, own)).transpose()?;
        let text = match (named(&text), before) {
            (Ok((code, language, version, title)), _) => TemplateText {
                code,
                language,
                version,
                title,
                sha256: sha256(&text),
                text,
            },
            (Err(_), Some(before)) => TemplateText {
                code: before.code,
                language: before.language,
                version: before.version,
                title: before.title,
                sha256: sha256(&text),
                text,
            },
            (Err(error), None) => return Err(error),
        };
        if self.version_is_builtin(&text.code, &text.language, &text.version)? {
            return Err(StorageError::TemplateVersionTaken {
                version: text.version,
            }
            .into());
        }
        let command = Command::SaveTemplate {
            id: own.unwrap_or_else(|| TemplateId::of_command(&command_id)),
            text: Box::new(text),
        };
        open.apply(self, command_id, base, command)
    }

    /// Gives a draft to a second person.
    ///
    /// # Errors
    /// `template_error` while the text has a fault; `template_state`, `revision_conflict`, `forbidden`.
    pub fn template_submit(
        &self,
        command_id: CommandId,
        template: &str,
        base: u32,
    ) -> Result<Saved, DeskError> {
        let (open, record) = self.whole(template)?;
        open.apply(
            self,
            command_id,
            Some(base),
            Command::SubmitTemplate { id: record.id },
        )
    }

    /// The second person agrees to exactly the text of that revision.
    ///
    /// # Errors
    /// `template_own_text` for who changed it last; `template_error`, `template_state`, `revision_conflict`, `forbidden`.
    pub fn template_approve(
        &self,
        command_id: CommandId,
        template: &str,
        base: u32,
    ) -> Result<Saved, DeskError> {
        let (open, record) = self.whole(template)?;
        let command = Command::ApproveTemplate {
            id: record.id,
            sha256: record.sha256,
        };
        open.apply(self, command_id, Some(base), command)
    }

    /// Sends a text back to whoever writes it.
    ///
    /// # Errors
    /// A missing reason; `template_state`, `revision_conflict`, `forbidden`.
    pub fn template_send_back(
        &self,
        command_id: CommandId,
        template: &str,
        base: u32,
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let command = Command::ReturnTemplate {
            id: id(template)?,
            reason: said(reason)?,
        };
        self.open()?.apply(self, command_id, Some(base), command)
    }

    /// Lets an approved text count from a day on, today or later.
    ///
    /// # Errors
    /// `template_past`, `template_same_day`, `template_days` outside the days of the text's own head; `template_error`,
    /// `template_state`, `revision_conflict`, `forbidden`.
    pub fn template_publish(
        &self,
        command_id: CommandId,
        template: &str,
        base: u32,
        from: &str,
    ) -> Result<Saved, DeskError> {
        let (open, record) = self.whole(template)?;
        let from = time::parse_day(from)?;
        if record.code != PURPOSES {
            let head = read_head(&record.code, &open.vault.template_text(record.id)?).map_err(of_template)?;
            if from < head.valid_from || head.valid_to.is_some_and(|to| from > to) {
                return Err(DeskError::TemplateDays {
                    first: head.valid_from,
                    last: head.valid_to,
                });
            }
        }
        let command = Command::PublishTemplate {
            id: record.id,
            from,
            today: time::local_date(self.now()),
        };
        open.apply(self, command_id, Some(base), command)
    }

    /// Takes a version back before it counts, or gives a draft up.
    ///
    /// # Errors
    /// A missing reason; `template_in_force`, `template_state`, `revision_conflict`, `forbidden`.
    pub fn template_withdraw(
        &self,
        command_id: CommandId,
        template: &str,
        base: u32,
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let command = Command::WithdrawTemplate {
            id: id(template)?,
            reason: said(reason)?,
            today: time::local_date(self.now()),
        };
        self.open()?.apply(self, command_id, Some(base), command)
    }

    /// A version whose text has no fault.
    fn whole(&self, template: &str) -> Result<(Arc<Open>, TemplateRecord), DeskError> {
        let open = self.open()?;
        let record = record(&open, id(template)?)?;
        let text = open.vault.template_text(record.id)?;
        let (faults, _) = self.faults(Some(template), &text)?;
        match faults.first() {
            Some(fault) => Err(DeskError::Document {
                code: "template_error",
                params: params(vec![
                    ("template", record.code),
                    ("line", fault.line.to_string()),
                    ("field", fault.params.get("place").cloned().unwrap_or_default()),
                ]),
            }),
            None => Ok((open, record)),
        }
    }
}

fn said(reason: &str) -> Result<String, DeskError> {
    let reason = text::note(reason).map_err(|reason| DeskError::field("reason", reason))?;
    if reason.is_empty() {
        return Err(DeskError::field("reason", Invalid::Required));
    }
    Ok(reason)
}

/// Code, language, version and title, as the text itself has them.
fn named(text: &str) -> Result<(String, String, String, String), DeskError> {
    if is_purposes(text) {
        let head = purposes_head(text).map_err(|error| DeskError::Document {
            code: "template_error",
            params: params(vec![
                ("template", PURPOSES.to_owned()),
                ("line", error.line(text).to_string()),
                ("field", String::new()),
            ]),
        })?;
        return Ok((PURPOSES.to_owned(), "pl".to_owned(), head.version, head.title));
    }
    let head = read_head(UNNAMED, text).map_err(of_template)?;
    Ok((head.code, head.language, head.version, head.title))
}

fn of_template(error: TemplateError) -> DeskError {
    DocumentError::Template(error).into()
}
