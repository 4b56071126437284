//! Portfolios of several people at once: one's own and those looked after meanwhile.

use crate::{StorageError, Vault};
use opiekun_domain::ids::PersonId;

impl Vault {
    /// Short numbers of the portfolios of all of these people.
    ///
    /// # Errors
    /// As any read.
    pub fn portfolios_of(&self, people: &[PersonId]) -> Result<Vec<i64>, StorageError> {
        let mut out = Vec::new();
        for person in people {
            out.extend(self.own_advisors(*person)?);
        }
        Ok(out)
    }
}
