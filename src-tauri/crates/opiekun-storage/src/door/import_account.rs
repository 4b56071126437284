//! The account of an imported row at a known client: taken over, written down as it was, put back.

use super::{Context, holding};
use crate::{
    StorageError,
    engine::{Query, Tx, values},
};
use opiekun_domain::{client::AccountDraft, holding::Holding, import::ImportRow};
use serde::{Deserialize, Serialize};

/// What a client holds, as it stands in its row.
#[derive(Serialize, Deserialize)]
struct Stored {
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

/// Adds the account, or takes the balance and the opening day over that the row gives.
pub(super) fn take(
    context: &Context<'_>,
    seq: i64,
    draft: &AccountDraft,
    row: &ImportRow,
) -> Result<(), StorageError> {
    let (tx, number) = (context.tx, draft.iban.as_str());
    let known = tx.number(
        "SELECT COUNT(*) FROM holding WHERE client_seq = ?1 AND number = ?2",
        values![seq, number],
    )?;
    if known == 0 {
        holding::put(tx, seq, &Holding::of_account(draft, context.now.date_naive()))?;
        return Ok(());
    }
    if let Some(balance) = draft.balance.filter(|_| row.gives("balance")) {
        tx.run(
            "UPDATE holding SET balance = ?3, currency = ?4, balance_on = ?5 WHERE client_seq = ?1 AND number = ?2
             AND (balance IS NULL OR balance <> ?3 OR currency <> ?4)",
            values![
                seq,
                number,
                balance.grosze(),
                balance.currency().code(),
                context.now.date_naive()
            ],
        )?;
    }
    if let Some(day) = draft.opened_on.filter(|_| row.gives("opened_on")) {
        tx.run(
            "UPDATE holding SET opened_on = ?3 WHERE client_seq = ?1 AND number = ?2",
            values![seq, number, day],
        )?;
    }
    Ok(())
}

/// All that a client holds, as text.
pub(super) fn before(tx: &Tx<'_>, seq: i64) -> Result<String, StorageError> {
    let stored = tx.rows(
        "SELECT nr, kind, number, product, state, balance, currency, balance_on, opened_on, ends_on FROM holding
         WHERE client_seq = ?1 ORDER BY nr",
        values![seq],
        |row| {
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
        },
    )?;
    serde_json::to_string(&stored).map_err(|_| StorageError::Internal { place: "before" })
}

/// Puts what a client holds back as it was.
pub(super) fn restore(tx: &Tx<'_>, seq: i64, text: &str) -> Result<(), StorageError> {
    let stored: Vec<Stored> =
        serde_json::from_str(text).map_err(|_| StorageError::Internal { place: "before" })?;
    tx.run("DELETE FROM holding WHERE client_seq = ?1", values![seq])?;
    for one in stored {
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
    }
    Ok(())
}
