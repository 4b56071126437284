//! Clients given to an advisor by who runs the branch, without an offer; and back.

use super::{Change, Context, client, reassign::reassign};
use crate::{
    StorageError,
    engine::{Query, values},
    read::people,
};
use opiekun_domain::{
    access::Act,
    advisor,
    ids::{AssignmentId, ClientId, PersonId, Revision},
};

/// Gives the clients to that person; whoever has that advisor already is counted and left.
pub(super) fn assign(
    context: &Context<'_>,
    id: AssignmentId,
    clients: &[ClientId],
    to: PersonId,
    reason: &str,
) -> Result<Change, StorageError> {
    let tx = context.tx;
    let person = people::found(tx, to)?
        .filter(|person| person.active && person.role.may(Act::Serve))
        .ok_or(StorageError::PersonUnknown)?;
    let written = advisor::written(&person);
    let mut change = Change::new(id, Revision::FIRST, "");
    let mut moved = Vec::new();
    for client in clients {
        let (seq, was, was_no) = tx
            .row(
                "SELECT c.seq, v.name, v.no FROM client c JOIN advisor v ON v.no = c.advisor_no
                 WHERE c.id = ?1 AND c.merged_into IS NULL",
                values![*client],
                |row| Ok((row.int(0)?, row.text(1)?, row.int(2)?)),
            )?
            .ok_or(StorageError::NotFound { what: "client" })?;
        if advisor::is(&person, &was) {
            change.already += 1;
            continue;
        }
        reassign(context, *client, written)?;
        moved.push((seq, was_no));
        change.changed += 1;
    }
    if moved.is_empty() {
        // Nothing happened that could be taken back.
        return Ok(change);
    }
    tx.run(
        "INSERT INTO assignment (id, at, person_id, advisor, reason, clients) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![id, context.now, context.actor.person, written, reason, change.changed],
    )?;
    for (seq, was_no) in moved {
        tx.run(
            "INSERT INTO assignment_client (assignment_id, client_seq, was_no) VALUES (?1, ?2, ?3)",
            values![id, seq, was_no],
        )?;
    }
    change.fields = format!("clients.{}", change.changed);
    Ok(change)
}

/// Gives back those who still have the advisor of the assignment; the others have gone further and are counted.
pub(super) fn undo(context: &Context<'_>, id: AssignmentId) -> Result<Change, StorageError> {
    let tx = context.tx;
    let found = tx.row(
        "SELECT advisor, undone_at IS NOT NULL FROM assignment WHERE id = ?1",
        values![id],
        |row| Ok((row.text(0)?, row.flag(1)?)),
    )?;
    let (written, undone) = found.ok_or(StorageError::NotFound { what: "assignment" })?;
    if undone {
        return Err(StorageError::AssignmentUndone);
    }
    let given_no = client::advisor_number(tx, &written)?;
    let clients = tx.rows(
        "SELECT c.id, v.name, c.advisor_no = ?2 AND c.merged_into IS NULL FROM assignment_client a
         JOIN client c ON c.seq = a.client_seq JOIN advisor v ON v.no = a.was_no WHERE a.assignment_id = ?1",
        values![id, given_no],
        |row| Ok((row.parsed::<ClientId>(0)?, row.text(1)?, row.flag(2)?)),
    )?;
    let mut change = Change::new(id, Revision(2), "");
    for (client, was, here) in clients {
        if here {
            reassign(context, client, &was)?;
            change.changed += 1;
        } else {
            change.already += 1;
        }
    }
    tx.run(
        "UPDATE assignment SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        values![id, context.now, context.actor.person],
    )?;
    change.fields = format!("clients.{}", change.changed);
    Ok(change)
}
