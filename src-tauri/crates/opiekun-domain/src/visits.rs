//! What belongs to visits: rooms, those who wait for an earlier time, notes, opinions, time that other calendars take.

use crate::{
    Invalid,
    appointment::Purpose,
    calendar::RoomKind,
    ids::{AppointmentId, BlockId, ClientId, OpinionId, PersonId, RoomId, WaitingId, WalkInId},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Longest name of a room in characters.
pub const ROOM_NAME_MAX: usize = 60;

/// A room as the branch calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomCard {
    /// Id.
    pub id: RoomId,
    /// Name on the door.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// Whether visits are booked in it.
    pub active: bool,
}

/// A client who would come earlier if a time fell free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewWaiting {
    /// Id.
    pub id: WaitingId,
    /// Who.
    pub client: ClientId,
    /// Why.
    pub purpose: Purpose,
    /// With whom; anybody when nobody is named.
    pub advisor: Option<PersonId>,
    /// First day that suits.
    pub from: NaiveDate,
    /// Last day that suits.
    pub to: NaiveDate,
    /// The visit that would be moved; a new one is booked when there is none.
    pub visit: Option<AppointmentId>,
    /// A line.
    pub note: String,
}

codes!(
    /// What became of a wish for an earlier time.
    WaitingState {
        /// Still waits.
        Open = "open",
        /// Got a time.
        Booked = "booked",
        /// Does not wait any longer.
        Closed = "closed",
    }
);

codes!(
    /// How a visit ended.
    VisitOutcome {
        /// Załatwione.
        Done = "done",
        /// Klient się zastanawia.
        Thinking = "thinking",
        /// Klient zrezygnował.
        Refused = "refused",
        /// Trzeba spotkać się jeszcze raz.
        Again = "again",
        /// Przekazane dalej.
        Passed = "passed",
    }
);

/// Whose service something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Served {
    /// A visit.
    Visit(AppointmentId),
    /// Somebody who came without one.
    WalkIn(WalkInId),
}

/// How satisfied a client was: 1 (not at all) to 5 (very).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Score(u8);

impl Score {
    /// Checks the range.
    ///
    /// # Errors
    /// [`Invalid::OutOfRange`] outside 1–5.
    pub fn new(score: u32) -> Result<Self, Invalid> {
        match u8::try_from(score) {
            Ok(score @ 1..=5) => Ok(Self(score)),
            _ => Err(Invalid::OutOfRange { min: 1, max: 5 }),
        }
    }

    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

/// What a client said after service, asked once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Id.
    pub id: OpinionId,
    /// About which service.
    pub about: Served,
    /// How satisfied.
    pub score: Score,
    /// In the client's words; may be empty.
    pub words: String,
}

/// A stretch of somebody's time that another calendar takes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Id.
    pub id: BlockId,
    /// What the other calendar calls it.
    pub title: String,
    /// Beginning.
    pub start: DateTime<Utc>,
    /// End, after the beginning.
    pub end: DateTime<Utc>,
    /// Whole days.
    pub all_day: bool,
}

/// All occurrences of one event of another calendar: they take the place of those that were known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockEvent {
    /// The other calendar's id of the event.
    pub uid: String,
    /// Its version: a lower one than is known changes nothing.
    pub sequence: u32,
    /// When that version was made.
    pub stamp: Option<DateTime<Utc>>,
    /// The event as a calendar file, so that a later change of one occurrence finds its series.
    pub source: String,
    /// Occurrences, none for an event that was called off.
    pub blocks: Vec<Block>,
}

impl std::fmt::Debug for Block {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Block({}, {}–{})", self.id, self.start, self.end)
    }
}

impl std::fmt::Debug for BlockEvent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BlockEvent({} times)", self.blocks.len())
    }
}
