//! Contacts, answers and consents.

use super::{Change, Context, attention, calls};
use crate::{
    StorageError,
    engine::{Query, values},
    keys::hex,
    read::contact as reading,
};
use opiekun_domain::{
    contact::{Channel, ConsentPurpose, Contact, KeptMail},
    ids::{ClientId, ConsentId, ContactId, Revision},
};
use sha2::{Digest, Sha256};

pub(super) fn add(
    context: &Context<'_>,
    contact: &Contact,
    mail: Option<&KeptMail>,
) -> Result<Change, StorageError> {
    known(context, contact.client)?;
    if let Some((purpose, channel)) = contact.needs_consent()
        && !reading::agreed(context.tx, contact.client, purpose, channel)?
    {
        return Err(StorageError::ConsentMissing {
            channel: channel.code(),
        });
    }
    context.tx.run(
        "INSERT INTO contact (id, client_id, person_id, channel, direction, aim, at, subject, note, answer_by, revision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        values![
            contact.id,
            contact.client,
            context.actor.person,
            contact.channel.code(),
            contact.direction.code(),
            contact.aim.code(),
            contact.at,
            &contact.subject,
            &contact.note,
            contact.answer_by,
            Revision::FIRST
        ],
    )?;
    calls::talked(context, contact)?;
    if let Some(mail) = mail {
        keep(context, contact.id, mail)?;
    }
    attention::refresh(context, contact.client)?;
    Ok(Change::new(contact.id, Revision::FIRST, "*"))
}

/// Keeps the e-mail that the contact was taken from.
fn keep(context: &Context<'_>, contact: ContactId, mail: &KeptMail) -> Result<(), StorageError> {
    // The command's text holds only the hash; bytes that do not fit it must not get in.
    if hex(&Sha256::digest(&mail.original)) != mail.sha256 {
        return Err(StorageError::Internal { place: "mail_hash" });
    }
    let size = u32::try_from(mail.original.len()).unwrap_or(u32::MAX);
    context.tx.run(
        "INSERT INTO contact_mail (contact_id, sha256, size, original) VALUES (?1, ?2, ?3, ?4)",
        values![contact, &mail.sha256, size, mail.original.clone()],
    )?;
    for (no, attachment) in (0_u32..).zip(&mail.attachments) {
        context.tx.run(
            "INSERT INTO contact_attachment (contact_id, no, name, media_type, size) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![
                contact,
                no,
                &attachment.name,
                &attachment.media_type,
                attachment.size
            ],
        )?;
    }
    Ok(())
}

pub(super) fn answer(context: &Context<'_>, id: ContactId, answer: &str) -> Result<Change, StorageError> {
    let found = context.tx.row(
        "SELECT answered_at, revision FROM contact WHERE id = ?1 AND answer_by IS NOT NULL",
        values![id],
        |row| Ok((row.opt_text(0)?, Revision(row.count(1)?))),
    )?;
    let (answered, revision) = found.ok_or(StorageError::NotFound { what: "contact" })?;
    if answered.is_some() {
        return Err(StorageError::ContactAnswered);
    }
    context.tx.run(
        "UPDATE contact SET answered_at = ?2, answered_by = ?3, answer = ?4, revision = ?5 WHERE id = ?1",
        values![id, context.now, context.actor.person, answer, revision.next()],
    )?;
    Ok(Change::new(id, revision.next(), "answer"))
}

pub(super) fn consent(
    context: &Context<'_>,
    id: ConsentId,
    client: ClientId,
    (purpose, channel): (ConsentPurpose, Channel),
    given: bool,
    text_version: &str,
) -> Result<Change, StorageError> {
    known(context, client)?;
    context.tx.run(
        "INSERT INTO consent (id, client_id, person_id, at, purpose, channel, given, text_version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            id,
            client,
            context.actor.person,
            context.now,
            purpose.code(),
            channel.code(),
            given,
            text_version
        ],
    )?;
    let fields = format!("{}.{}", purpose.code(), channel.code());
    Ok(Change::new(id, Revision::FIRST, fields))
}

pub(super) fn known(context: &Context<'_>, client: ClientId) -> Result<(), StorageError> {
    let count = context.tx.number(
        "SELECT COUNT(*) FROM client WHERE id = ?1 AND merged_into IS NULL",
        values![client],
    )?;
    if count == 0 {
        Err(StorageError::NotFound { what: "client" })
    } else {
        Ok(())
    }
}
