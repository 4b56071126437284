//! The undoing of a whole import: what it added goes, what it changed becomes what it was.

use super::{Change, Context, client, import_holding as holdings};
use crate::{
    StorageError,
    engine::{Query, Tx, Value, values},
    index::Words,
    read::{client as reading, import_end},
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    client::ClientDraft,
    ids::{ClientId, ImportId, Revision},
    import::{Closed, ImportKind},
};

/// Clients whose numbers are told when an import cannot be undone.
const NAMED: usize = 5;

/// Undoes an import, as long as nothing was built on anything of it.
pub(super) fn undo(context: &Context<'_>, import: ImportId) -> Result<Change, StorageError> {
    let kind = open(context, import)?;
    let parts = context.tx.rows(
        "SELECT first_seq, last_seq FROM import_part WHERE import_id = ?1 ORDER BY first_seq",
        values![import],
        |row| Ok((row.int(0)?, row.int(1)?)),
    )?;
    let mut used = Used::default();
    used.look(context.tx, CHANGED_SINCE, values![import])?;
    for (first, last) in &parts {
        used.look(context.tx, USED, values![*first, *last, import])?;
    }
    // A client whose data and whose products both have something built on them is one client.
    let products = i64::try_from(holdings::built_on(context.tx, import)?).unwrap_or(i64::MAX);
    used.clients = used.clients.max(products);
    if used.clients > 0 {
        return Err(used.refused());
    }
    let mut change = Change::new(import, Revision(2), "*");
    let mut words = Words::default();
    let (products_out, products_back) = holdings::put_back(context, import)?;
    for (first, last) in parts {
        forget_merges(context, first, last)?;
        for seq in first..=last {
            if let Some(record) = reading::by_seq(context.tx, seq)? {
                client::remove(context, &record, &mut words)?;
                change.added += 1;
            }
        }
    }
    change.changed = put_back(context, import, &mut words)?;
    words.write(context.tx)?;
    if kind == ImportKind::Holdings {
        (change.added, change.changed) = (products_out, products_back);
    }
    context.tx.run(
        "UPDATE import SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        values![import, context.now, context.actor.person],
    )?;
    Ok(change)
}

/// What the import brought in, when it was neither undone nor closed and is not too old.
fn open(context: &Context<'_>, import: ImportId) -> Result<ImportKind, StorageError> {
    let found = context.tx.row(
        "SELECT kind, at, undone_at IS NOT NULL, closed_why FROM import WHERE id = ?1",
        values![import],
        |row| {
            Ok((
                row.with(0, ImportKind::parse)?,
                row.parsed::<DateTime<Utc>>(1)?,
                row.flag(2)?,
                row.opt_with(3, Closed::parse)?,
            ))
        },
    )?;
    let (kind, at, undone, closed) = found.ok_or(StorageError::NotFound { what: "import" })?;
    let old = import_end::too_old(at, context.now).then_some(Closed::TooOld);
    match (undone, closed.or(old)) {
        (true, _) => Err(StorageError::ImportUndone),
        (false, Some(why)) => Err(StorageError::ImportClosed { why: why.code() }),
        (false, None) => Ok(kind),
    }
}

/// Clients on whom something was built.
#[derive(Default)]
struct Used {
    clients: i64,
    /// Numbers of the first few, so that a person finds them.
    numbers: Vec<String>,
}

impl Used {
    /// Adds those that a condition over `client c` finds.
    fn look(&mut self, tx: &Tx<'_>, found: &str, given: &[Value]) -> Result<(), StorageError> {
        let here = tx.number(&format!("SELECT COUNT(*) {found}"), given)?;
        self.clients += here;
        let room = NAMED.saturating_sub(self.numbers.len());
        if here > 0 && room > 0 {
            let first = format!("SELECT c.number {found} ORDER BY c.seq LIMIT {room}");
            self.numbers.extend(tx.rows(&first, given, |row| row.text(0))?);
        }
        Ok(())
    }

    fn refused(&self) -> StorageError {
        StorageError::ImportInUse {
            clients: u32::try_from(self.clients).unwrap_or(u32::MAX),
            numbers: self.numbers.join(", "),
        }
    }
}

/// Merges that were taken back left the clients as they were: they go with a client that goes.
fn forget_merges(context: &Context<'_>, first: i64, last: i64) -> Result<(), StorageError> {
    let within = "(kept_seq BETWEEN ?1 AND ?2 OR given_up_seq BETWEEN ?1 AND ?2) AND undone_at IS NOT NULL";
    for sql in [
        format!(
            "DELETE FROM client_merge_moved WHERE merge_id IN (SELECT id FROM client_merge WHERE {within})"
        ),
        format!("DELETE FROM client_merge WHERE {within}"),
    ] {
        context.tx.run(&sql, values![first, last])?;
    }
    Ok(())
}

/// Clients of a part that somebody changed, that something else points at, or whose products another import changed.
const USED: &str = "FROM client c WHERE c.seq BETWEEN ?1 AND ?2 AND ((c.revision > 1 AND EXISTS
 (SELECT 1 FROM client_change h WHERE h.client_seq = c.seq AND h.revision > 1 AND NOT EXISTS
 (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND h.at IN (m.at, m.undone_at))))
 OR EXISTS (SELECT 1 FROM appointment a WHERE a.client_id = c.id)
 OR EXISTS (SELECT 1 FROM appointment_guest o WHERE o.client_id = c.id)
 OR EXISTS (SELECT 1 FROM walk_in l WHERE l.client_id = c.id)
 OR EXISTS (SELECT 1 FROM waiting w WHERE w.client_id = c.id)
 OR EXISTS (SELECT 1 FROM task z WHERE z.client_id = c.id)
 OR EXISTS (SELECT 1 FROM visit_note b WHERE b.client_id = c.id)
 OR EXISTS (SELECT 1 FROM document d WHERE d.client_id = c.id)
 OR EXISTS (SELECT 1 FROM document d WHERE d.second_holder_id = c.id)
 OR EXISTS (SELECT 1 FROM document_party y WHERE y.client_id = c.id)
 OR EXISTS (SELECT 1 FROM packet k WHERE k.client_id = c.id)
 OR EXISTS (SELECT 1 FROM pesel_check q WHERE q.client_id = c.id)
 OR EXISTS (SELECT 1 FROM tie t WHERE t.from_id = c.id)
 OR EXISTS (SELECT 1 FROM tie t WHERE t.to_id = c.id)
 OR EXISTS (SELECT 1 FROM representation r WHERE r.client_id = c.id)
 OR EXISTS (SELECT 1 FROM contact k WHERE k.client_id = c.id)
 OR EXISTS (SELECT 1 FROM consent s WHERE s.client_id = c.id)
 OR EXISTS (SELECT 1 FROM attitude_note n WHERE n.client_id = c.id)
 OR EXISTS (SELECT 1 FROM potential p WHERE p.client_id = c.id)
 OR EXISTS (SELECT 1 FROM handover_client v WHERE v.client_id = c.id)
 OR EXISTS (SELECT 1 FROM assignment_client g WHERE g.client_seq = c.seq)
 OR EXISTS (SELECT 1 FROM call_entry e WHERE e.client_seq = c.seq)
 OR EXISTS (SELECT 1 FROM import_holding h WHERE h.client_seq = c.seq AND h.import_id <> ?3)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.given_up_seq = c.seq AND m.undone_at IS NULL))";

/// Clients that the import changed and somebody changed or merged after it, or whose new data stand in a paper
/// already. Visits and talks do not depend on what was changed. An earlier program kept all that a client holds with the
/// client; what a later import brought must not be lost with that.
const CHANGED_SINCE: &str = "FROM import_before b JOIN client c ON c.id = b.client_id
 WHERE b.import_id = ?1 AND (c.revision < b.revision_after OR (c.revision > b.revision_after AND EXISTS
 (SELECT 1 FROM client_change h WHERE h.client_seq = c.seq AND h.revision > b.revision_after AND NOT EXISTS
 (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND h.at IN (m.at, m.undone_at))))
 OR (b.holdings <> '' AND EXISTS (SELECT 1 FROM import_holding h WHERE h.client_seq = c.seq))
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND m.at >= b.at AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.given_up_seq = c.seq AND m.at >= b.at AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM document d WHERE d.client_id = c.id AND d.prepared_at >= b.at)
 OR EXISTS (SELECT 1 FROM document d WHERE d.second_holder_id = c.id AND d.prepared_at >= b.at))";

/// Changed clients as they were, the last one first, so that a number that went from one to another finds its way.
fn put_back(context: &Context<'_>, import: ImportId, words: &mut Words) -> Result<u32, StorageError> {
    let tx = context.tx;
    let mut done = 0;
    let last = "SELECT position, client_id, revision, number, draft, holdings FROM import_before
     WHERE import_id = ?1 ORDER BY position DESC LIMIT 1";
    // One at a time: a hundred thousand former clients would fill the memory.
    while let Some((position, id, revision, number, draft, held)) = tx.row(last, values![import], |row| {
        Ok((
            row.int(0)?,
            row.parsed::<ClientId>(1)?,
            Revision(row.count(2)?),
            row.text(3)?,
            row.with(4, |text| serde_json::from_str::<ClientDraft>(text))?,
            row.text(5)?,
        ))
    })? {
        let now = reading::by_id(tx, id)?.ok_or(StorageError::NotFound { what: "client" })?;
        let taken = tx.number(
            "SELECT COUNT(*) FROM client WHERE number = ?1 AND id <> ?2",
            values![&number, id],
        )?;
        if taken > 0 || client::same_client(tx, &draft, Some(id))?.is_some() {
            let numbers = vec![now.number];
            return Err(Used { clients: 1, numbers }.refused()); // somebody else has the former number or identifier by now
        }
        client::restore(tx, &now, &draft, revision, words)?;
        tx.run("UPDATE client SET number = ?2 WHERE id = ?1", values![id, number])?;
        holdings::put_all_back(tx, now.seq, &held)?;
        tx.run(
            "DELETE FROM import_before WHERE import_id = ?1 AND position = ?2",
            values![import, position],
        )?;
        done += 1;
    }
    Ok(done)
}
