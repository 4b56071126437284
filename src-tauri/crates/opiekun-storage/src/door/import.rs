//! Imports: parts that come in.

use super::{Change, Context, arrivals::Arrivals, client, import_account as accounts};
use crate::{
    StorageError,
    engine::{Query, values},
    index::Words,
    read::{client::ClientRecord, known},
};
use opiekun_domain::{
    ids::{ImportId, Revision},
    import::{ImportKind, ImportMode, ImportRow},
};

/// Short numbers of the clients that a part added so far.
type Added = Option<(i64, i64)>;

/// Brings a part in. New clients are added and known ones changed as far as the mode says; the others are left as
/// they are and counted.
pub(super) fn part(
    context: &Context<'_>,
    import: ImportId,
    mode: ImportMode,
    rows: &[ImportRow],
) -> Result<Change, StorageError> {
    let mut change = Change::new(import, Revision::FIRST, "*");
    let mut added: Added = None;
    let mut arrivals = Arrivals::default();
    // Before-images refer to the import.
    begin(context, import, ImportKind::Clients)?;
    for row in rows {
        match known::of_row(context.tx, row)? {
            None if mode.adds() => {
                let seq = arrivals.insert(context, &row.client)?;
                added = Some((added.map_or(seq, |(first, _)| first), seq));
                change.added += 1;
            }
            None => {}
            Some(record)
                if mode.updates() && update(context, import, added, &record, row, &mut arrivals.words)? =>
            {
                change.changed += 1;
            }
            Some(_) => change.already += 1,
        }
    }
    arrivals.write(context.tx)?;
    count(context, import, &change)?;
    if let Some((first, last)) = added {
        context.tx.run(
            "INSERT INTO import_part (import_id, first_seq, last_seq) VALUES (?1, ?2, ?3)",
            values![import, first, last],
        )?;
    }
    Ok(change)
}

/// The import of which a part comes in; the first part makes it.
pub(super) fn begin(context: &Context<'_>, import: ImportId, kind: ImportKind) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO import (id, at, person_id, added, kind) VALUES (?1, ?2, ?3, 0, ?4) ON CONFLICT (id) DO NOTHING",
        values![import, context.now, context.actor.person, kind.code()],
    )?;
    Ok(())
}

/// Adds up what a part did.
pub(super) fn count(context: &Context<'_>, import: ImportId, part: &Change) -> Result<(), StorageError> {
    context.tx.run(
        "UPDATE import SET added = added + ?2, changed = changed + ?3 WHERE id = ?1",
        values![import, part.added, part.changed],
    )?;
    Ok(())
}

/// Takes what a row gives over into a known client, and keeps what was there. Says whether anything changed.
fn update(
    context: &Context<'_>,
    import: ImportId,
    added: Added,
    record: &ClientRecord,
    row: &ImportRow,
    words: &mut Words,
) -> Result<bool, StorageError> {
    let change = known::change(context.tx, record, row)?;
    let Some(draft) = change
        .draft
        .filter(|_| change.clash.is_none() && !change.fields.is_empty())
    else {
        return Ok(false);
    };
    if touched(context, import, added, record)? {
        return Ok(false);
    }
    keep(context, import, record)?;
    let elsewhere = ["number", "account", "balance", "opened_on"];
    let more: Vec<&str> = change
        .fields
        .iter()
        .copied()
        .filter(|field| elsewhere.contains(field))
        .collect();
    client::replace_with(context, record, &draft, &more, words)?;
    if more.contains(&"number") {
        context.tx.run(
            "UPDATE client SET number = ?2 WHERE id = ?1",
            values![record.id, &row.client.number],
        )?;
    }
    if let Some(account) = &row.client.account {
        accounts::take(context, import, record.seq, account, row)?;
    }
    Ok(true)
}

/// Whether the same import added or changed the client in another row: the first row counts.
fn touched(
    context: &Context<'_>,
    import: ImportId,
    added: Added,
    record: &ClientRecord,
) -> Result<bool, StorageError> {
    let here = added.is_some_and(|(first, last)| (first..=last).contains(&record.seq));
    let before = context.tx.number(
        "SELECT (SELECT COUNT(*) FROM import_before WHERE client_id = ?2 AND import_id = ?1)
         + (SELECT COUNT(*) FROM import_part WHERE import_id = ?1 AND first_seq <= ?3 AND last_seq >= ?3)",
        values![import, record.id, record.seq],
    )?;
    Ok(here || before > 0)
}

/// Writes down how a client was; what it holds is written down where it changes.
fn keep(context: &Context<'_>, import: ImportId, record: &ClientRecord) -> Result<(), StorageError> {
    let draft =
        serde_json::to_string(&record.draft).map_err(|_| StorageError::Internal { place: "before" })?;
    context.tx.run(
        "INSERT INTO import_before (import_id, position, client_id, revision, revision_after, number, draft, holdings, at)
         VALUES (?1, (SELECT COALESCE(MAX(position), 0) + 1 FROM import_before WHERE import_id = ?1),
         ?2, ?3, ?4, ?5, ?6, '', ?7)",
        values![
            import,
            record.id,
            record.revision,
            client::next_revision(context.tx, record)?,
            &record.number,
            draft,
            context.now
        ],
    )?;
    Ok(())
}
