//! What clients hold: written from the bank's export, never invented here.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, Tx, values},
    read::holding::{holder, known_as},
};
use opiekun_domain::{
    command::ReadHolding,
    holding::Holding,
    ids::{ImportId, Revision},
};

/// Writes a product of a client: the known one with that number, or one more. Says whether it was new.
pub(super) fn put(tx: &Tx<'_>, seq: i64, holding: &Holding) -> Result<bool, StorageError> {
    let known = known_as(tx, seq, &holding.number)?;
    let nr = match known {
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
    Ok(known.is_none())
}

/// Reads a part of the bank's export in. A row about a client who is not here is counted as neither added nor known.
pub(super) fn part(
    context: &Context<'_>,
    import: ImportId,
    holdings: &[ReadHolding],
) -> Result<Change, StorageError> {
    let mut change = Change::new(import, Revision::FIRST, "holdings");
    for read in holdings {
        let Some(seq) = holder(context.tx, &read.client)? else {
            continue;
        };
        if put(context.tx, seq, &read.holding)? {
            change.added += 1;
        } else {
            change.already += 1;
        }
    }
    Ok(change)
}
