//! E-mail files: read into the form of a contact, kept whole with it, their attachments saved out again. Nothing that came
//! with an e-mail is ever opened or run.

use crate::{
    Desk, DeskError,
    contacts::{CLOCK_SLACK, LINE_MAX},
    desk::lock,
    people::id,
    time,
    views::*,
    words::Words,
};
use opiekun_domain::{
    access::Act,
    contact::{Aim, Attachment, Channel, Direction, KeptMail},
    ids::ContactId,
    text,
};
use opiekun_exchange::eml;
use opiekun_storage::{StorageError, folder::write_whole};
use sha2::{Digest, Sha256};
use std::{path::Path, sync::Arc};

/// An e-mail that is in the form of a contact and not kept yet; the next one takes its place, locking drops it.
pub(crate) struct OpenMail(KeptMail);

impl Desk {
    /// Reads an e-mail file into a form; nothing is saved. A mail from the client's own address came in, any other
    /// went out.
    ///
    /// # Errors
    /// `not_found`; a file that is no e-mail, or too large to be kept.
    pub fn contact_from_eml(&self, client: &str, bytes: &[u8]) -> Result<MailForm, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        let client = record.id;
        let mail = eml::read(bytes)?;
        let own = record
            .draft
            .reach
            .email
            .as_ref()
            .map(|email| email.as_str().to_lowercase());
        let incoming = own.is_some_and(|own| own == mail.from.to_lowercase());
        let at = mail
            .at
            .filter(|at| *at <= self.now() + CLOCK_SLACK)
            .unwrap_or_else(|| self.now());
        let kept = KeptMail {
            sha256: Sha256::digest(bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            attachments: mail.attachments.into_iter().map(listed).collect(),
            original: bytes.to_vec(),
        };
        let form = MailForm {
            contact: ContactInput {
                client_id: client.to_string(),
                channel: Channel::Email.code().to_owned(),
                direction: if incoming { Direction::In } else { Direction::Out }
                    .code()
                    .to_owned(),
                aim: Aim::Service.code().to_owned(),
                at: time::local_text(at),
                subject: mail.subject.chars().take(LINE_MAX).collect(),
                note: mail.text.chars().take(text::NOTE_MAX).collect(),
                answer_by: String::new(),
                mail: kept.sha256.clone(),
            },
            attachments: views(Some(&kept.attachments)),
        };
        *lock(&self.mail) = Some(Arc::new(OpenMail(kept)));
        Ok(form)
    }

    /// The open e-mail with that hash; nothing for an empty one.
    ///
    /// # Errors
    /// `mail_gone` when another one was opened since, or the program was locked.
    pub(crate) fn kept_mail(&self, sha256: &str) -> Result<Option<Box<KeptMail>>, DeskError> {
        if sha256.is_empty() {
            return Ok(None);
        }
        let open = lock(&self.mail).clone().filter(|open| open.0.sha256 == sha256);
        let open = open.ok_or(DeskError::MailGone)?;
        Ok(Some(Box::new(open.0.clone())))
    }

    /// Saves an attachment of a contact's e-mail, counted from 0, into the folder for saved files; says where. Recorded
    /// before anything is written.
    ///
    /// # Errors
    /// Locked; `forbidden`, `not_found`, `folder_read_only`, `disk_full`.
    pub fn attachment_save(&self, contact: &str, no: u32) -> Result<String, DeskError> {
        let (name, bytes) = self.attachment_read(contact, no)?;
        let named = Path::new(&name);
        let part = |part: Option<&std::ffi::OsStr>| part.and_then(|text| text.to_str()).map(str::to_owned);
        let path = match (part(named.file_stem()), part(named.extension())) {
            (Some(stem), Some(ending)) => self.save_path(&stem, &ending)?,
            _ => self.save_path(&name, "bin")?,
        };
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    /// An attachment under the name it is saved by; recorded.
    ///
    /// # Errors
    /// As [`Desk::attachment_save`], but nothing is written.
    pub fn attachment_read(&self, contact: &str, no: u32) -> Result<(String, Vec<u8>), DeskError> {
        let open = self.open()?;
        self.may_save()?;
        let contact: ContactId = id(contact)?;
        let missing = || StorageError::NotFound { what: "attachment" };
        let listed = open.vault.attachment(contact, no)?.ok_or_else(missing)?;
        let mail = open.vault.mail(contact)?;
        let bytes = eml::attachment(&mail, usize::try_from(no).unwrap_or(usize::MAX))?
            .filter(|bytes| u32::try_from(bytes.len()).is_ok_and(|size| size == listed.size))
            .ok_or(StorageError::VaultDamaged {
                file: "vault.db".to_owned(),
            })?;
        open.vault.record(
            &open.actor,
            "contact.attachment",
            &contact.to_string(),
            &no.to_string(),
            self.now(),
        )?;
        let name = if listed.name.is_empty() {
            let words = Words::load(self.appearance().language);
            words.text("attachment-unnamed", &params(vec![("no", (no + 1).to_string())]))
        } else {
            listed.name
        };
        Ok((name, bytes))
    }

    /// Saves the whole e-mail of a contact as it came, headers and attachments in it, into the folder for saved files; says
    /// where. Recorded before anything is written.
    ///
    /// # Errors
    /// Locked; `forbidden`, `not_found`, `folder_read_only`, `disk_full`.
    pub fn mail_save(&self, contact: &str) -> Result<String, DeskError> {
        let open = self.open()?;
        self.may_save()?;
        let contact: ContactId = id(contact)?;
        let mail = open.vault.mail(contact)?;
        let (actor, subject) = (&open.actor, contact.to_string());
        open.vault
            .record(actor, "contact.mail", &subject, "", self.now())?;
        let stem = Words::load(self.appearance().language).text("cli-mail-file", &params(vec![]));
        let path = self.save_path(&stem, "eml")?;
        write_whole(&path, &mail)?;
        Ok(path.display().to_string())
    }

    /// What clients sent leaves the vault only by the hand of who serves them.
    fn may_save(&self) -> Result<(), DeskError> {
        let role = lock(&self.open()?.person).role;
        if role.may(Act::Serve) {
            return Ok(());
        }
        Err(StorageError::Forbidden { role: role.code() }.into())
    }
}

fn listed(attached: eml::Attached) -> Attachment {
    Attachment {
        name: attached.name,
        media_type: attached.media_type,
        size: u32::try_from(attached.size).unwrap_or(u32::MAX),
    }
}

/// Attachments with their places.
pub(crate) fn views(attachments: Option<&Vec<Attachment>>) -> Vec<AttachmentView> {
    let listed = (0_u32..).zip(attachments.into_iter().flatten());
    listed
        .map(|(no, one)| AttachmentView {
            no,
            name: one.name.clone(),
            media_type: one.media_type.clone(),
            size: one.size,
        })
        .collect()
}
