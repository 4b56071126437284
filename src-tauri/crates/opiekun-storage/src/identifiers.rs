//! Numbers and addresses by which clients are found, beside the unique ones: telephones, e-mail addresses, papers of
//! identity, REGON, KRS and the products they hold.
//!
//! Two tables hold one kind of row: `client_further` is the great one; `client_recent` holds the keys of a large import
//! while it runs. Every read asks both, and every change goes to both. In a register of a million clients each key of a
//! new client touches a page of its own; put together and in order, neighbours share one.

use crate::{
    StorageError,
    engine::{Query, Tx, values},
};
use opiekun_domain::client::{Body, ClientDraft};

/// Keys of one command from which they wait in the small table.
const MANY: usize = 2_000;
/// Keys that wait at most before they are moved over.
const WAITING_MAX: i64 = 400_000;
/// Keys moved over at once.
const PART: u32 = 2_000;
/// Counter of the keys that wait.
const WAITING: &str = "recent_keys";

/// The form in which an e-mail address is looked for.
pub(crate) fn email(text: &str) -> String {
    text.to_lowercase()
}

/// The form in which the number of a product is looked for: no other key begins like it, so that the same digits of a
/// client's paper and of their policy are two keys.
pub(crate) fn product(number: &str) -> String {
    format!("#{number}")
}

/// Keys of a client, each once.
pub(crate) fn of(draft: &ClientDraft) -> Vec<String> {
    let reach = &draft.reach;
    let phones = reach.phone.iter().chain(&reach.other_phones);
    let emails = reach.email.iter().chain(&reach.other_emails);
    let mut out: Vec<String> = phones.map(|v| v.as_str().to_owned()).collect();
    out.extend(emails.map(|v| email(v.as_str())));
    match &draft.body {
        Body::Person(person) => {
            let others = person.other_documents.iter().map(|paper| &paper.document);
            let papers = person.id_document.iter().chain(others);
            out.extend(papers.map(|v| v.as_str().to_owned()));
        }
        Body::Business(firm) => {
            out.extend(firm.regon.iter().map(|v| v.as_str().to_owned()));
            out.extend(firm.krs.iter().map(|v| v.as_str().to_owned()));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Writes one key.
pub(crate) fn put(tx: &Tx<'_>, seq: i64, key: &str) -> Result<(), StorageError> {
    tx.run(
        "INSERT INTO client_further (key, seq) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        values![key, seq],
    )?;
    Ok(())
}

/// Writes keys of new clients.
pub(crate) fn put_many(tx: &Tx<'_>, mut keys: Vec<(String, i64)>) -> Result<(), StorageError> {
    keys.sort_unstable();
    if keys.len() < MANY {
        return keys.iter().try_for_each(|(key, seq)| put(tx, *seq, key));
    }
    let came = i64::try_from(keys.len()).unwrap_or(i64::MAX);
    for (key, seq) in keys {
        tx.run(
            "INSERT INTO client_recent (key, seq) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            values![key, seq],
        )?;
    }
    tx.run(
        "INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = value + ?2",
        values![WAITING, came],
    )?;
    if waiting(tx)? > WAITING_MAX {
        settle(tx)?;
    }
    Ok(())
}

/// Takes a key out.
pub(crate) fn take(tx: &Tx<'_>, seq: i64, key: &str) -> Result<(), StorageError> {
    for sql in [
        "DELETE FROM client_further WHERE key = ?1 AND seq = ?2",
        "DELETE FROM client_recent WHERE key = ?1 AND seq = ?2",
    ] {
        tx.run(sql, values![key, seq])?;
    }
    Ok(())
}

/// How many keys wait; some of them may have been taken out since.
pub(crate) fn waiting(query: &impl Query) -> Result<i64, StorageError> {
    query.number(
        "SELECT COALESCE(MAX(value), 0) FROM counter WHERE name = ?1",
        values![WAITING],
    )
}

/// Moves the keys that wait over, in their order. Not by one statement: that would keep the former state of every page it
/// touches in memory.
pub(crate) fn settle(tx: &Tx<'_>) -> Result<(), StorageError> {
    let mut last = (String::new(), i64::MIN);
    loop {
        let part = tx.rows(
            "SELECT key, seq FROM client_recent WHERE (key, seq) > (?1, ?2) ORDER BY key, seq LIMIT ?3",
            values![&last.0, last.1, PART],
            |row| Ok((row.text(0)?, row.int(1)?)),
        )?;
        for (key, seq) in &part {
            put(tx, *seq, key)?;
        }
        match part.into_iter().last() {
            Some(next) => last = next,
            None => break,
        }
    }
    tx.run("DELETE FROM client_recent", &[])?;
    tx.run("DELETE FROM counter WHERE name = ?1", values![WAITING])?;
    Ok(())
}

/// Rows of a register that had them in indexes of their own, a kind at a time and in order: the step after migration 17.
pub(crate) fn fill(tx: &Tx<'_>) -> Result<(), StorageError> {
    type Key = fn(&str) -> String;
    let as_is: Key = |text| text.to_owned();
    let kinds: [(&str, Key); 6] = [
        ("SELECT phone, seq FROM client WHERE phone IS NOT NULL", as_is),
        ("SELECT email, seq FROM client WHERE email IS NOT NULL", email),
        (
            "SELECT id_document, seq FROM client WHERE id_document IS NOT NULL",
            as_is,
        ),
        ("SELECT regon, seq FROM client WHERE regon IS NOT NULL", as_is),
        ("SELECT krs, seq FROM client WHERE krs IS NOT NULL", as_is),
        ("SELECT number, client_seq FROM holding", product),
    ];
    for (sql, key) in kinds {
        let mut keys = tx.rows(sql, &[], |row| Ok((key(&row.text(0)?), row.int(1)?)))?;
        keys.sort_unstable();
        keys.iter().try_for_each(|(key, seq)| put(tx, *seq, key))?;
    }
    Ok(())
}
