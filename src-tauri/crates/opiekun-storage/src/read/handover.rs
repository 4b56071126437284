//! Handovers: those a person sees, their clients, those of one client.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    advisor,
    handover::{HandoverState, PassedState},
    ids::{ClientId, HandoverId, PersonId, Revision},
};
use std::collections::BTreeMap;

/// A handover as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverRecord {
    /// Id.
    pub id: HandoverId,
    /// Revision.
    pub revision: Revision,
    /// State.
    pub state: HandoverState,
    /// The advisor whose clients they are, as written; empty when there are several or none.
    pub giver: String,
    /// That advisor as a person of the desk.
    pub giver_id: Option<PersonId>,
    /// To whom.
    pub receiver_id: PersonId,
    /// Name of the receiver.
    pub receiver: String,
    /// Who offered.
    pub offered_by_id: PersonId,
    /// Name of who offered.
    pub offered_by: String,
    /// When.
    pub offered_at: DateTime<Utc>,
    /// First day on which the receiver is the advisor.
    pub counts_from: NaiveDate,
    /// Whether that day has come and the clients have the new advisor.
    pub started: bool,
    /// A word to the receiver.
    pub note: String,
    /// Number of clients in the offer.
    pub clients: u32,
    /// The answer, or the withdrawal: when and by whom.
    pub decided: Option<(DateTime<Utc>, String)>,
    /// Why clients were refused.
    pub reason: String,
    /// The undoing: when and by whom.
    pub undone: Option<(DateTime<Utc>, String)>,
    /// When letters to the clients were made.
    pub letters_at: Option<DateTime<Utc>>,
    /// Clients by where they stand.
    pub counts: BTreeMap<PassedState, u32>,
}

/// One client of a handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedRecord {
    /// Id.
    pub client: ClientId,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Town.
    pub city: String,
    /// What the receiver should know.
    pub note: String,
    /// Where the client stands.
    pub state: PassedState,
}

/// A handover in the life of one client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedLine {
    /// The handover.
    pub handover: HandoverId,
    /// Where the client stands in it.
    pub state: PassedState,
    /// Advisor at the time of the offer, as written.
    pub advisor: String,
    /// Name of the receiver.
    pub receiver: String,
    /// First day on which it counts.
    pub counts_from: NaiveDate,
    /// When it was offered.
    pub offered_at: DateTime<Utc>,
    /// When it was answered or withdrawn.
    pub decided_at: Option<DateTime<Utc>>,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
    /// When letters were made.
    pub letters_at: Option<DateTime<Utc>>,
}

/// What the door needs to know of a handover.
pub(crate) struct Head {
    pub id: HandoverId,
    pub revision: Revision,
    pub state: HandoverState,
    pub giver_id: Option<PersonId>,
    pub receiver: PersonId,
    pub offered_by: PersonId,
    pub counts_from: NaiveDate,
    pub started: bool,
}

pub(crate) fn head(query: &impl Query, id: HandoverId) -> Result<Option<Head>, StorageError> {
    query.row(
        "SELECT id, revision, state, giver_id, receiver_id, offered_by, counts_from, started FROM handover WHERE id = ?1",
        values![id],
        |row| {
            Ok(Head {
                id: row.parsed(0)?,
                revision: Revision(row.count(1)?),
                state: row.with(2, HandoverState::parse)?,
                giver_id: row.opt_parsed(3)?,
                receiver: row.parsed(4)?,
                offered_by: row.parsed(5)?,
                counts_from: row.parsed(6)?,
                started: row.flag(7)?,
            })
        },
    )
}

/// Clients who can no longer return, with their numbers: the receiver is not their advisor any more, or they are part
/// of a later handover.
pub(crate) fn moved_on(query: &impl Query, head: &Head) -> Result<Vec<(ClientId, String)>, StorageError> {
    if !head.started {
        return Ok(Vec::new());
    }
    let receiver = super::people::found(query, head.receiver)?.ok_or(StorageError::PersonUnknown)?;
    let taken = query.rows(
        "SELECT c.id, c.number, v.name, c.merged_into IS NOT NULL OR EXISTS (SELECT 1 FROM handover_client o JOIN handover l ON l.id = o.handover_id
           WHERE o.client_id = c.id AND o.handover_id <> h.handover_id
           AND (o.state IN ('offered', 'waiting') OR (o.state = 'taken' AND l.offered_at >= (SELECT m.decided_at
             FROM handover m WHERE m.id = h.handover_id))))
         FROM handover_client h JOIN client c ON c.id = h.client_id JOIN advisor v ON v.no = c.advisor_no
         WHERE h.handover_id = ?1 AND h.state = 'taken' ORDER BY c.sort_key, c.seq",
        values![head.id],
        |row| Ok((row.parsed(0)?, row.text(1)?, row.text(2)?, row.flag(3)?)),
    )?;
    Ok(taken
        .into_iter()
        .filter(|(_, _, written, later)| *later || !advisor::is(&receiver, written))
        .map(|(id, number, _, _)| (id, number))
        .collect())
}

const SELECT: &str = "SELECT h.id, h.revision, h.state, h.giver, h.giver_id, h.receiver_id, r.name, h.offered_by, o.name,
 h.offered_at, h.counts_from, h.started, h.note, h.clients, h.decided_at, d.name, h.reason, h.undone_at, u.name,
 h.letters_at FROM handover h JOIN person r ON r.id = h.receiver_id JOIN person o ON o.id = h.offered_by
 LEFT JOIN person d ON d.id = h.decided_by LEFT JOIN person u ON u.id = h.undone_by";

fn record(row: &Row) -> Result<HandoverRecord, StorageError> {
    Ok(HandoverRecord {
        id: row.parsed(0)?,
        revision: Revision(row.count(1)?),
        state: row.with(2, HandoverState::parse)?,
        giver: row.text(3)?,
        giver_id: row.opt_parsed(4)?,
        receiver_id: row.parsed(5)?,
        receiver: row.text(6)?,
        offered_by_id: row.parsed(7)?,
        offered_by: row.text(8)?,
        offered_at: row.parsed(9)?,
        counts_from: row.parsed(10)?,
        started: row.flag(11)?,
        note: row.text(12)?,
        clients: row.count(13)?,
        decided: row.opt_parsed(14)?.zip(row.opt_text(15)?),
        reason: row.text(16)?,
        undone: row.opt_parsed(17)?.zip(row.opt_text(18)?),
        letters_at: row.opt_parsed(19)?,
        counts: BTreeMap::new(),
    })
}

fn counted(
    query: &impl Query,
    mut records: Vec<HandoverRecord>,
) -> Result<Vec<HandoverRecord>, StorageError> {
    for record in &mut records {
        record.counts = query
            .rows(
                "SELECT state, COUNT(*) FROM handover_client WHERE handover_id = ?1 GROUP BY state",
                values![record.id],
                |row| Ok((row.with(0, PassedState::parse)?, row.count(1)?)),
            )?
            .into_iter()
            .collect();
    }
    Ok(records)
}

impl Vault {
    /// Handovers, newest first: all, or those that a person gives, receives or offered.
    ///
    /// # Errors
    /// As any read.
    pub fn handovers(&self, of: Option<PersonId>, limit: u32) -> Result<Vec<HandoverRecord>, StorageError> {
        self.read(|db| {
            let rows = db.rows(
                &format!(
                    "{SELECT} WHERE ?1 IS NULL OR ?1 IN (h.giver_id, h.receiver_id, h.offered_by)
                     ORDER BY h.offered_at DESC, h.id DESC LIMIT ?2"
                ),
                values![of, limit],
                record,
            )?;
            counted(db, rows)
        })
    }

    /// One handover.
    ///
    /// # Errors
    /// As any read.
    pub fn handover(&self, id: HandoverId) -> Result<Option<HandoverRecord>, StorageError> {
        self.read(|db| {
            let rows = db.rows(&format!("{SELECT} WHERE h.id = ?1"), values![id], record)?;
            Ok(counted(db, rows)?.pop())
        })
    }

    /// Offers that wait for a person's answer, the oldest first.
    ///
    /// # Errors
    /// As any read.
    pub fn offers_to(&self, person: PersonId) -> Result<Vec<HandoverRecord>, StorageError> {
        self.read(|db| {
            let sql = format!(
                "{SELECT} WHERE h.receiver_id = ?1 AND h.state = 'offered' ORDER BY h.offered_at, h.id"
            );
            let rows = db.rows(&sql, values![person], record)?;
            counted(db, rows)
        })
    }

    /// Accepted handovers whose day has come without the clients having changed hands.
    ///
    /// # Errors
    /// As any read.
    pub fn due_handovers(&self, today: NaiveDate) -> Result<Vec<HandoverId>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT id FROM handover WHERE state = 'accepted' AND started = 0 AND counts_from <= ?1
                 ORDER BY counts_from, id",
                values![today],
                |row| row.parsed(0),
            )
        })
    }

    /// Clients of a handover in Polish alphabetical order.
    ///
    /// # Errors
    /// As any read.
    pub fn handover_clients(&self, id: HandoverId) -> Result<Vec<PassedRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT c.id, c.number, CASE WHEN c.kind = 'person' THEN c.last_name || ' ' || c.first_name
                 ELSE c.company_name END, COALESCE(c.city, ''), h.note, h.state
                 FROM handover_client h JOIN client c ON c.id = h.client_id WHERE h.handover_id = ?1
                 ORDER BY c.sort_key, c.seq",
                values![id],
                |row| {
                    Ok(PassedRecord {
                        client: row.parsed(0)?,
                        number: row.text(1)?,
                        name: row.text(2)?,
                        city: row.text(3)?,
                        note: row.text(4)?,
                        state: row.with(5, PassedState::parse)?,
                    })
                },
            )
        })
    }

    /// Clients of a started handover who can no longer return.
    ///
    /// # Errors
    /// As any read.
    pub fn handover_moved_on(&self, id: HandoverId) -> Result<Vec<ClientId>, StorageError> {
        self.read(|db| match head(db, id)? {
            Some(head) => Ok(moved_on(db, &head)?.into_iter().map(|(id, _)| id).collect()),
            None => Ok(Vec::new()),
        })
    }

    /// Clients that are part of an offer that is not settled, out of those given.
    ///
    /// # Errors
    /// As any read.
    pub fn in_open_handover(&self, clients: &[ClientId]) -> Result<Vec<ClientId>, StorageError> {
        self.read(|db| {
            let open = db.rows(
                "SELECT client_id FROM handover_client WHERE state IN ('offered', 'waiting')",
                &[],
                |row| row.parsed::<ClientId>(0),
            )?;
            let open: std::collections::BTreeSet<ClientId> = open.into_iter().collect();
            Ok(clients
                .iter()
                .copied()
                .filter(|client| open.contains(client))
                .collect())
        })
    }

    /// Handovers of one client, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn handovers_of(&self, client: ClientId) -> Result<Vec<PassedLine>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT h.id, c.state, c.advisor, r.name, h.counts_from, h.offered_at, h.decided_at, h.undone_at,
                 h.letters_at FROM handover_client c JOIN handover h ON h.id = c.handover_id
                 JOIN person r ON r.id = h.receiver_id WHERE c.client_id = ?1 OR c.client_id IN
                 (SELECT id FROM client WHERE merged_into = (SELECT seq FROM client WHERE id = ?1))
                 ORDER BY h.offered_at DESC, h.id DESC",
                values![client],
                |row| {
                    Ok(PassedLine {
                        handover: row.parsed(0)?,
                        state: row.with(1, PassedState::parse)?,
                        advisor: row.text(2)?,
                        receiver: row.text(3)?,
                        counts_from: row.parsed(4)?,
                        offered_at: row.parsed(5)?,
                        decided_at: row.opt_parsed(6)?,
                        undone_at: row.opt_parsed(7)?,
                        letters_at: row.opt_parsed(8)?,
                    })
                },
            )
        })
    }
}
