//! Two rows of one client made into one, and back.

use super::{Change, Context, attention, client, holding};
use crate::{
    StorageError,
    engine::{Query, Tx, Value, values},
    index::{Entry, Words},
    read::client::{self as reading, ClientRecord},
};
use opiekun_domain::{
    client::{Body, ClientDraft, Reach},
    ids::{ClientId, MergeId, Revision},
};

/// What points at a client by its id: name of the kind, then the statement that lists the rows and the one that moves
/// them.
const BY_ID: [(&str, &str, &str); 15] = [
    (
        "appointment",
        "SELECT id FROM appointment WHERE client_id = ?1",
        "UPDATE appointment SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "document",
        "SELECT id FROM document WHERE client_id = ?1",
        "UPDATE document SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "second_holder",
        "SELECT id FROM document WHERE second_holder_id = ?1",
        "UPDATE document SET second_holder_id = ?2 WHERE id = ?1",
    ),
    (
        "contact",
        "SELECT id FROM contact WHERE client_id = ?1",
        "UPDATE contact SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "consent",
        "SELECT id FROM consent WHERE client_id = ?1",
        "UPDATE consent SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "attitude",
        "SELECT id FROM attitude_note WHERE client_id = ?1",
        "UPDATE attitude_note SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "potential",
        "SELECT id FROM potential WHERE client_id = ?1",
        "UPDATE potential SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "tie_from",
        "SELECT id FROM tie WHERE from_id = ?1",
        "UPDATE tie SET from_id = ?2 WHERE id = ?1",
    ),
    (
        "tie_to",
        "SELECT id FROM tie WHERE to_id = ?1",
        "UPDATE tie SET to_id = ?2 WHERE id = ?1",
    ),
    (
        "representation",
        "SELECT client_id FROM representation WHERE client_id = ?1",
        "UPDATE representation SET client_id = ?2 WHERE client_id = ?1",
    ),
    (
        "guest",
        "SELECT appointment_id || ':' || nr FROM appointment_guest WHERE client_id = ?1",
        "UPDATE appointment_guest SET client_id = ?2 WHERE appointment_id = substr(?1, 1, 36)
         AND nr = CAST(substr(?1, 38) AS INTEGER)",
    ),
    (
        "walk_in",
        "SELECT id FROM walk_in WHERE client_id = ?1",
        "UPDATE walk_in SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "waiting",
        "SELECT id FROM waiting WHERE client_id = ?1",
        "UPDATE waiting SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "task",
        "SELECT id FROM task WHERE client_id = ?1",
        "UPDATE task SET client_id = ?2 WHERE id = ?1",
    ),
    (
        "visit_note",
        "SELECT id FROM visit_note WHERE client_id = ?1",
        "UPDATE visit_note SET client_id = ?2 WHERE id = ?1",
    ),
];

/// The two rows of a merge: which stays and which is given up.
pub(super) struct Pair {
    pub(super) keep: ClientId,
    pub(super) give_up: ClientId,
    pub(super) give_up_base: Revision,
}

pub(super) fn merge(
    context: &Context<'_>,
    id: MergeId,
    pair: &Pair,
    draft: &ClientDraft,
) -> Result<Change, StorageError> {
    let tx = context.tx;
    let kept = reading::by_id(tx, pair.keep)?.ok_or(StorageError::NotFound { what: "client" })?;
    let given_up = reading::by_id(tx, pair.give_up)?.ok_or(StorageError::NotFound { what: "client" })?;
    context.expect(kept.revision, |base| client::changed_since(tx, kept.seq, base))?;
    if given_up.revision != pair.give_up_base {
        return Err(StorageError::RevisionConflict {
            fields: client::changed_since(tx, given_up.seq, pair.give_up_base)?,
        });
    }
    fit(tx, &kept, &given_up, draft)?;
    let mut words = Words::default();
    // The stub goes first: an identifier that the kept row takes over must be free.
    Entry::of(&given_up.draft, given_up.advisor_no).take(tx, given_up.seq, &mut words)?;
    client::write(tx, &given_up, &stub(&given_up.draft), given_up.revision)?;
    tx.run(
        "UPDATE client SET merged_into = ?2 WHERE seq = ?1",
        values![given_up.seq, kept.seq],
    )?;
    client::count_live(tx, -1)?;
    if let Some(number) = client::same_client(tx, draft, Some(kept.id))? {
        return Err(StorageError::ClientDuplicate { number });
    }
    let mut change = client::replace(context, &kept, draft, &mut words)?;
    words.write(tx)?;
    tx.run(
        "INSERT INTO client_merge (id, kept_seq, given_up_seq, kept_draft, given_up_draft, kept_revision, at, person_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            id,
            kept.seq,
            given_up.seq,
            text(&kept.draft)?,
            text(&given_up.draft)?,
            change.revision,
            context.now,
            context.actor.person
        ],
    )?;
    move_rows(tx, id, &kept, &given_up)?;
    last_contacts(context, &kept, &given_up)?;
    change.id = kept.id.to_string();
    change.fields = format!("merge,{}", change.fields)
        .trim_end_matches(',')
        .to_owned();
    Ok(change)
}

/// Clients of one kind that are not tied to each other: people who are tied are two people.
fn fit(
    tx: &Tx<'_>,
    kept: &ClientRecord,
    given_up: &ClientRecord,
    draft: &ClientDraft,
) -> Result<(), StorageError> {
    let kind = kept.draft.body.kind();
    if kept.seq == given_up.seq || given_up.draft.body.kind() != kind || draft.body.kind() != kind {
        return Err(StorageError::MergeUnfit);
    }
    let tied = tx.number(
        "SELECT COUNT(*) FROM tie WHERE (from_id = ?1 AND to_id = ?2) OR (from_id = ?2 AND to_id = ?1)",
        values![kept.id, given_up.id],
    )?;
    if tied > 0 {
        return Err(StorageError::MergeTied);
    }
    Ok(())
}

/// What stays of a row that is given up: its names, and nothing by which it could be found or mistaken.
fn stub(draft: &ClientDraft) -> ClientDraft {
    let mut out = draft.clone();
    out.reach = Reach::default();
    match &mut out.body {
        Body::Person(person) => {
            person.former_names = None;
            person.pesel = None;
            person.entered_birth_date = None;
            person.birth_country = None;
            person.entered_sex = None;
            person.citizenship.clear();
            person.languages.clear();
            person.id_document = None;
            person.id_document_valid_until = None;
            person.other_documents.clear();
        }
        Body::Business(firm) => {
            firm.nip = None;
            firm.regon = None;
            firm.krs = None;
            firm.pkd.clear();
        }
    }
    out
}

fn text(draft: &ClientDraft) -> Result<String, StorageError> {
    serde_json::to_string(draft).map_err(|_| StorageError::Internal { place: "draft" })
}

fn move_rows(
    tx: &Tx<'_>,
    merge: MergeId,
    kept: &ClientRecord,
    given_up: &ClientRecord,
) -> Result<(), StorageError> {
    for (what, list, shift) in BY_ID {
        let has_own = what == "representation"
            && tx.number(
                "SELECT COUNT(*) FROM representation WHERE client_id = ?1",
                values![kept.id],
            )? > 0;
        if has_own {
            continue; // the rule of the row that stays counts
        }
        for row in tx.rows(list, values![given_up.id], |row| row.text(0))? {
            let row_id = if what == "representation" {
                kept.id.to_string()
            } else {
                row.clone()
            };
            tx.run(shift, values![row, kept.id])?;
            note(tx, merge, what, row_id.into(), given_up.id.into())?;
        }
    }
    let held = tx.rows(
        "SELECT nr FROM holding h WHERE client_seq = ?1 AND NOT EXISTS
         (SELECT 1 FROM holding k WHERE k.client_seq = ?2 AND k.number = h.number) ORDER BY nr",
        values![given_up.seq, kept.seq],
        |row| row.int(0),
    )?;
    for nr in held {
        let next = 1 + tx.number(
            "SELECT COALESCE(MAX(nr), 0) FROM holding WHERE client_seq = ?1",
            values![kept.seq],
        )?;
        holding::shift(tx, (given_up.seq, nr), (kept.seq, next))?;
        note(
            tx,
            merge,
            "holding",
            next.to_string().into(),
            nr.to_string().into(),
        )?;
    }
    Ok(())
}

/// Talks and visits went from one row to the other.
fn last_contacts(
    context: &Context<'_>,
    kept: &ClientRecord,
    given_up: &ClientRecord,
) -> Result<(), StorageError> {
    attention::refresh(context, kept.id)?;
    attention::refresh(context, given_up.id)
}

fn note(tx: &Tx<'_>, merge: MergeId, what: &str, row_id: Value, was: Value) -> Result<(), StorageError> {
    tx.run(
        "INSERT INTO client_merge_moved (merge_id, what, row_id, was) VALUES (?1, ?2, ?3, ?4)",
        &[merge.into(), what.into(), row_id, was],
    )?;
    Ok(())
}

/// Takes a merge back, while nobody changed the data of the client that stayed.
pub(super) fn undo(context: &Context<'_>, id: MergeId) -> Result<Change, StorageError> {
    let tx = context.tx;
    let found = tx.row(
        "SELECT kept_seq, given_up_seq, kept_draft, given_up_draft, kept_revision, undone_at IS NOT NULL
         FROM client_merge WHERE id = ?1",
        values![id],
        |row| {
            let draft = |column| row.with(column, |text| serde_json::from_str::<ClientDraft>(text));
            Ok((
                (row.int(0)?, row.int(1)?),
                (draft(2)?, draft(3)?),
                (Revision(row.count(4)?), row.flag(5)?),
            ))
        },
    )?;
    let ((kept, given_up), (kept_draft, given_up_draft), (revision, undone)) =
        found.ok_or(StorageError::NotFound { what: "merge" })?;
    if undone {
        return Err(StorageError::MergeUndone);
    }
    let missing = || StorageError::NotFound { what: "client" };
    let kept = reading::by_seq(tx, kept)?.ok_or_else(missing)?;
    let given_up = reading::by_seq(tx, given_up)?.ok_or_else(missing)?;
    if kept.revision != revision {
        return Err(StorageError::RevisionConflict {
            fields: client::changed_since(tx, kept.seq, revision)?,
        });
    }
    let covered = tx.number(
        "SELECT COUNT(*) FROM client WHERE seq = ?1 AND merged_into IS NOT NULL",
        values![kept.seq],
    )?;
    if covered > 0 {
        return Err(StorageError::MergeCovered); // a later merge took what would have to go back
    }
    unused(tx, &kept_draft, kept.id)?;
    move_back(tx, id, &kept, &given_up)?;
    last_contacts(context, &kept, &given_up)?;
    let mut words = Words::default();
    let mut change = client::replace(context, &kept, &kept_draft, &mut words)?;
    unused(tx, &given_up_draft, given_up.id)?;
    client::write(tx, &given_up, &given_up_draft, given_up.revision)?;
    let advisor_no = client::advisor_number(tx, &given_up_draft.advisor)?;
    Entry::of(&given_up_draft, advisor_no).put(tx, given_up.seq, &mut words)?;
    words.write(tx)?;
    tx.run(
        "UPDATE client SET merged_into = NULL WHERE seq = ?1",
        values![given_up.seq],
    )?;
    client::count_live(tx, 1)?;
    tx.run(
        "UPDATE client_merge SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        values![id, context.now, context.actor.person],
    )?;
    change.fields = format!("merge,{}", change.fields)
        .trim_end_matches(',')
        .to_owned();
    Ok(change)
}

/// Nobody else has taken the identifiers of a row meanwhile.
fn unused(tx: &Tx<'_>, draft: &ClientDraft, client: ClientId) -> Result<(), StorageError> {
    match client::same_client(tx, draft, Some(client))? {
        Some(number) => Err(StorageError::ClientDuplicate { number }),
        None => Ok(()),
    }
}

fn move_back(
    tx: &Tx<'_>,
    merge: MergeId,
    kept: &ClientRecord,
    given_up: &ClientRecord,
) -> Result<(), StorageError> {
    let moved = tx.rows(
        "SELECT what, row_id, was FROM client_merge_moved WHERE merge_id = ?1",
        values![merge],
        |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)),
    )?;
    for (what, row_id, was) in moved {
        if what == "holding" {
            let damaged = |_| StorageError::VaultDamaged {
                file: "vault.db".to_owned(),
            };
            let (nr, was): (i64, i64) = (row_id.parse().map_err(damaged)?, was.parse().map_err(damaged)?);
            holding::shift(tx, (kept.seq, nr), (given_up.seq, was))?;
        } else if let Some((_, _, shift)) = BY_ID.iter().find(|(kind, _, _)| *kind == what) {
            tx.run(shift, values![row_id, was])?;
        }
    }
    Ok(())
}
