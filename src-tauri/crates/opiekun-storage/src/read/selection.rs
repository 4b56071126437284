//! Clients picked for something that is done to many at once.

use super::{
    Value,
    client::{ClientFilter, ClientRecord, by_id},
};
use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use opiekun_domain::ids::ClientId;

/// A client by what a list of many shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedClient {
    /// Id.
    pub id: ClientId,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Advisor as written.
    pub advisor: String,
}

impl Vault {
    /// Ids of all clients that fit a filter, in the order of the list, at most `limit`.
    ///
    /// # Errors
    /// As any read.
    pub fn client_ids(&self, filter: &ClientFilter, limit: u32) -> Result<Vec<ClientId>, StorageError> {
        self.read(|db| {
            let (condition, mut params) = filter.sql(db)?;
            params.push(Value::from(limit));
            let sql = format!(
                "SELECT c.id FROM client c {condition} ORDER BY c.sort_key, c.seq LIMIT ?{}",
                params.len()
            );
            db.rows(&sql, &params, |row| row.parsed(0))
        })
    }

    /// Those of the clients that exist, as a list of many names them, in the order given.
    ///
    /// # Errors
    /// As any read.
    pub fn named(&self, ids: &[ClientId]) -> Result<Vec<NamedClient>, StorageError> {
        self.read(|db| {
            let mut out = Vec::with_capacity(ids.len());
            for id in ids {
                out.extend(db.row(
                    "SELECT c.number, CASE WHEN c.kind = 'person' THEN c.last_name || ' ' || c.first_name
                     ELSE c.company_name END, v.name FROM client c JOIN advisor v ON v.no = c.advisor_no
                     WHERE c.id = ?1 AND c.merged_into IS NULL",
                    values![*id],
                    |row| {
                        Ok(NamedClient {
                            id: *id,
                            number: row.text(0)?,
                            name: row.text(1)?,
                            advisor: row.text(2)?,
                        })
                    },
                )?);
            }
            Ok(out)
        })
    }

    /// Those of the clients that exist, in the order given.
    ///
    /// # Errors
    /// As any read.
    pub fn clients_of(&self, ids: &[ClientId]) -> Result<Vec<ClientRecord>, StorageError> {
        self.read(|db| ids.iter().filter_map(|id| by_id(db, *id).transpose()).collect())
    }
}
