//! The account of an imported row at a known client: taken over.

use super::{Context, holding, import_holding};
use crate::{StorageError, engine::values, read::holding::known_as};
use opiekun_domain::{client::AccountDraft, holding::Holding, ids::ImportId, import::ImportRow};

/// Adds the account, or takes the balance and the opening day over that the row gives; what was there is written down.
pub(super) fn take(
    context: &Context<'_>,
    import: ImportId,
    seq: i64,
    draft: &AccountDraft,
    row: &ImportRow,
) -> Result<(), StorageError> {
    let tx = context.tx;
    let Some(nr) = known_as(tx, seq, draft.iban.as_str())? else {
        let nr = holding::put(tx, seq, &Holding::of_account(draft, context.now.date_naive()))?;
        import_holding::keep(tx, import, (seq, nr), None)?;
        return Ok(());
    };
    let before = import_holding::of(tx, seq, nr)?;
    if let Some(balance) = draft.balance.filter(|_| row.gives("balance")) {
        tx.run(
            "UPDATE holding SET balance = ?3, currency = ?4, balance_on = ?5 WHERE client_seq = ?1 AND nr = ?2
             AND (balance IS NULL OR balance <> ?3 OR currency <> ?4)",
            values![
                seq,
                nr,
                balance.grosze(),
                balance.currency().code(),
                context.now.date_naive()
            ],
        )?;
    }
    if let Some(day) = draft.opened_on.filter(|_| row.gives("opened_on")) {
        tx.run(
            "UPDATE holding SET opened_on = ?3 WHERE client_seq = ?1 AND nr = ?2",
            values![seq, nr, day],
        )?;
    }
    import_holding::keep(tx, import, (seq, nr), before.as_ref())?;
    Ok(())
}
