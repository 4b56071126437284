//! What an import changed of what clients hold: written down as it was, asked whether it still is so, put back.

use super::{Context, holding};
use crate::{
    StorageError,
    engine::{Query, Row, Tx, values},
    identifiers,
    keys::hex,
    read::import_end,
};
use opiekun_domain::ids::ImportId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Columns in the order of [`Stored`].
const COLUMNS: &str = "nr, kind, number, product, state, balance, currency, balance_on, opened_on, ends_on";

/// A product as it stands in its row.
#[derive(Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct Stored {
    nr: i64,
    kind: String,
    number: String,
    product: Option<String>,
    state: String,
    balance: Option<i64>,
    currency: String,
    balance_on: Option<String>,
    opened_on: Option<String>,
    ends_on: Option<String>,
}

fn stored(row: &Row) -> Result<Stored, StorageError> {
    Ok(Stored {
        nr: row.int(0)?,
        kind: row.text(1)?,
        number: row.text(2)?,
        product: row.opt_text(3)?,
        state: row.text(4)?,
        balance: row.opt_int(5)?,
        currency: row.text(6)?,
        balance_on: row.opt_text(7)?,
        opened_on: row.opt_text(8)?,
        ends_on: row.opt_text(9)?,
    })
}

fn text(one: &Stored) -> Result<String, StorageError> {
    serde_json::to_string(one).map_err(|_| StorageError::Internal { place: "before" })
}

/// Enough of a hash to tell whether a product is still as the import left it.
fn fingerprint(one: &Stored) -> Result<String, StorageError> {
    Ok(hex(&Sha256::digest(text(one)?)).chars().take(32).collect())
}

/// A product of a client.
pub(super) fn of(tx: &Tx<'_>, seq: i64, nr: i64) -> Result<Option<Stored>, StorageError> {
    tx.row(
        &format!("SELECT {COLUMNS} FROM holding WHERE client_seq = ?1 AND nr = ?2"),
        values![seq, nr],
        stored,
    )
}

/// Writes down what an import made of a product and what was there before it. Says whether that is anything.
pub(super) fn keep(
    tx: &Tx<'_>,
    import: ImportId,
    (seq, nr): (i64, i64),
    before: Option<&Stored>,
) -> Result<bool, StorageError> {
    let Some(after) = of(tx, seq, nr)?.filter(|after| Some(after) != before) else {
        return Ok(false);
    };
    let after = fingerprint(&after)?;
    let again = tx.run(
        "UPDATE import_holding SET after = ?4 WHERE import_id = ?1 AND client_seq = ?2 AND nr = ?3",
        values![import, seq, nr, &after],
    )?;
    if again == 0 {
        tx.run(
            "INSERT INTO import_holding (import_id, client_seq, nr, before, after) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![import, seq, nr, before.map(text).transpose()?, after],
        )?;
    }
    Ok(true)
}

/// Clients whose products the import changed and that are no longer so, that a later import changed again, or that
/// stand in a paper by now.
pub(super) fn built_on(tx: &Tx<'_>, import: ImportId) -> Result<usize, StorageError> {
    let mut clients = BTreeSet::new();
    let sql = "SELECT h.client_seq, h.nr, h.after, EXISTS (SELECT 1 FROM import_holding l WHERE l.client_seq = h.client_seq
     AND l.nr = h.nr AND l.no > h.no) FROM import_holding h WHERE h.import_id = ?1";
    tx.each(sql, values![import], &mut |row| {
        let (seq, nr, after) = (row.int(0)?, row.int(1)?, row.text(2)?);
        let now = of(tx, seq, nr)?.as_ref().map(fingerprint).transpose()?;
        if row.flag(3)? || now != Some(after) {
            clients.insert(seq);
        }
        Ok(true)
    })?;
    import_end::in_papers(tx, import, &mut |seq| {
        clients.insert(seq);
        true
    })?;
    Ok(clients.len())
}

/// Products as they were: how many went out again, and how many have their former values.
pub(super) fn put_back(context: &Context<'_>, import: ImportId) -> Result<(u32, u32), StorageError> {
    let tx = context.tx;
    let (mut removed, mut restored) = (0, 0);
    let last =
        "SELECT no, client_seq, nr, before FROM import_holding WHERE import_id = ?1 ORDER BY no DESC LIMIT 1";
    // One at a time: a hundred thousand former products would fill the memory.
    while let Some((no, seq, nr, before)) = tx.row(last, values![import], |row| {
        Ok((row.int(0)?, row.int(1)?, row.int(2)?, row.opt_text(3)?))
    })? {
        holding::take(tx, seq, nr)?;
        match before {
            None => removed += 1,
            Some(before) => {
                let before: Stored =
                    serde_json::from_str(&before).map_err(|_| StorageError::Internal { place: "before" })?;
                write(tx, seq, before)?;
                restored += 1;
            }
        }
        tx.run("DELETE FROM import_holding WHERE no = ?1", values![no])?;
    }
    Ok((removed, restored))
}

/// All that a client held, as an earlier program wrote it down with an import of clients.
pub(super) fn put_all_back(tx: &Tx<'_>, seq: i64, text: &str) -> Result<(), StorageError> {
    if text.is_empty() {
        return Ok(());
    }
    let all: Vec<Stored> =
        serde_json::from_str(text).map_err(|_| StorageError::Internal { place: "before" })?;
    holding::take_all(tx, seq)?;
    for one in all {
        write(tx, seq, one)?;
    }
    Ok(())
}

fn write(tx: &Tx<'_>, seq: i64, one: Stored) -> Result<(), StorageError> {
    identifiers::put(tx, seq, &identifiers::product(&one.number))?;
    tx.run(
        "INSERT INTO holding (client_seq, nr, kind, number, product, state, balance, currency, balance_on, opened_on,
         ends_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        values![
            seq,
            one.nr,
            one.kind,
            one.number,
            one.product,
            one.state,
            one.balance,
            one.currency,
            one.balance_on,
            one.opened_on,
            one.ends_on
        ],
    )?;
    Ok(())
}
