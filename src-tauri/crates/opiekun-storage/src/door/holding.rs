//! What clients hold: written from the bank's export, never invented here.

use super::{Change, Context, import, import_holding};
use crate::{
    StorageError,
    engine::{Query, Tx, values},
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
            1 + tx.number(
                "SELECT COALESCE(MAX(nr), 0) FROM holding WHERE client_seq = ?1",
                values![seq],
            )?
        }
    };
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
    Ok(nr)
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
