//! Documents: stored with their data and bytes, printed, annulled by two people.

use super::{Change, Context, attention};
use crate::{
    StorageError,
    engine::{Query, values},
    keys::hex,
};
use opiekun_domain::{
    command::NewDocument,
    document::DocumentState,
    ids::{DocumentId, Revision},
};
use sha2::{Digest, Sha256};

pub(super) fn store(context: &Context<'_>, document: &NewDocument) -> Result<Change, StorageError> {
    // The command's text holds only the hash; bytes that do not fit it must not get in.
    if hex(&Sha256::digest(&document.pdf)) != document.sha256 {
        return Err(StorageError::Internal {
            place: "document_hash",
        });
    }
    for client in std::iter::once(document.client).chain(document.second_holder) {
        if context.tx.number(
            "SELECT COUNT(*) FROM client WHERE id = ?1 AND merged_into IS NULL",
            values![client],
        )? == 0
        {
            return Err(StorageError::NotFound { what: "client" });
        }
    }
    context.tx.run(
        "INSERT INTO document (id, number, template, template_version, title, client_id, second_holder_id, state,
         snapshot, fields, pages, sha256, prepared_at, prepared_by, revision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'prepared', ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        values![
            document.id, document.number.as_str(), &document.template, &document.template_version,
            &document.title, document.client, document.second_holder, &document.snapshot, &document.fields,
            document.pages, &document.sha256, context.now, context.actor.person, Revision::FIRST
        ],
    )?;
    context.tx.run(
        "INSERT INTO document_file (document_id, pdf) VALUES (?1, ?2)",
        values![document.id, document.pdf.clone()],
    )?;
    Ok(Change::new(document.id, Revision::FIRST, "*"))
}

pub(super) fn mark_printed(context: &Context<'_>, id: DocumentId) -> Result<Change, StorageError> {
    let (state, revision) = current(context, id)?;
    if state == DocumentState::Annulled {
        return Err(StorageError::DocumentState);
    }
    context.tx.run(
        "UPDATE document SET state = 'printed', revision = ?2 WHERE id = ?1",
        values![id, revision.next()],
    )?;
    holders(context, id)?;
    Ok(Change::new(id, revision.next(), "state"))
}

pub(super) fn annul(context: &Context<'_>, id: DocumentId, reason: &str) -> Result<Change, StorageError> {
    let (state, revision) = current(context, id)?;
    context.expect(revision, |_| Ok(vec!["state".to_owned()]))?;
    if state == DocumentState::Annulled {
        return Err(StorageError::DocumentState);
    }
    let approver = context.approval.ok_or(StorageError::SecondPersonRequired)?.person;
    context.tx.run(
        "UPDATE document SET state = 'annulled', annul_reason = ?2, annulled_by = ?3, approved_by = ?4,
         revision = ?5 WHERE id = ?1",
        values![id, reason, context.actor.person, approver, revision.next()],
    )?;
    holders(context, id)?;
    Ok(Change::new(id, revision.next(), "state,annul_reason,approved_by"))
}

/// A printed paper is a contact with each of its holders; an annulled one is none.
fn holders(context: &Context<'_>, id: DocumentId) -> Result<(), StorageError> {
    let holders = context.tx.rows(
        "SELECT client_id FROM document WHERE id = ?1
         UNION SELECT second_holder_id FROM document WHERE id = ?1 AND second_holder_id IS NOT NULL",
        values![id],
        |row| row.parsed(0),
    )?;
    for client in holders {
        attention::refresh(context, client)?;
    }
    Ok(())
}

fn current(context: &Context<'_>, id: DocumentId) -> Result<(DocumentState, Revision), StorageError> {
    let found = context.tx.row(
        "SELECT state, revision FROM document WHERE id = ?1",
        values![id],
        |row| {
            Ok((
                row.with(0, |code| DocumentState::from_code(code).ok_or(()))?,
                Revision(row.count(1)?),
            ))
        },
    )?;
    found.ok_or(StorageError::NotFound { what: "document" })
}
