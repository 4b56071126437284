//! Rooms, rules of purposes, time that other calendars take, those who wait for an earlier time.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    appointment::Purpose,
    calendar::{PurposeRules, RoomKind, VisitPurposes},
    ids::{PersonId, Revision},
    visits::{Block, NewWaiting, RoomCard},
};
use std::collections::BTreeMap;

/// A room as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRecord {
    /// The room.
    pub room: RoomCard,
    /// Revision.
    pub revision: Revision,
}

/// Somebody who waits for an earlier time.
#[derive(Debug, Clone)]
pub struct WaitingRecord {
    /// The wish.
    pub waiting: NewWaiting,
    /// Revision.
    pub revision: Revision,
    /// Name of the client as spoken.
    pub client_name: String,
    /// Telephone of the client.
    pub phone: Option<String>,
    /// When it was written down.
    pub added: DateTime<Utc>,
}

/// Time that another calendar takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRecord {
    /// Whose time.
    pub person: PersonId,
    /// The stretch.
    pub block: Block,
}

impl Vault {
    /// Every room, those in use first, by name.
    ///
    /// # Errors
    /// As any read.
    pub fn rooms(&self) -> Result<Vec<RoomRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT id, name, kind, active, revision FROM room ORDER BY active DESC, name_key, id",
                &[],
                |row| {
                    Ok(RoomRecord {
                        room: RoomCard {
                            id: row.parsed(0)?,
                            name: row.text(1)?,
                            kind: row.with(2, RoomKind::parse)?,
                            active: row.flag(3)?,
                        },
                        revision: Revision(row.count(4)?),
                    })
                },
            )
        })
    }

    /// Rules of purposes as the branch set them.
    ///
    /// # Errors
    /// As any read.
    pub fn visit_purposes(&self) -> Result<VisitPurposes, StorageError> {
        let rules = self.read(|db| {
            db.rows(
                "SELECT valid_from, rules FROM visit_rules ORDER BY purpose, valid_from",
                &[],
                |row| {
                    let rules: PurposeRules = row.with(1, |text| serde_json::from_str(text))?;
                    Ok((row.parsed::<NaiveDate>(0)?, rules))
                },
            )
        })?;
        Ok(VisitPurposes::new(rules))
    }

    /// Those who wait for an earlier time, in the order they asked.
    ///
    /// # Errors
    /// As any read.
    pub fn waiting(&self) -> Result<Vec<WaitingRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT w.id, w.client_id, w.purpose, w.advisor_id, w.from_day, w.to_day, w.visit_id, w.note, w.revision,
                 CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END, c.phone,
                 w.added_at FROM waiting w JOIN client c ON c.id = w.client_id WHERE w.state = 'open'
                 ORDER BY w.added_at, w.id",
                &[],
                |row| {
                    Ok(WaitingRecord {
                        waiting: NewWaiting {
                            id: row.parsed(0)?,
                            client: row.parsed(1)?,
                            purpose: row.with(2, Purpose::parse)?,
                            advisor: row.opt_parsed(3)?,
                            from: row.parsed(4)?,
                            to: row.parsed(5)?,
                            visit: row.opt_parsed(6)?,
                            note: row.text(7)?,
                        },
                        revision: Revision(row.count(8)?),
                        client_name: row.text(9)?,
                        phone: row.opt_text(10)?,
                        added: row.parsed(11)?,
                    })
                },
            )
        })
    }

    /// Events of other calendars that take somebody's time, by their own id, each as a calendar file.
    ///
    /// # Errors
    /// As any read.
    pub fn block_sources(&self, person: PersonId) -> Result<BTreeMap<String, String>, StorageError> {
        let rows = self.read(|db| {
            db.rows(
                "SELECT uid, source FROM block_event WHERE person_id = ?1",
                values![person],
                |row| Ok((row.text(0)?, row.text(1)?)),
            )
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Time that other calendars take and that touches `[from, to)`, in order of time.
    ///
    /// # Errors
    /// As any read.
    pub fn blocks(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<BlockRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT person_id, id, title, start_at, end_at, all_day FROM block
                 WHERE start_at < ?2 AND end_at > ?1 ORDER BY start_at, id",
                values![from, to],
                |row| {
                    Ok(BlockRecord {
                        person: row.parsed(0)?,
                        block: Block {
                            id: row.parsed(1)?,
                            title: row.text(2)?,
                            start: row.parsed(3)?,
                            end: row.parsed(4)?,
                            all_day: row.flag(5)?,
                        },
                    })
                },
            )
        })
    }
}
