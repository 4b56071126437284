//! What clients hold: written from the bank's export, never invented here.

use super::{Change, Context, import, import_holding};
use crate::{
    StorageError,
    engine::{Query, Tx, values},
    identifiers,
    index::Keys,
    read::holding::{holder, known_as},
};
use opiekun_domain::{
    command::ReadHolding,
    holding::Holding,
    ids::{ImportId, Revision},
    import::ImportKind,
};

/// Writes a product of a client: the known one with that number, or one more. Gives back which of the client's products
/// it is.
pub(super) fn put(tx: &Tx<'_>, seq: i64, holding: &Holding) -> Result<i64, StorageError> {
    let nr = match known_as(tx, seq, &holding.number)? {
        Some(nr) => nr,
        None => {
            identifiers::put(tx, seq, &identifiers::product(&holding.number))?;
            1 + tx.number(
                "SELECT COALESCE(MAX(nr), 0) FROM holding WHERE client_seq = ?1",
                values![seq],
            )?
        }
    };
    write(tx, seq, nr, holding)?;
    Ok(nr)
}

/// Writes the products of a new client, each number once; what finds them waits for the end of the command.
pub(super) fn put_new<'a>(
    tx: &Tx<'_>,
    seq: i64,
    holdings: impl IntoIterator<Item = &'a Holding>,
    keys: &mut Keys,
) -> Result<(), StorageError> {
    let mut numbers: Vec<&str> = Vec::new();
    for holding in holdings {
        let known = numbers.iter().position(|number| *number == holding.number);
        let at = known.unwrap_or(numbers.len());
        if known.is_none() {
            numbers.push(&holding.number);
            keys.product(seq, &holding.number);
        }
        write(tx, seq, i64::try_from(at + 1).unwrap_or(i64::MAX), holding)?;
    }
    Ok(())
}

fn write(tx: &Tx<'_>, seq: i64, nr: i64, holding: &Holding) -> Result<(), StorageError> {
    tx.run(
        "INSERT INTO holding (client_seq, nr, kind, number, product, state, balance, currency, balance_on, opened_on,
         ends_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (client_seq, nr) DO UPDATE SET kind = excluded.kind, product = excluded.product,
         state = excluded.state, balance = excluded.balance, currency = excluded.currency,
         balance_on = excluded.balance_on, opened_on = COALESCE(excluded.opened_on, holding.opened_on),
         ends_on = excluded.ends_on",
        values![
            seq,
            nr,
            holding.kind.code(),
            &holding.number,
            holding.product.clone(),
            holding.state.code(),
            holding.balance.map(|money| money.grosze()),
            holding.balance.map_or("PLN", |money| money.currency().code()),
            holding.balance_on,
            holding.opened_on,
            holding.ends_on
        ],
    )?;
    Ok(())
}

/// Takes one of a client's products out.
pub(super) fn take(tx: &Tx<'_>, seq: i64, nr: i64) -> Result<(), StorageError> {
    let number = tx.row(
        "SELECT number FROM holding WHERE client_seq = ?1 AND nr = ?2",
        values![seq, nr],
        |row| row.text(0),
    )?;
    if let Some(number) = number {
        identifiers::take(tx, seq, &identifiers::product(&number))?;
        tx.run(
            "DELETE FROM holding WHERE client_seq = ?1 AND nr = ?2",
            values![seq, nr],
        )?;
    }
    Ok(())
}

/// Takes all of a client's products out.
pub(super) fn take_all(tx: &Tx<'_>, seq: i64) -> Result<(), StorageError> {
    let all = tx.rows(
        "SELECT nr FROM holding WHERE client_seq = ?1",
        values![seq],
        |row| row.int(0),
    )?;
    all.into_iter().try_for_each(|nr| take(tx, seq, nr))
}

/// Moves a product from one client to another.
pub(super) fn shift(tx: &Tx<'_>, from: (i64, i64), to: (i64, i64)) -> Result<(), StorageError> {
    let number = tx.row(
        "SELECT number FROM holding WHERE client_seq = ?1 AND nr = ?2",
        values![from.0, from.1],
        |row| row.text(0),
    )?;
    if let Some(number) = number {
        let key = identifiers::product(&number);
        identifiers::take(tx, from.0, &key)?;
        identifiers::put(tx, to.0, &key)?;
        tx.run(
            "UPDATE holding SET client_seq = ?3, nr = ?4 WHERE client_seq = ?1 AND nr = ?2",
            values![from.0, from.1, to.0, to.1],
        )?;
    }
    Ok(())
}

/// Reads a part of the bank's export in, and keeps what was there. A row about a client who is not here is not counted;
/// one that says nothing new is counted as known.
pub(super) fn part(
    context: &Context<'_>,
    import: ImportId,
    holdings: &[ReadHolding],
) -> Result<Change, StorageError> {
    let mut change = Change::new(import, Revision::FIRST, "holdings");
    import::begin(context, import, ImportKind::Holdings)?;
    for read in holdings {
        let Some(seq) = holder(context.tx, &read.client)? else {
            continue;
        };
        let before = match known_as(context.tx, seq, &read.holding.number)? {
            Some(nr) => import_holding::of(context.tx, seq, nr)?,
            None => None,
        };
        let nr = put(context.tx, seq, &read.holding)?;
        let news = import_holding::keep(context.tx, import, (seq, nr), before.as_ref())?;
        match (before, news) {
            (None, _) => change.added += 1,
            (Some(_), true) => change.changed += 1,
            (Some(_), false) => change.already += 1,
        }
    }
    import::count(context, import, &change)?;
    Ok(change)
}
