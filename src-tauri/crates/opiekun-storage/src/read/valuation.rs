//! Attitudes, potentials and weights, with everything that was before.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    ids::ClientId,
    valuation::{Attitude, Weights},
};

/// A note of an attitude.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttitudeRecord {
    /// Attitude.
    pub attitude: Attitude,
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down.
    pub person: String,
}

/// An entry of a potential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PotentialRecord {
    /// 0 to 10.
    pub potential: u8,
    /// When.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub person: String,
}

/// Weights as they were set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightsRecord {
    /// First day.
    pub valid_from: NaiveDate,
    /// When they were set.
    pub set_at: DateTime<Utc>,
    /// Who set them.
    pub person: String,
    /// The weights.
    pub weights: Weights,
}

fn number<T: TryFrom<i64>>(row: &Row, column: usize) -> Result<T, StorageError> {
    T::try_from(row.int(column)?).map_err(|_| StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    })
}

fn weights(row: &Row) -> Result<WeightsRecord, StorageError> {
    Ok(WeightsRecord {
        valid_from: row.parsed(0)?,
        set_at: row.parsed(1)?,
        person: row.text(2)?,
        weights: Weights {
            balance: number(row, 3)?,
            products: number(row, 4)?,
            years: number(row, 5)?,
            potential: number(row, 6)?,
            staying: number(row, 7)?,
            full_balance: number(row, 8)?,
            full_products: number(row, 9)?,
            full_years: number(row, 10)?,
            full_days_over: number(row, 11)?,
            unhappy_loss: number(row, 12)?,
        },
    })
}

const WEIGHTS: &str =
    "SELECT w.valid_from, w.set_at, p.name, w.balance, w.products, w.years, w.potential, w.staying,
 w.full_balance, w.full_products, w.full_years, w.full_days_over, w.unhappy_loss
 FROM valuation_weights w JOIN person p ON p.id = w.person_id";

impl Vault {
    /// What was noted of a client's attitude, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn attitudes_of(&self, client: ClientId) -> Result<Vec<AttitudeRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT n.attitude, n.reason, n.at, p.name FROM attitude_note n JOIN person p ON p.id = n.person_id
                 WHERE n.client_id = ?1 ORDER BY n.at DESC, n.id DESC",
                values![client],
                |row| {
                    Ok(AttitudeRecord {
                        attitude: row.with(0, Attitude::parse)?,
                        reason: row.text(1)?,
                        at: row.parsed(2)?,
                        person: row.text(3)?,
                    })
                },
            )
        })
    }

    /// What was entered as a client's potential, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn potentials_of(&self, client: ClientId) -> Result<Vec<PotentialRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT n.potential, n.at, p.name FROM potential n JOIN person p ON p.id = n.person_id
                 WHERE n.client_id = ?1 ORDER BY n.at DESC, n.id DESC",
                values![client],
                |row| {
                    Ok(PotentialRecord {
                        potential: number(row, 0)?,
                        at: row.parsed(1)?,
                        person: row.text(2)?,
                    })
                },
            )
        })
    }

    /// The weights that count on a day; nothing when the branch never set any for it.
    ///
    /// # Errors
    /// As any read.
    pub fn weights_on(&self, day: NaiveDate) -> Result<Option<WeightsRecord>, StorageError> {
        self.read(|db| {
            db.row(
                &format!(
                    "{WEIGHTS} WHERE w.valid_from <= ?1 ORDER BY w.valid_from DESC, w.set_at DESC, w.id DESC LIMIT 1"
                ),
                values![day],
                weights,
            )
        })
    }

    /// All weights that were set, the latest day first.
    ///
    /// # Errors
    /// As any read.
    pub fn weights_history(&self, limit: u32) -> Result<Vec<WeightsRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!("{WEIGHTS} ORDER BY w.valid_from DESC, w.set_at DESC, w.id DESC LIMIT ?1"),
                values![limit],
                weights,
            )
        })
    }

    /// Day of the last contact with a client; nothing when there was none.
    ///
    /// # Errors
    /// As any read.
    pub fn last_contact(&self, client: ClientId) -> Result<Option<NaiveDate>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT last_contact FROM client WHERE id = ?1 AND last_contact <> ''",
                values![client],
                |row| row.parsed(0),
            )
        })
    }
}
