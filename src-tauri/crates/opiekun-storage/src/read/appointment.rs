//! Visits.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, Value, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    appointment::{Appointment, Guest, GuestRole, Minutes, Purpose, Slot, VisitState, VisitTimes},
    calendar::{Buffer, Buffers, Resource, Stretch, VisitChannel, minute_of},
    ids::{AppointmentId, ClientId, PacketId, PersonId, Revision},
};
use std::collections::HashMap;

/// A visit with what a list shows of its client.
#[derive(Debug, Clone)]
pub struct AppointmentRecord {
    /// The visit.
    pub appointment: Appointment,
    /// Revision.
    pub revision: Revision,
    /// Name of the client as spoken.
    pub client_name: String,
    /// Whether the client is a firm.
    pub business: bool,
    /// Name of the advisor.
    pub advisor_name: String,
    /// Name of the room.
    pub room_name: Option<String>,
    /// Documents of the client that are prepared or printed.
    pub documents: u32,
    /// The packet that was prepared for the visit.
    pub packet: Option<PacketId>,
    /// When it was written down.
    pub created: DateTime<Utc>,
}

/// Somebody who comes along, with the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestRecord {
    /// Who, in what part.
    pub guest: Guest,
    /// Name as spoken.
    pub name: String,
}

/// How far the packet of a visit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PapersRecord {
    /// Papers in it.
    pub documents: u32,
    /// Those that were withdrawn or no longer say what is true.
    pub outdated: u32,
    /// Those of which every copy of the bank came back signed.
    pub signed: u32,
}

const COLUMNS: &str =
    "a.id, a.client_id, a.advisor_id, a.purpose, a.start_at, a.minutes, a.state, a.reason, a.note,
 a.revision, CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END,
 (SELECT COUNT(*) FROM document d WHERE d.client_id = a.client_id AND d.state <> 'annulled'),
 a.room_id, a.channel, a.before_minutes, a.after_minutes, a.overbooked, a.series_id, a.packet_id, a.identified,
 a.confirmed_at, a.arrived_at, a.begun_at, a.ended_at, p.name, r.name, a.created_at,
 c.kind = 'business'";
const TABLES: &str = "appointment a JOIN client c ON c.id = a.client_id JOIN person p ON p.id = a.advisor_id
 LEFT JOIN room r ON r.id = a.room_id";

fn damaged() -> StorageError {
    StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    }
}

/// A time from its two columns.
pub(crate) fn slot(row: &Row, start: usize, minutes: usize) -> Result<Slot, StorageError> {
    let length = u16::try_from(row.int(minutes)?).map_err(|_| damaged())?;
    Ok(Slot {
        start: row.parsed(start)?,
        minutes: Minutes::new(length).map_err(|_| damaged())?,
    })
}

/// What is kept free, from its two columns.
pub(crate) fn buffers(row: &Row, before: usize, after: usize) -> Result<Buffers, StorageError> {
    let buffer = |column| {
        let minutes = u16::try_from(row.int(column)?).map_err(|_| damaged())?;
        Buffer::new(minutes).map_err(|_| damaged())
    };
    Ok(Buffers {
        before: buffer(before)?,
        after: buffer(after)?,
    })
}

/// A column that may be empty and else is yes or no.
pub(crate) fn opt_flag(row: &Row, column: usize) -> Result<Option<bool>, StorageError> {
    if row.is_null(column)? {
        return Ok(None);
    }
    row.flag(column).map(Some)
}

fn record(row: &Row) -> Result<AppointmentRecord, StorageError> {
    let appointment = Appointment {
        id: row.parsed(0)?,
        client: row.parsed(1)?,
        advisor: row.parsed(2)?,
        room: row.opt_parsed(12)?,
        purpose: row.with(3, Purpose::parse)?,
        channel: row.with(13, VisitChannel::parse)?,
        slot: slot(row, 4, 5)?,
        buffers: buffers(row, 14, 15)?,
        state: row.with(6, VisitState::parse)?,
        reason: row.text(7)?,
        overbooked: row.text(16)?,
        series: row.opt_parsed(17)?,
        times: VisitTimes {
            confirmed: row.opt_parsed(20)?,
            arrived: row.opt_parsed(21)?,
            begun: row.opt_parsed(22)?,
            ended: row.opt_parsed(23)?,
        },
        identified: opt_flag(row, 19)?,
        note: row.text(8)?,
    };
    Ok(AppointmentRecord {
        appointment,
        revision: Revision(row.count(9)?),
        client_name: row.text(10)?,
        advisor_name: row.text(24)?,
        room_name: row.opt_text(25)?,
        documents: row.count(11)?,
        packet: row.opt_parsed(18)?,
        created: row.parsed(26)?,
        business: row.flag(27)?,
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
        self.visits_where(
            "WHERE a.start_at >= ?1 AND a.start_at < ?2 ORDER BY a.start_at, a.id",
            values![from, to],
        )
    }

    /// How many visits that hold their time begin in `[from, to)`, of one advisor or of everybody, and the first of them.
    ///
    /// # Errors
    /// As any read.
    pub fn appointments_first(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        advisor: Option<PersonId>,
        most: u32,
    ) -> Result<(u32, Vec<AppointmentRecord>), StorageError> {
        let holds = "a.start_at >= ?1 AND a.start_at < ?2 AND a.state NOT IN ('cancelled', 'no_show')
             AND (?3 IS NULL OR a.advisor_id = ?3)";
        let count = self.read(|db| {
            db.number(
                &format!("SELECT COUNT(*) FROM appointment a WHERE {holds}"),
                values![from, to, advisor],
            )
        })?;
        let first = if count == 0 {
            Vec::new()
        } else {
            // In the order of the index: of forty visits at nine o'clock only those that are shown are read.
            self.visits_where(
                &format!("WHERE {holds} ORDER BY a.start_at, a.state, a.advisor_id, a.id LIMIT ?4"),
                values![from, to, advisor, most],
            )?
        };
        Ok((u32::try_from(count).unwrap_or(u32::MAX), first))
    }

    /// Visits of a client, also those on which they come along, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn appointments_of(&self, client: ClientId) -> Result<Vec<AppointmentRecord>, StorageError> {
        self.visits_where(
            "WHERE a.client_id = ?1 OR a.id IN (SELECT g.appointment_id FROM appointment_guest g WHERE g.client_id = ?1)
             ORDER BY a.start_at DESC, a.id",
            values![client],
        )
    }

    /// Visits of a series in order of time.
    ///
    /// # Errors
    /// As any read.
    pub fn appointments_of_series(
        &self,
        series: opiekun_domain::ids::SeriesId,
    ) -> Result<Vec<AppointmentRecord>, StorageError> {
        self.visits_where(
            "WHERE a.series_id = ?1 ORDER BY a.start_at, a.id",
            values![series],
        )
    }

    /// One visit.
    ///
    /// # Errors
    /// As any read.
    pub fn appointment(&self, id: AppointmentId) -> Result<Option<AppointmentRecord>, StorageError> {
        Ok(self.visits_where("WHERE a.id = ?1", values![id])?.pop())
    }

    fn visits_where(&self, rest: &str, params: &[Value]) -> Result<Vec<AppointmentRecord>, StorageError> {
        self.read(|db| db.rows(&format!("SELECT {COLUMNS} FROM {TABLES} {rest}"), params, record))
    }

    /// Who comes along on visits that begin in `[from, to)`, by visit.
    ///
    /// # Errors
    /// As any read.
    pub fn guests(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<HashMap<AppointmentId, Vec<GuestRecord>>, StorageError> {
        self.guests_where("a.start_at >= ?1 AND a.start_at < ?2", values![from, to])
    }

    /// Who comes along on one visit.
    ///
    /// # Errors
    /// As any read.
    pub fn guests_of(&self, visit: AppointmentId) -> Result<Vec<GuestRecord>, StorageError> {
        Ok(self
            .guests_where("a.id = ?1", values![visit])?
            .remove(&visit)
            .unwrap_or_default())
    }

    fn guests_where(
        &self,
        condition: &str,
        params: &[Value],
    ) -> Result<HashMap<AppointmentId, Vec<GuestRecord>>, StorageError> {
        let rows = self.read(|db| {
            db.rows(
                &format!(
                    "SELECT g.appointment_id, g.client_id, g.role,
                     CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END
                     FROM appointment a JOIN appointment_guest g ON g.appointment_id = a.id
                     JOIN client c ON c.id = g.client_id WHERE {condition} ORDER BY g.appointment_id, g.nr"
                ),
                params,
                |row| {
                    let guest = Guest {
                        client: row.parsed(1)?,
                        role: row.with(2, GuestRole::parse)?,
                    };
                    let name = row.text(3)?;
                    Ok((row.parsed::<AppointmentId>(0)?, GuestRecord { guest, name }))
                },
            )
        })?;
        let mut out: HashMap<AppointmentId, Vec<GuestRecord>> = HashMap::new();
        for (visit, guest) in rows {
            out.entry(visit).or_default().push(guest);
        }
        Ok(out)
    }

    /// Colleagues who serve on visits that begin in `[from, to)`, by visit.
    ///
    /// # Errors
    /// As any read.
    pub fn colleagues(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<HashMap<AppointmentId, Vec<PersonId>>, StorageError> {
        let rows = self.read(|db| {
            db.rows(
                "SELECT c.appointment_id, c.person_id FROM appointment a
                 JOIN appointment_colleague c ON c.appointment_id = a.id
                 WHERE a.start_at >= ?1 AND a.start_at < ?2 ORDER BY c.appointment_id, c.person_id",
                values![from, to],
                |row| Ok((row.parsed::<AppointmentId>(0)?, row.parsed::<PersonId>(1)?)),
            )
        })?;
        let mut out: HashMap<AppointmentId, Vec<PersonId>> = HashMap::new();
        for (visit, person) in rows {
            out.entry(visit).or_default().push(person);
        }
        Ok(out)
    }

    /// How far the packets of visits are that begin in `[from, to)`, by visit; a visit without a packet is not there.
    ///
    /// # Errors
    /// As any read.
    pub fn visit_papers(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<HashMap<AppointmentId, PapersRecord>, StorageError> {
        let rows = self.read(|db| {
            db.rows(
                "SELECT a.id, COUNT(d.id), SUM(d.state = 'annulled' OR d.superseded_at IS NOT NULL),
                 SUM(EXISTS (SELECT 1 FROM copy k WHERE k.document_id = d.id AND k.keeper = 'bank'
                       AND k.state IN ('signed', 'sent', 'accepted'))
                     AND NOT EXISTS (SELECT 1 FROM copy k WHERE k.document_id = d.id AND k.keeper = 'bank'
                       AND k.state IN ('prepared', 'printed', 'handed_over', 'returned')))
                 FROM appointment a JOIN document d ON d.packet_id = a.packet_id
                 WHERE a.start_at >= ?1 AND a.start_at < ?2 AND a.packet_id IS NOT NULL GROUP BY a.id",
                values![from, to],
                |row| {
                    let papers = PapersRecord {
                        documents: row.count(1)?,
                        outdated: row.count(2)?,
                        signed: row.count(3)?,
                    };
                    Ok((row.parsed::<AppointmentId>(0)?, papers))
                },
            )
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Everything that is taken and touches `[from, to)`: of people and of rooms, by visits and by other calendars.
    ///
    /// # Errors
    /// As any read.
    pub fn taken(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<Stretch>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT resource_id, from_minute, to_minute, holder_id, is_room FROM taken
                 WHERE from_minute > ?1 - 1500 AND from_minute < ?2 AND to_minute > ?1",
                values![minute_of(from), minute_of(to) + 1],
                |row| {
                    Ok(Stretch {
                        whose: if row.flag(4)? {
                            Resource::Room(row.parsed(0)?)
                        } else {
                            Resource::Person(row.parsed(0)?)
                        },
                        from: row.int(1)?,
                        to: row.int(2)?,
                        holder: row.parsed(3)?,
                    })
                },
            )
        })
    }
}
