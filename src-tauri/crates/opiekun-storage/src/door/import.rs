//! Imports: parts that come in, and the undoing of a whole import.

use super::{Change, Context, client};
use crate::{
    StorageError,
    engine::{Query, values},
    index::Words,
    read::client as reading,
};
use opiekun_domain::{
    command::NewClient,
    ids::{ImportId, Revision},
};

/// Brings a part in; clients that are in the register already are left as they are and counted.
pub(super) fn part(
    context: &Context<'_>,
    import: ImportId,
    clients: &[NewClient],
) -> Result<Change, StorageError> {
    let mut change = Change::new(import, Revision::FIRST, "*");
    let mut added: Option<(i64, i64)> = None;
    let mut words = Words::default();
    for client in clients {
        if client::is_known(context, client)? {
            change.already += 1;
        } else {
            let seq = client::insert(context, client, &mut words)?;
            added = Some((added.map_or(seq, |(first, _)| first), seq));
            change.added += 1;
        }
    }
    words.write(context.tx)?;
    context.tx.run(
        "INSERT INTO import (id, at, person_id, added) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET added = import.added + excluded.added",
        values![import, context.now, context.actor.person, change.added],
    )?;
    if let Some((first, last)) = added {
        context.tx.run(
            "INSERT INTO import_part (import_id, first_seq, last_seq) VALUES (?1, ?2, ?3)",
            values![import, first, last],
        )?;
    }
    Ok(change)
}

/// Takes every client of an import out again, as long as nothing was built on any of them.
pub(super) fn undo(context: &Context<'_>, import: ImportId) -> Result<Change, StorageError> {
    let found = context.tx.row(
        "SELECT undone_at IS NOT NULL FROM import WHERE id = ?1",
        values![import],
        |row| row.flag(0),
    )?;
    match found {
        None => return Err(StorageError::NotFound { what: "import" }),
        Some(true) => return Err(StorageError::ImportUndone),
        Some(false) => {}
    }
    let parts = context.tx.rows(
        "SELECT first_seq, last_seq FROM import_part WHERE import_id = ?1 ORDER BY first_seq",
        values![import],
        |row| Ok((row.int(0)?, row.int(1)?)),
    )?;
    let mut used = 0;
    for (first, last) in &parts {
        used += context.tx.number(USED, values![*first, *last])?;
    }
    if used > 0 {
        return Err(StorageError::ImportInUse {
            clients: u32::try_from(used).unwrap_or(u32::MAX),
        });
    }
    let mut change = Change::new(import, Revision(2), "*");
    let mut words = Words::default();
    for (first, last) in parts {
        for seq in first..=last {
            if let Some(record) = reading::by_seq(context.tx, seq)? {
                client::remove(context, &record, &mut words)?;
                change.added += 1;
            }
        }
    }
    words.write(context.tx)?;
    context.tx.run(
        "UPDATE import SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        values![import, context.now, context.actor.person],
    )?;
    Ok(change)
}

/// Clients of a part that somebody changed, or that something else points at.
const USED: &str = "SELECT COUNT(*) FROM client c WHERE c.seq BETWEEN ?1 AND ?2 AND (c.revision > 1
 OR EXISTS (SELECT 1 FROM appointment a WHERE a.client_id = c.id)
 OR EXISTS (SELECT 1 FROM document d WHERE d.client_id = c.id)
 OR EXISTS (SELECT 1 FROM document d WHERE d.second_holder_id = c.id)
 OR EXISTS (SELECT 1 FROM tie t WHERE t.from_id = c.id)
 OR EXISTS (SELECT 1 FROM tie t WHERE t.to_id = c.id)
 OR EXISTS (SELECT 1 FROM representation r WHERE r.client_id = c.id)
 OR EXISTS (SELECT 1 FROM contact k WHERE k.client_id = c.id)
 OR EXISTS (SELECT 1 FROM consent s WHERE s.client_id = c.id)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.given_up_seq = c.seq))";
