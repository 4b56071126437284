//! Those who came without a visit, and how long service took.

use super::appointment::opt_flag;
use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    appointment::Purpose,
    ids::{Revision, WalkInId},
    queue::{ServiceTime, WalkIn, WalkInState},
};

/// Somebody who came without a visit, with what a list shows.
#[derive(Debug, Clone)]
pub struct WalkInRecord {
    /// Who and how far.
    pub walk_in: WalkIn,
    /// Revision.
    pub revision: Revision,
    /// Name of the client as spoken, when it is known who they are.
    pub client_name: Option<String>,
    /// Whether the client is a firm; nothing while it is not known who they are.
    pub business: Option<bool>,
    /// Name of the advisor.
    pub advisor_name: Option<String>,
}

const SELECT: &str =
    "SELECT w.id, w.number, w.client_id, w.purpose, w.advisor_id, w.state, w.identified, w.arrived_at,
 w.begun_at, w.ended_at, w.note, w.revision,
 CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END, p.name,
 c.kind = 'business'
 FROM walk_in w LEFT JOIN client c ON c.id = w.client_id LEFT JOIN person p ON p.id = w.advisor_id";

fn record(row: &Row) -> Result<WalkInRecord, StorageError> {
    Ok(WalkInRecord {
        walk_in: WalkIn {
            id: row.parsed(0)?,
            number: row.count(1)?,
            client: row.opt_parsed(2)?,
            purpose: row.with(3, Purpose::parse)?,
            advisor: row.opt_parsed(4)?,
            state: row.with(5, WalkInState::parse)?,
            identified: opt_flag(row, 6)?,
            arrived: row.parsed(7)?,
            begun: row.opt_parsed(8)?,
            ended: row.opt_parsed(9)?,
            note: row.text(10)?,
        },
        revision: Revision(row.count(11)?),
        client_name: row.opt_text(12)?,
        advisor_name: row.opt_text(13)?,
        business: opt_flag(row, 14)?,
    })
}

impl Vault {
    /// Those who came without a visit on a day, in the order they came.
    ///
    /// # Errors
    /// As any read.
    pub fn walk_ins(&self, day: NaiveDate) -> Result<Vec<WalkInRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!("{SELECT} WHERE w.day = ?1 ORDER BY w.number"),
                values![day],
                record,
            )
        })
    }

    /// One of them.
    ///
    /// # Errors
    /// As any read.
    pub fn walk_in(&self, id: WalkInId) -> Result<Option<WalkInRecord>, StorageError> {
        self.read(|db| db.row(&format!("{SELECT} WHERE w.id = ?1"), values![id], record))
    }

    /// How long service took by purpose, of everything that ended in `[from, to)`.
    ///
    /// # Errors
    /// As any read.
    pub fn service_times(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<ServiceTime>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT purpose, COUNT(*), CAST(AVG(minutes) + 0.5 AS INTEGER) FROM (
                 SELECT purpose, (unixepoch(ended_at) - unixepoch(begun_at)) / 60.0 AS minutes FROM appointment
                   WHERE state = 'served' AND ended_at >= ?1 AND ended_at < ?2
                 UNION ALL SELECT purpose, (unixepoch(ended_at) - unixepoch(begun_at)) / 60.0 FROM walk_in
                   WHERE state = 'served' AND ended_at >= ?1 AND ended_at < ?2)
                 GROUP BY purpose ORDER BY purpose",
                values![from, to],
                |row| {
                    Ok(ServiceTime {
                        purpose: row.with(0, Purpose::parse)?,
                        count: row.count(1)?,
                        minutes: row.count(2)?,
                    })
                },
            )
        })
    }
}
