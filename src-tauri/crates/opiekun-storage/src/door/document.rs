//! Documents: stored with their data and bytes, printed, annulled by two people.

use super::{Change, Context, attention, copy};
use crate::{
    StorageError,
    engine::{Query, values},
    keys::hex,
};
use opiekun_domain::{
    command::NewDocument,
    document::DocumentState,
    ids::{ClientId, DocumentId, PacketId, PeselCheckId, Revision},
};
use sha2::{Digest, Sha256};

/// A packet with its documents, all of them or none.
pub(super) fn store_packet(
    context: &Context<'_>,
    packet: &Packet<'_>,
    documents: &[NewDocument],
) -> Result<Change, StorageError> {
    context.tx.run(
        "INSERT INTO packet (id, purpose, title, client_id, prepared_at, prepared_by, revision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            packet.id,
            packet.purpose,
            packet.title,
            packet.client,
            context.now,
            context.actor.person,
            Revision::FIRST
        ],
    )?;
    for (at, document) in documents.iter().enumerate() {
        store(context, document)?;
        context.tx.run(
            "UPDATE document SET packet_id = ?2, place = ?3 WHERE id = ?1",
            values![document.id, packet.id, i64::try_from(at + 1).unwrap_or(i64::MAX)],
        )?;
    }
    let mut change = Change::new(packet.id, Revision::FIRST, "*");
    change.added = u32::try_from(documents.len()).unwrap_or(u32::MAX);
    Ok(change)
}

/// What a packet is.
pub(super) struct Packet<'a> {
    pub(super) id: PacketId,
    pub(super) purpose: &'a str,
    pub(super) title: &'a str,
    pub(super) client: ClientId,
}

pub(super) fn store(context: &Context<'_>, document: &NewDocument) -> Result<Change, StorageError> {
    // The command's text holds only the hash; bytes that do not fit it must not get in.
    if hex(&Sha256::digest(&document.pdf)) != document.sha256 {
        return Err(StorageError::Internal {
            place: "document_hash",
        });
    }
    let overridden = match document.overridden.as_slice() {
        [] => None,
        some => {
            Some(serde_json::to_string(some).map_err(|_| StorageError::Internal { place: "overridden" })?)
        }
    };
    let holders = std::iter::once(document.client).chain(document.second_holder);
    for client in holders.chain(document.parties.iter().copied()) {
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
         snapshot, fields, pages, sha256, prepared_at, prepared_by, revision, overridden)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'prepared', ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        values![
            document.id, document.number.as_str(), &document.template, &document.template_version,
            &document.title, document.client, document.second_holder, &document.snapshot, &document.fields,
            document.pages, &document.sha256, context.now, context.actor.person, Revision::FIRST, overridden
        ],
    )?;
    let holders = std::iter::once(document.client).chain(document.second_holder);
    for client in holders.chain(document.parties.iter().copied()) {
        context.tx.run(
            "INSERT INTO document_party (document_id, client_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            values![document.id, client],
        )?;
    }
    context.tx.run(
        "INSERT INTO document_file (document_id, pdf) VALUES (?1, ?2)",
        values![document.id, document.pdf.clone()],
    )?;
    Ok(Change::new(document.id, Revision::FIRST, "*"))
}

/// Keeps what the register of reserved numbers answered.
pub(super) fn note_pesel_check(
    context: &Context<'_>,
    id: PeselCheckId,
    client: ClientId,
    reserved: bool,
) -> Result<Change, StorageError> {
    let known = context.tx.number(
        "SELECT COUNT(*) FROM client WHERE id = ?1 AND merged_into IS NULL AND pesel IS NOT NULL",
        values![client],
    )?;
    if known == 0 {
        return Err(StorageError::NotFound { what: "client" });
    }
    context.tx.run(
        "INSERT INTO pesel_check (id, client_id, at, person_id, reserved) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![id, client, context.now, context.actor.person, reserved],
    )?;
    Ok(Change::new(client, Revision::FIRST, "pesel_check"))
}

/// Refuses what must not come out of a printer: an annulled document, and one whose data are no longer true.
pub(super) fn printable(context: &Context<'_>, id: DocumentId) -> Result<Revision, StorageError> {
    let (state, revision) = current(context, id)?;
    if state == DocumentState::Annulled {
        return Err(StorageError::DocumentState);
    }
    let superseded = context.tx.number(
        "SELECT COUNT(*) FROM document WHERE id = ?1 AND superseded_at IS NOT NULL",
        values![id],
    )?;
    if superseded > 0 {
        return Err(StorageError::DocumentSuperseded);
    }
    Ok(revision)
}

pub(super) fn mark_printed(context: &Context<'_>, id: DocumentId) -> Result<Change, StorageError> {
    let revision = printable(context, id)?;
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
    copy::supersede_copies(context, id, "annulled")?;
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
