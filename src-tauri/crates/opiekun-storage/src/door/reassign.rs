//! The one place where a client gets another advisor, apart from the client's form.

use super::{Context, client};
use crate::{StorageError, engine::values, index::Entry, read::client as reading};
use opiekun_domain::ids::{ClientId, Revision};

/// Gives the client to the advisor of that name, as a change of the client's data like any other. A whole portfolio
/// changes hands at once, so only what knows of the advisor is written.
pub(super) fn reassign(context: &Context<'_>, id: ClientId, advisor: &str) -> Result<Revision, StorageError> {
    let tx = context.tx;
    let old = reading::by_id(tx, id)?.ok_or(StorageError::NotFound { what: "client" })?;
    let to = client::advisor_number(tx, advisor)?;
    let revision = client::next_revision(tx, &old)?;
    tx.run(
        "UPDATE client SET advisor_no = ?2, revision = ?3 WHERE seq = ?1",
        values![old.seq, to, revision],
    )?;
    Entry::of(&old.draft, old.advisor_no).hand_over(tx, old.seq, to)?;
    client::record(context, old.seq, revision, "changed", "advisor")?;
    Ok(revision)
}
