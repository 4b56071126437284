//! Clients passed from one advisor to another: offered, accepted or refused, withdrawn, undone.

use crate::{
    Invalid,
    ids::{ClientId, HandoverId, PersonId},
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Most clients of one handover; a whole portfolio is about two thousand.
pub const CLIENTS_MAX: usize = 10_000;
/// Most days from the offer to the day on which it counts.
pub const AHEAD_DAYS: u64 = 366;

codes!(
    /// Where a handover stands.
    HandoverState {
        /// Waits for the receiver.
        Offered = "offered",
        /// The receiver agreed, to all clients or to some.
        Accepted = "accepted",
        /// The receiver took none of the clients.
        Refused = "refused",
        /// Taken back before an answer.
        Withdrawn = "withdrawn",
        /// Accepted once, and the clients returned.
        Undone = "undone",
    }
);

codes!(
    /// Where one client of a handover stands.
    PassedState {
        /// Waits for the receiver.
        Offered = "offered",
        /// Accepted; the day on which it counts has not come.
        Waiting = "waiting",
        /// The receiver is the advisor.
        Taken = "taken",
        /// The receiver did not take this client.
        Refused = "refused",
        /// The offer was taken back.
        Withdrawn = "withdrawn",
        /// Back with whoever gave the client.
        Returned = "returned",
        /// The client had another advisor when the day came.
        Lapsed = "lapsed",
    }
);

codes!(
    /// A deed that changes a handover.
    Step {
        /// By the receiver.
        Accept = "accept",
        /// By the receiver.
        Refuse = "refuse",
        /// By the giver.
        Withdraw = "withdraw",
        /// After the acceptance.
        Undo = "undo",
    }
);

impl HandoverState {
    /// The state after a step; nothing when the step cannot be made from here.
    pub fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Offered, Step::Accept) => Some(Self::Accepted),
            (Self::Offered, Step::Refuse) => Some(Self::Refused),
            (Self::Offered, Step::Withdraw) => Some(Self::Withdrawn),
            (Self::Accepted, Step::Undo) => Some(Self::Undone),
            (
                Self::Offered | Self::Accepted | Self::Refused | Self::Withdrawn | Self::Undone,
                Step::Accept | Step::Refuse | Step::Withdraw | Step::Undo,
            ) => None,
        }
    }
}

/// One client of an offer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// Who.
    pub client: ClientId,
    /// What the receiver should know; may be empty.
    pub note: String,
}

/// An offer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewHandover {
    /// Id.
    pub id: HandoverId,
    /// To whom.
    pub receiver: PersonId,
    /// Who is passed on.
    pub clients: Vec<Passed>,
    /// First day on which the receiver is the advisor.
    pub counts_from: NaiveDate,
    /// A word to the receiver; may be empty.
    pub note: String,
}

impl std::fmt::Debug for NewHandover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewHandover({}, {} clients)", self.id, self.clients.len())
    }
}

impl std::fmt::Debug for Passed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Passed({})", self.client)
    }
}

impl NewHandover {
    /// Checks what needs no register.
    ///
    /// # Errors
    /// The field and the reason: nobody or too many, a day in the past or too far ahead.
    pub fn check(&self, today: NaiveDate) -> Result<(), (&'static str, Invalid)> {
        if self.clients.is_empty() {
            return Err(("clients", Invalid::Required));
        }
        if self.clients.len() > CLIENTS_MAX {
            let max = i64::try_from(CLIENTS_MAX).unwrap_or(i64::MAX);
            return Err(("clients", Invalid::OutOfRange { min: 1, max }));
        }
        if self.counts_from < today {
            return Err(("counts_from", Invalid::InPast));
        }
        let last = today
            .checked_add_days(Days::new(AHEAD_DAYS))
            .unwrap_or(NaiveDate::MAX);
        if self.counts_from > last {
            return Err(("counts_from", Invalid::DateTooFar));
        }
        Ok(())
    }
}
