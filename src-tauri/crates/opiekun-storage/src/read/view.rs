//! Kept views of the portfolio.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use opiekun_domain::{
    filter::ViewSpec,
    ids::{PersonId, ViewId},
};

/// A kept view.
#[derive(Debug, Clone)]
pub struct ViewRecord {
    /// Id.
    pub id: ViewId,
    /// Name.
    pub name: String,
    /// Whether the whole branch sees it.
    pub shared: bool,
    /// Whose it is.
    pub owner: PersonId,
    /// Name of the owner.
    pub owner_name: String,
    /// What it shows.
    pub spec: ViewSpec,
}

impl Vault {
    /// Views a person may use: own ones, then shared ones of others, by name.
    ///
    /// # Errors
    /// As any read.
    pub fn views_for(&self, person: PersonId) -> Result<Vec<ViewRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT s.id, s.name, s.shared, s.person_id, p.name, s.spec FROM saved_view s
                 JOIN person p ON p.id = s.person_id WHERE s.person_id = ?1 OR s.shared = 1
                 ORDER BY s.person_id <> ?1, s.name",
                values![person],
                |row| {
                    Ok(ViewRecord {
                        id: row.parsed(0)?,
                        name: row.text(1)?,
                        shared: row.flag(2)?,
                        owner: row.parsed(3)?,
                        owner_name: row.text(4)?,
                        spec: row.with(5, |text| serde_json::from_str::<ViewSpec>(text))?,
                    })
                },
            )
        })
    }
}
