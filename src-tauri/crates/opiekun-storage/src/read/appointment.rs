//! Visits.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    appointment::{Appointment, AppointmentState, Minutes, Purpose, Slot},
    ids::{AppointmentId, ClientId, PersonId, Revision},
};

/// A visit with what a list shows of its client.
#[derive(Debug, Clone)]
pub struct AppointmentRecord {
    /// The visit.
    pub appointment: Appointment,
    /// Revision.
    pub revision: Revision,
    /// Name of the client as spoken.
    pub client_name: String,
    /// Documents of the client that are prepared or printed.
    pub documents: u32,
}

const COLUMNS: &str =
    "a.id, a.client_id, a.advisor_id, a.purpose, a.start_at, a.minutes, a.state, a.reason, a.note,
 a.revision, CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END,
 (SELECT COUNT(*) FROM document d WHERE d.client_id = a.client_id AND d.state <> 'annulled')";
const TABLES: &str = "appointment a JOIN client c ON c.id = a.client_id";

fn record(row: &Row) -> Result<AppointmentRecord, StorageError> {
    let minutes = u16::try_from(row.int(5)?).unwrap_or(0);
    let damaged = || StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    };
    let state = match row.text(6)?.as_str() {
        "booked" => AppointmentState::Booked,
        "cancelled" => AppointmentState::Cancelled { reason: row.text(7)? },
        _ => return Err(damaged()),
    };
    let appointment = Appointment {
        id: row.parsed(0)?,
        client: row.parsed(1)?,
        advisor: row.parsed(2)?,
        purpose: row.with(3, Purpose::parse)?,
        slot: Slot {
            start: row.parsed::<DateTime<Utc>>(4)?,
            minutes: Minutes::new(minutes).map_err(|_| damaged())?,
        },
        state,
        note: row.text(8)?,
    };
    Ok(AppointmentRecord {
        appointment,
        revision: Revision(row.count(9)?),
        client_name: row.text(10)?,
        documents: row.count(11)?,
    })
}

impl Vault {
    /// Visits that begin in `[from, to)`, in order of time.
    ///
    /// # Errors
    /// As any read.
    pub fn appointments(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<AppointmentRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!("SELECT {COLUMNS} FROM {TABLES} WHERE a.start_at >= ?1 AND a.start_at < ?2 ORDER BY a.start_at, a.id"),
                values![from, to],
                record,
            )
        })
    }

    /// Visits of a client, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn appointments_of(&self, client: ClientId) -> Result<Vec<AppointmentRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT {COLUMNS} FROM {TABLES} WHERE a.client_id = ?1 ORDER BY a.start_at DESC, a.id"
                ),
                values![client],
                record,
            )
        })
    }

    /// One visit.
    ///
    /// # Errors
    /// As any read.
    pub fn appointment(&self, id: AppointmentId) -> Result<Option<AppointmentRecord>, StorageError> {
        self.read(|db| {
            db.row(
                &format!("SELECT {COLUMNS} FROM {TABLES} WHERE a.id = ?1"),
                values![id],
                record,
            )
        })
    }

    /// Times taken by an advisor that touch `[from, to)`.
    ///
    /// # Errors
    /// As any read.
    pub fn taken(
        &self,
        advisor: PersonId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Slot>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT start_at, minutes FROM appointment WHERE advisor_id = ?1 AND state = 'booked'
                 AND start_at < ?3 AND end_at > ?2 ORDER BY start_at",
                values![advisor, from, to],
                |row| {
                    let minutes = u16::try_from(row.int(1)?).unwrap_or(0);
                    let minutes = Minutes::new(minutes).map_err(|_| StorageError::VaultDamaged {
                        file: "vault.db".to_owned(),
                    })?;
                    Ok(Slot {
                        start: row.parsed(0)?,
                        minutes,
                    })
                },
            )
        })
    }
}
