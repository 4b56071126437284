//! The day of the last contact, brought up to date whenever something that counts as one is written.

use super::Context;
use crate::{StorageError, engine::values};
use opiekun_domain::ids::ClientId;

/// Reads anew what this client's last contact was; a few looks into indexes.
pub(super) fn refresh(context: &Context<'_>, client: ClientId) -> Result<(), StorageError> {
    context.tx.run(
        "UPDATE client SET last_contact = (SELECT COALESCE(MAX(day), '') FROM (
           SELECT MAX(substr(at, 1, 10)) AS day FROM contact WHERE client_id = ?1
           UNION ALL SELECT MAX(substr(start_at, 1, 10)) FROM appointment WHERE client_id = ?1
             AND state NOT IN ('cancelled', 'no_show')
           UNION ALL SELECT MAX(substr(arrived_at, 1, 10)) FROM walk_in WHERE client_id = ?1
             AND state IN ('in_service', 'served')
           UNION ALL SELECT MAX(substr(prepared_at, 1, 10)) FROM document WHERE client_id = ?1 AND state = 'printed'
           UNION ALL SELECT MAX(substr(prepared_at, 1, 10)) FROM document
             WHERE second_holder_id = ?1 AND state = 'printed') AS days)
         WHERE id = ?1",
        values![client],
    )?;
    Ok(())
}
