//! Lists of clients to telephone.

use super::contact::agreed;
use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    calls::{CallState, Unlistable},
    contact::{Aim, Channel, ConsentPurpose},
    ids::{CallListId, ClientId, PersonId},
};

/// A list, with how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallListRecord {
    /// Id.
    pub id: CallListId,
    /// Name.
    pub name: String,
    /// What the calls are for.
    pub aim: Aim,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
    /// Clients still to be called.
    pub open: u32,
    /// Clients talked to.
    pub done: u32,
    /// Clients left out.
    pub skipped: u32,
}

/// A client on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRecord {
    /// The client.
    pub client: ClientId,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Name as spoken.
    pub spoken: String,
    /// Telephone; nothing when it was taken out of the client's data meanwhile.
    pub phone: Option<String>,
    /// When the client likes to be called, in their own words.
    pub hours: Option<String>,
    /// Day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// What became of it.
    pub state: CallState,
    /// Whether an offer may be made by telephone today.
    pub agreed: bool,
}

/// Why a client cannot be put on a list; nothing when it can. A list that is not there yet has nobody on it.
pub(crate) fn hindrance(
    query: &impl Query,
    list: CallListId,
    client: ClientId,
    aim: Aim,
) -> Result<Option<Unlistable>, StorageError> {
    let found = query.row(
        "SELECT phone IS NULL, EXISTS (SELECT 1 FROM call_entry e WHERE e.list_id = ?2 AND e.client_seq = client.seq)
         FROM client WHERE id = ?1 AND merged_into IS NULL",
        values![client, list],
        |row| Ok((row.flag(0)?, row.flag(1)?)),
    )?;
    Ok(match found.ok_or(StorageError::NotFound { what: "client" })? {
        (_, true) => Some(Unlistable::Listed),
        (true, false) => Some(Unlistable::NoPhone),
        (false, false)
            if aim == Aim::Offer && !agreed(query, client, ConsentPurpose::Marketing, Channel::Phone)? =>
        {
            Some(Unlistable::NoConsent)
        }
        (false, false) => None,
    })
}

impl Vault {
    /// Open lists of a person, in alphabetical order.
    ///
    /// # Errors
    /// As any read.
    pub fn call_lists(&self, person: PersonId) -> Result<Vec<CallListRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT l.id, l.name, l.aim, l.begun_at, COALESCE(SUM(e.state = 'open'), 0),
                 COALESCE(SUM(e.state = 'done'), 0), COALESCE(SUM(e.state = 'skipped'), 0)
                 FROM call_list l LEFT JOIN call_entry e ON e.list_id = l.id
                 WHERE l.person_id = ?1 AND l.closed_at IS NULL GROUP BY l.id ORDER BY l.name",
                values![person],
                |row| {
                    Ok(CallListRecord {
                        id: row.parsed(0)?,
                        name: row.text(1)?,
                        aim: row.with(2, Aim::parse)?,
                        begun_at: row.parsed(3)?,
                        open: row.count(4)?,
                        done: row.count(5)?,
                        skipped: row.count(6)?,
                    })
                },
            )
        })
    }

    /// Clients of a person's list in alphabetical order, those still to be called first. An entry of a row that was
    /// made one with another is told by the row that stayed.
    ///
    /// # Errors
    /// As any read.
    pub fn calls_of(&self, list: CallListId, person: PersonId) -> Result<Vec<CallRecord>, StorageError> {
        self.read(|db| {
            let mut calls = db.rows(
                "SELECT c.id, c.number, CASE WHEN c.kind = 'person' THEN c.last_name || ' ' || c.first_name ELSE c.company_name END,
                 CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END,
                 c.phone, c.preferred_hours, c.last_contact, e.state
                 FROM call_list l JOIN call_entry e ON e.list_id = l.id JOIN client g ON g.seq = e.client_seq
                 JOIN client c ON c.seq = COALESCE(g.merged_into, g.seq)
                 WHERE l.id = ?1 AND l.person_id = ?2 AND (g.merged_into IS NULL OR NOT EXISTS
                 (SELECT 1 FROM call_entry x WHERE x.list_id = l.id AND x.client_seq = g.merged_into))
                 ORDER BY e.state <> 'open', c.sort_key, c.seq",
                values![list, person],
                |row| {
                    let last = row.text(6)?;
                    Ok(CallRecord {
                        client: row.parsed(0)?,
                        number: row.text(1)?,
                        name: row.text(2)?,
                        spoken: row.text(3)?,
                        phone: row.opt_text(4)?,
                        hours: row.opt_text(5)?,
                        last_contact: last.parse().ok(),
                        state: row.with(7, CallState::parse)?,
                        agreed: false,
                    })
                },
            )?;
            for call in &mut calls {
                call.agreed = agreed(db, call.client, ConsentPurpose::Marketing, Channel::Phone)?;
            }
            Ok(calls)
        })
    }

    /// Why each of the clients cannot be put on a list, in the order given; `None` for those who can.
    ///
    /// # Errors
    /// `NotFound` for a client who is not here.
    pub fn unlistable(
        &self,
        list: CallListId,
        clients: &[ClientId],
        aim: Aim,
    ) -> Result<Vec<Option<Unlistable>>, StorageError> {
        self.read(|db| {
            clients
                .iter()
                .map(|client| hindrance(db, list, *client, aim))
                .collect()
        })
    }
}
