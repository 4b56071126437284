//! Lists of clients to telephone. A list belongs to one person, and nobody else changes it. The entry of a row that was
//! made one with another stays where it is and stands for the row that stayed.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, values},
    read::calls::hindrance,
};
use opiekun_domain::{
    calls::{CallState, Unlistable},
    contact::{Aim, Channel, Contact, Direction},
    ids::{CallListId, ClientId, CommandId, Revision},
};

/// Puts clients on a list. Whoever cannot be on it is left out: on it already counts as known, the others are not
/// counted.
pub(super) fn put(
    context: &Context<'_>,
    list: CallListId,
    name: &str,
    aim: Aim,
    clients: &[ClientId],
) -> Result<Change, StorageError> {
    let tx = context.tx;
    let aim = match own(context, list) {
        Ok(head) => head.aim,
        Err(StorageError::NotFound { .. }) => {
            begin(context, list, name, aim)?;
            aim
        }
        Err(other) => return Err(other),
    };
    let mut change = Change::new(list, Revision::FIRST, "");
    for client in clients {
        match hindrance(tx, list, *client, aim)? {
            None => {
                tx.run(
                    "INSERT INTO call_entry (list_id, client_seq, added_with, state)
                     SELECT ?1, seq, ?3, 'open' FROM client WHERE id = ?2",
                    values![list, *client, context.command],
                )?;
                change.added += 1;
            }
            Some(Unlistable::Listed) => change.already += 1,
            Some(Unlistable::NoPhone | Unlistable::NoConsent) => {}
        }
    }
    change.fields = format!("clients.{}", change.added);
    Ok(change)
}

fn begin(context: &Context<'_>, list: CallListId, name: &str, aim: Aim) -> Result<(), StorageError> {
    let taken = context.tx.number(
        "SELECT COUNT(*) FROM call_list WHERE id = ?1 OR (person_id = ?2 AND name = ?3 AND closed_at IS NULL)",
        values![list, context.actor.person, name],
    )?;
    if taken > 0 {
        return Err(StorageError::ListNameTaken);
    }
    context.tx.run(
        "INSERT INTO call_list (id, person_id, name, aim, begun_at, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            list,
            context.actor.person,
            name,
            aim.code(),
            context.now,
            Revision::FIRST
        ],
    )?;
    Ok(())
}

/// Takes off what one command put on, but for what was settled since. A list that it leaves empty goes too.
pub(super) fn take(
    context: &Context<'_>,
    list: CallListId,
    added_with: CommandId,
) -> Result<Change, StorageError> {
    own(context, list)?;
    let gone = context.tx.run(
        "DELETE FROM call_entry WHERE list_id = ?1 AND added_with = ?2 AND state = 'open'",
        values![list, added_with],
    )?;
    if gone == 0 {
        return Err(StorageError::NotFound { what: "call" });
    }
    context.tx.run(
        "DELETE FROM call_list WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM call_entry WHERE list_id = ?1)",
        values![list],
    )?;
    let mut change = Change::new(list, Revision::FIRST, format!("clients.{gone}"));
    change.changed = u32::try_from(gone).unwrap_or(u32::MAX);
    Ok(change)
}

/// Writes down what became of a client on the list; `Open` puts the client back.
pub(super) fn settle(
    context: &Context<'_>,
    list: CallListId,
    client: ClientId,
    state: CallState,
) -> Result<Change, StorageError> {
    own(context, list)?;
    let settled = (state != CallState::Open).then_some(context.now);
    let found = context.tx.run(
        "UPDATE call_entry SET state = ?3, settled_at = ?4
         WHERE list_id = ?1 AND client_seq IN (SELECT seq FROM client WHERE id = ?2 UNION ALL
         SELECT g.seq FROM client g JOIN client k ON k.seq = g.merged_into WHERE k.id = ?2)",
        values![list, client, state.code(), settled],
    )?;
    if found == 0 {
        return Err(StorageError::NotFound { what: "call" });
    }
    Ok(Change::new(list, Revision::FIRST, state.code()))
}

/// Closes a list; what was open stays so, and can be read.
pub(super) fn close(context: &Context<'_>, list: CallListId) -> Result<Change, StorageError> {
    let head = own(context, list)?;
    context.tx.run(
        "UPDATE call_list SET closed_at = ?2, revision = ?3 WHERE id = ?1",
        values![list, context.now, head.revision.next()],
    )?;
    Ok(Change::new(list, head.revision.next(), "closed"))
}

/// A talk by telephone settles the client on one's own open lists of the same aim.
pub(super) fn talked(context: &Context<'_>, contact: &Contact) -> Result<(), StorageError> {
    if contact.channel != Channel::Phone || contact.direction != Direction::Out {
        return Ok(());
    }
    context.tx.run(
        "UPDATE call_entry SET state = 'done', settled_at = ?4
         WHERE client_seq IN (SELECT seq FROM client WHERE id = ?1 UNION ALL
         SELECT g.seq FROM client g JOIN client k ON k.seq = g.merged_into WHERE k.id = ?1)
         AND state = 'open' AND list_id IN
         (SELECT id FROM call_list WHERE person_id = ?2 AND aim = ?3 AND closed_at IS NULL)",
        values![
            contact.client,
            context.actor.person,
            contact.aim.code(),
            context.now
        ],
    )?;
    Ok(())
}

struct Head {
    aim: Aim,
    revision: Revision,
}

/// The list, when it is the acting person's and not closed. Others are not told that there is such a list.
fn own(context: &Context<'_>, list: CallListId) -> Result<Head, StorageError> {
    let found = context.tx.row(
        "SELECT aim, revision, closed_at IS NOT NULL FROM call_list WHERE id = ?1 AND person_id = ?2",
        values![list, context.actor.person],
        |row| {
            let head = Head {
                aim: row.with(0, Aim::parse)?,
                revision: Revision(row.count(1)?),
            };
            Ok((head, row.flag(2)?))
        },
    )?;
    match found.ok_or(StorageError::NotFound { what: "call_list" })? {
        (_, true) => Err(StorageError::ListClosed),
        (head, false) => Ok(head),
    }
}
