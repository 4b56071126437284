//! People who come without a visit and wait, and how long they are going to.

use crate::{
    Invalid,
    appointment::Purpose,
    ids::{ClientId, PersonId, WalkInId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

codes!(
    /// How far somebody without a visit has come.
    WalkInState {
        /// Czeka.
        Waiting = "waiting",
        /// Przy stanowisku.
        InService = "in_service",
        /// Obsłużony.
        Served = "served",
        /// Wyszedł, nie czekając.
        Left = "left",
    }
);

codes!(
    /// What happens to somebody who waits.
    WalkInStep {
        /// Asked to the desk.
        Begin = "begin",
        /// Served.
        Finish = "finish",
        /// Gone without being served.
        Leave = "leave",
        /// The last step was a slip.
        Back = "back",
    }
);

impl WalkInState {
    /// Where a step leads; nothing when it is not taken.
    pub fn after(self, step: WalkInStep) -> Option<Self> {
        match (self, step) {
            (Self::Waiting, WalkInStep::Begin) => Some(Self::InService),
            (Self::Waiting, WalkInStep::Leave) => Some(Self::Left),
            (Self::InService, WalkInStep::Finish) => Some(Self::Served),
            (Self::InService | Self::Left, WalkInStep::Back) => Some(Self::Waiting),
            (Self::Served, WalkInStep::Back) => Some(Self::InService),
            (Self::Waiting | Self::InService | Self::Served | Self::Left, _) => None,
        }
    }
}

/// Somebody who came without a visit. Who they are may come out at the desk only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalkIn {
    /// Id.
    pub id: WalkInId,
    /// Number of the day, from 1: what is called out instead of a name.
    pub number: u32,
    /// Who, when it is known.
    pub client: Option<ClientId>,
    /// Why.
    pub purpose: Purpose,
    /// Who serves or served.
    pub advisor: Option<PersonId>,
    /// State.
    pub state: WalkInState,
    /// Whether the identity of the client was established; unknown before.
    pub identified: Option<bool>,
    /// When they came.
    pub arrived: DateTime<Utc>,
    /// When service began.
    pub begun: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended: Option<DateTime<Utc>>,
    /// A line, such as what they wear: no name stands on a screen that clients see.
    pub note: String,
}

/// How long visits of one purpose took, whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceTime {
    /// The purpose.
    pub purpose: Purpose,
    /// Visits that were measured.
    pub count: u32,
    /// Their mean.
    pub minutes: u32,
}

/// Fewest measured visits that say more than the usual length.
pub const MEASURED_MIN: u32 = 5;

/// How long a visit of a purpose is going to take: as measured, or the usual length while too few were.
pub fn expected_minutes(purpose: Purpose, usual: u32, measured: &[ServiceTime]) -> u32 {
    let known = measured
        .iter()
        .find(|one| one.purpose == purpose && one.count >= MEASURED_MIN);
    known.map_or(usual, |one| one.minutes.max(1))
}

/// When each of those who wait is asked to the desk, in the order of the queue.
///
/// `free` is when each desk is expected to be free, in any order; with no desk nobody is asked at all. `needs` is how
/// long each takes, in minutes. Whoever is first goes to the desk that is free first.
///
/// # Errors
/// [`Invalid::Required`] with no desk.
pub fn expected_turns(
    now: DateTime<Utc>,
    free: &[DateTime<Utc>],
    needs: &[u32],
) -> Result<Vec<DateTime<Utc>>, Invalid> {
    let mut desks: Vec<DateTime<Utc>> = free.iter().map(|time| (*time).max(now)).collect();
    let mut turns = Vec::with_capacity(needs.len());
    for minutes in needs {
        let desk = desks.iter_mut().min().ok_or(Invalid::Required)?;
        turns.push(*desk);
        *desk += TimeDelta::minutes(i64::from(*minutes));
    }
    Ok(turns)
}
