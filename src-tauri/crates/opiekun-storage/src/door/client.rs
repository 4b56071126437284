//! Clients: added, changed, imported.

use super::{Change, Context, arrivals::Arrivals, copy, holding, instant};
use crate::{
    StorageError, client_columns,
    engine::{Query, Tx, Value, values},
    index::{Entry, Words},
    read::client::{self as reading, ClientRecord},
};
use opiekun_domain::{
    client::{Body, ClientDraft, Reach},
    command::NewClient,
    ids::{ClientId, Revision},
};

pub(super) fn add(context: &Context<'_>, client: &NewClient) -> Result<Change, StorageError> {
    if let Some(number) = same_client(context.tx, &client.draft, None)? {
        return Err(StorageError::ClientDuplicate { number });
    }
    let mut arrivals = Arrivals::default();
    let seq = arrivals.insert(context, client)?;
    arrivals.write(context.tx)?;
    record(context, seq, Revision::FIRST, "created", "*")?;
    Ok(Change::new(client.id, Revision::FIRST, "*"))
}

pub(super) fn edit(context: &Context<'_>, id: ClientId, draft: &ClientDraft) -> Result<Change, StorageError> {
    let old = reading::by_id(context.tx, id)?.ok_or(StorageError::NotFound { what: "client" })?;
    context.expect(old.revision, |base| changed_since(context.tx, old.seq, base))?;
    if let Some(number) = same_client(context.tx, draft, Some(id))? {
        return Err(StorageError::ClientDuplicate { number });
    }
    let mut words = Words::default();
    let change = replace(context, &old, draft, &mut words)?;
    words.write(context.tx)?;
    Ok(change)
}

/// Writes other fields over a client's: row, history, former address and search.
pub(super) fn replace(
    context: &Context<'_>,
    old: &ClientRecord,
    draft: &ClientDraft,
    words: &mut Words,
) -> Result<Change, StorageError> {
    replace_with(context, old, draft, &[], words)
}

/// As [`replace`]; `more` names fields that change with them and are kept elsewhere.
pub(super) fn replace_with(
    context: &Context<'_>,
    old: &ClientRecord,
    draft: &ClientDraft,
    more: &[&'static str],
    words: &mut Words,
) -> Result<Change, StorageError> {
    let mut fields = client_columns::changed(&old.draft, draft);
    fields.extend(more);
    if fields.is_empty() {
        return Ok(Change::new(old.id, old.revision, ""));
    }
    let revision = next_revision(context.tx, old)?;
    write_and_find(context.tx, old, draft, revision, words)?;
    keep_addresses(context, old, draft, revision)?;
    copy::supersede(context, old.id, &fields)?;
    let fields = fields.join(",");
    record(context, old.seq, revision, "changed", &fields)?;
    Ok(Change::new(old.id, revision, fields))
}

/// Number of a client's next change: one that an undone import had given is not given again, so that a form which was
/// open across the undoing is not taken for one that knows what came after it.
pub(super) fn next_revision(tx: &Tx<'_>, client: &ClientRecord) -> Result<Revision, StorageError> {
    let given = tx.row(
        "SELECT given FROM client_revision WHERE client_seq = ?1",
        values![client.seq],
        |row| Ok(Revision(row.count(0)?)),
    )?;
    Ok(client.revision.max(given.unwrap_or(client.revision)).next())
}

/// Puts a client back to an earlier revision, and its history with it; the numbers since then stay used.
pub(super) fn restore(
    tx: &Tx<'_>,
    now: &ClientRecord,
    draft: &ClientDraft,
    revision: Revision,
    words: &mut Words,
) -> Result<(), StorageError> {
    write_and_find(tx, now, draft, revision, words)?;
    tx.run(
        "INSERT INTO client_revision (client_seq, given) VALUES (?1, ?2)
         ON CONFLICT (client_seq) DO UPDATE SET given = excluded.given",
        values![now.seq, now.revision],
    )?;
    for sql in [
        "DELETE FROM client_change WHERE client_seq = ?1 AND revision > ?2",
        "DELETE FROM client_address WHERE client_seq = ?1 AND revision > ?2",
    ] {
        tx.run(sql, values![now.seq, revision])?;
    }
    Ok(())
}

/// Writes the row and what search knows of it.
fn write_and_find(
    tx: &Tx<'_>,
    old: &ClientRecord,
    draft: &ClientDraft,
    revision: Revision,
    words: &mut Words,
) -> Result<(), StorageError> {
    let advisor_no = write(tx, old, draft, revision)?;
    let before = Entry::of(&old.draft, old.advisor_no);
    before.change_to(&Entry::of(draft, advisor_no), tx, old.seq, words)
}

/// Writes the row alone; gives back the number of the advisor.
pub(super) fn write(
    tx: &Tx<'_>,
    old: &ClientRecord,
    draft: &ClientDraft,
    revision: Revision,
) -> Result<i64, StorageError> {
    let advisor_no = advisor_number(tx, &draft.advisor)?;
    let (sql, params) = client_columns::update((&old.draft, draft), advisor_no, old.seq, revision);
    tx.run(&sql, &params)?;
    Ok(advisor_no)
}

/// The columns of a client's row.
pub(super) fn row_of(draft: &ClientDraft, advisor_no: i64) -> Vec<Value> {
    let mut out = client_columns::of(draft);
    if let Some(advisor) = out.get_mut(client_columns::ADVISOR) {
        *advisor = advisor_no.into();
    }
    out
}

/// Short number of an advisor, given at the first client.
pub(crate) fn advisor_number(tx: &Tx<'_>, name: &str) -> Result<i64, StorageError> {
    let found = tx.row("SELECT no FROM advisor WHERE name = ?1", values![name], |row| {
        row.int(0)
    })?;
    if let Some(no) = found {
        return Ok(no);
    }
    tx.run("INSERT INTO advisor (name) VALUES (?1)", values![name])?;
    tx.number("SELECT no FROM advisor WHERE name = ?1", values![name])
}

/// An address that is left stays in the history with the day of leaving it.
fn keep_addresses(
    context: &Context<'_>,
    old: &ClientRecord,
    draft: &ClientDraft,
    revision: Revision,
) -> Result<(), StorageError> {
    let main = |reach: &Reach| {
        (
            reach.street.clone(),
            reach.postal_code.clone(),
            reach.city.clone(),
        )
    };
    let mail = |reach: &Reach| {
        (
            reach.mail_street.clone(),
            reach.mail_postal_code.clone(),
            reach.mail_city.clone(),
        )
    };
    let (was, is) = (&old.draft.reach, &draft.reach);
    for (kind, before, after) in [("main", main(was), main(is)), ("mail", mail(was), mail(is))] {
        let (street, code, city) = &before;
        if before == after || (street.is_none() && code.is_none() && city.is_none()) {
            continue;
        }
        context.tx.run(
            "INSERT INTO client_address (client_seq, revision, kind, until, street, postal_code, city)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            values![
                old.seq,
                revision,
                kind,
                context.now.date_naive(),
                street.clone(),
                code.as_ref().map(|v| v.as_str()),
                city.clone()
            ],
        )?;
    }
    Ok(())
}

/// Keeps the number of clients in the list.
pub(super) fn count_live(tx: &Tx<'_>, by: i64) -> Result<(), StorageError> {
    tx.run(
        "UPDATE counter SET value = value + ?1 WHERE name = 'live_clients'",
        values![by],
    )?;
    Ok(())
}

/// Takes a client out with all that belongs to it alone.
pub(super) fn remove(
    context: &Context<'_>,
    record: &ClientRecord,
    words: &mut Words,
) -> Result<(), StorageError> {
    Entry::of(&record.draft, record.advisor_no).take(context.tx, record.seq, words)?;
    count_live(context.tx, -1)?;
    holding::take_all(context.tx, record.seq)?;
    for sql in [
        "DELETE FROM client_change WHERE client_seq = ?1",
        "DELETE FROM client_address WHERE client_seq = ?1",
        "DELETE FROM told_apart WHERE one_seq = ?1",
        "DELETE FROM told_apart WHERE other_seq = ?1",
        "DELETE FROM client_revision WHERE client_seq = ?1",
        "DELETE FROM client WHERE seq = ?1",
    ] {
        context.tx.run(sql, values![record.seq])?;
    }
    Ok(())
}

pub(super) fn record(
    context: &Context<'_>,
    seq: i64,
    revision: Revision,
    kind: &str,
    fields: &str,
) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO client_change (client_seq, revision, at, person_id, kind, fields)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            seq,
            revision,
            instant(context.now),
            context.actor.person,
            kind,
            fields
        ],
    )?;
    Ok(())
}

/// Number of another client with the same PESEL, or of another firm with the same NIP.
pub(crate) fn same_client(
    tx: &impl Query,
    draft: &ClientDraft,
    except: Option<ClientId>,
) -> Result<Option<String>, StorageError> {
    let (sql, value) = match &draft.body {
        Body::Person(person) => match &person.pesel {
            Some(pesel) => (
                "SELECT number FROM client WHERE pesel = ?1 AND id <> ?2",
                pesel.as_str(),
            ),
            None => return Ok(None),
        },
        Body::Business(business) => match &business.nip {
            Some(nip) => (
                "SELECT number FROM client WHERE kind = 'business' AND nip = ?1 AND id <> ?2",
                nip.as_str(),
            ),
            None => return Ok(None),
        },
    };
    let except = except.map(|id| id.to_string()).unwrap_or_default();
    tx.row(sql, values![value, except], |row| row.text(0))
}

pub(super) fn changed_since(tx: &Tx<'_>, seq: i64, base: Revision) -> Result<Vec<String>, StorageError> {
    let rows = tx.rows(
        "SELECT fields FROM client_change WHERE client_seq = ?1 AND revision > ?2 ORDER BY revision",
        values![seq, base],
        |row| row.text(0),
    )?;
    let mut fields: Vec<String> = rows
        .iter()
        .flat_map(|row| row.split(','))
        .map(str::to_owned)
        .collect();
    fields.sort();
    fields.dedup();
    Ok(fields)
}
