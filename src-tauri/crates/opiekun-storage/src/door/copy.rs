//! Printed copies: made when they go to the printer, moved by hand, superseded when the data on them change.

use super::{Change, Context, document};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::{
    command::NewCopy,
    copies::{CopyCode, CopyState},
    ids::{ClientId, CopyId, DocumentId, Revision},
};

/// Fields of a client that papers are filled with.
const PRINTED: [&str; 16] = [
    "first_name",
    "last_name",
    "pesel",
    "birth_date",
    "id_document",
    "citizenship",
    "company_name",
    "legal_form",
    "nip",
    "regon",
    "krs",
    "street",
    "postal_code",
    "city",
    "phone",
    "email",
];

/// Registers copies that are about to go to a printer.
pub(super) fn prepare(context: &Context<'_>, copies: &[NewCopy]) -> Result<Change, StorageError> {
    let tx = context.tx;
    let missing = StorageError::NotFound { what: "document" };
    let first = copies.first().ok_or(missing)?.document;
    for copy in copies {
        if CopyCode::of(copy.id) != copy.code {
            return Err(StorageError::Internal { place: "copy_code" });
        }
        document::printable(context, copy.document)?;
        let nr = 1 + tx.number(
            "SELECT COALESCE(MAX(nr), 0) FROM copy WHERE document_id = ?1",
            values![copy.document],
        )?;
        tx.run(
            "INSERT INTO copy (id, code, document_id, nr, keeper, client_id, state, since, revision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            values![
                copy.id,
                copy.code.as_str(),
                copy.document,
                nr,
                copy.keeper.code(),
                copy.client.map(|client| client.to_string()),
                CopyState::Prepared.code(),
                context.now,
                Revision::FIRST
            ],
        )?;
        step(context, copy.id, CopyState::Prepared, "")?;
    }
    let mut change = Change::new(first, Revision::FIRST, "copies");
    change.added = u32::try_from(copies.len()).unwrap_or(u32::MAX);
    Ok(change)
}

/// Notes that a printer took copies, and that their documents were printed.
pub(super) fn print(context: &Context<'_>, copies: &[CopyId]) -> Result<Change, StorageError> {
    let mut documents: Vec<DocumentId> = Vec::new();
    for id in copies {
        let found = context.tx.row(
            "SELECT state, document_id FROM copy WHERE id = ?1",
            values![*id],
            |row| Ok((row.with(0, CopyState::parse)?, row.parsed::<DocumentId>(1)?)),
        )?;
        let (state, document) = found.ok_or(StorageError::NotFound { what: "copy" })?;
        if state != CopyState::Prepared {
            return Err(StorageError::CopyStep {
                from: state.code(),
                to: CopyState::Printed.code(),
            });
        }
        put(context, *id, CopyState::Printed, "")?;
        if !documents.contains(&document) {
            documents.push(document);
        }
    }
    let missing = StorageError::NotFound { what: "document" };
    let first = *documents.first().ok_or(missing)?;
    let mut revision = Revision::FIRST;
    for id in documents {
        let printed = document::mark_printed(context, id)?;
        if id == first {
            revision = printed.revision;
        }
    }
    Ok(Change::new(first, revision, "state"))
}

/// Moves a copy to its next state.
pub(super) fn shift(
    context: &Context<'_>,
    id: CopyId,
    next: CopyState,
    reason: &str,
) -> Result<Change, StorageError> {
    let found = context.tx.row(
        "SELECT state, revision FROM copy WHERE id = ?1",
        values![id],
        |row| Ok((row.with(0, CopyState::parse)?, Revision(row.count(1)?))),
    )?;
    let (state, revision) = found.ok_or(StorageError::NotFound { what: "copy" })?;
    context.expect(revision, |_| Ok(vec!["state".to_owned()]))?;
    let told = !reason.is_empty() || !state.wants_reason(next);
    if !state.next().contains(&next) || !told {
        return Err(StorageError::CopyStep {
            from: state.code(),
            to: next.code(),
        });
    }
    put(context, id, next, reason)?;
    Ok(Change::new(id, revision.next(), "state"))
}

fn put(context: &Context<'_>, id: CopyId, state: CopyState, reason: &str) -> Result<(), StorageError> {
    context.tx.run(
        "UPDATE copy SET state = ?2, since = ?3, revision = revision + 1 WHERE id = ?1",
        values![id, state.code(), context.now],
    )?;
    step(context, id, state, reason)
}

fn step(context: &Context<'_>, id: CopyId, state: CopyState, reason: &str) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO copy_step (copy_id, nr, at, person_id, state, reason) VALUES
         (?1, (SELECT COALESCE(MAX(nr), 0) + 1 FROM copy_step WHERE copy_id = ?1), ?2, ?3, ?4, ?5)",
        values![id, context.now, context.actor.person, state.code(), reason],
    )?;
    Ok(())
}

/// A client's data changed: unsigned papers that were filled with them are worthless from now on.
pub(super) fn supersede(
    context: &Context<'_>,
    client: ClientId,
    fields: &[&'static str],
) -> Result<(), StorageError> {
    let changed: Vec<&str> = PRINTED
        .into_iter()
        .filter(|field| fields.contains(field))
        .collect();
    if changed.is_empty() {
        return Ok(());
    }
    // A document stays under the id it was made for when its client is made one with another.
    let documents: Vec<DocumentId> = context.tx.rows(
        "SELECT d.id FROM document d WHERE d.state <> 'annulled' AND d.superseded_at IS NULL AND d.id IN
         (SELECT p.document_id FROM document_party p JOIN client c ON c.id = p.client_id
          WHERE c.id = ?1 OR c.merged_into = (SELECT seq FROM client WHERE id = ?1))
         AND NOT EXISTS (SELECT 1 FROM copy k WHERE k.document_id = d.id
          AND k.state IN ('signed', 'sent', 'accepted', 'returned'))",
        values![client],
        |row| row.parsed(0),
    )?;
    let fields = changed.join(",");
    for document in documents {
        context.tx.run(
            "UPDATE document SET superseded_at = ?2, superseded_fields = ?3, revision = revision + 1 WHERE id = ?1",
            values![document, context.now, &fields],
        )?;
        supersede_copies(context, document, &fields)?;
    }
    Ok(())
}

/// Unsigned copies of a document are worthless; their paper is to be destroyed.
pub(super) fn supersede_copies(
    context: &Context<'_>,
    document: DocumentId,
    reason: &str,
) -> Result<(), StorageError> {
    let copies = context.tx.rows(
        "SELECT id, state FROM copy WHERE document_id = ?1",
        values![document],
        |row| Ok((row.parsed::<CopyId>(0)?, row.with(1, CopyState::parse)?)),
    )?;
    for (copy, _) in copies.iter().filter(|(_, state)| state.can_be_superseded()) {
        put(context, *copy, CopyState::Superseded, reason)?;
    }
    Ok(())
}
