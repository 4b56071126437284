//! Clients given to advisors without an offer.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::ids::AssignmentId;

/// One act of giving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentRecord {
    /// Id.
    pub id: AssignmentId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who decided.
    pub person: String,
    /// The new advisor as the register writes them.
    pub advisor: String,
    /// Why.
    pub reason: String,
    /// How many clients.
    pub clients: u32,
    /// When it was taken back, and by whom.
    pub undone: Option<(DateTime<Utc>, String)>,
}

impl Vault {
    /// The newest assignments first.
    ///
    /// # Errors
    /// As any read.
    pub fn assignments(&self, limit: u32) -> Result<Vec<AssignmentRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT a.id, a.at, p.name, a.advisor, a.reason, a.clients, a.undone_at, u.name FROM assignment a
                 JOIN person p ON p.id = a.person_id LEFT JOIN person u ON u.id = a.undone_by
                 ORDER BY a.at DESC, a.id DESC LIMIT ?1",
                values![limit],
                |row| {
                    let undone_at = row.opt_parsed::<DateTime<Utc>>(6)?;
                    Ok(AssignmentRecord {
                        id: row.parsed(0)?,
                        at: row.parsed(1)?,
                        person: row.text(2)?,
                        advisor: row.text(3)?,
                        reason: row.text(4)?,
                        clients: row.count(5)?,
                        undone: undone_at.zip(row.opt_text(7)?),
                    })
                },
            )
        })
    }
}
