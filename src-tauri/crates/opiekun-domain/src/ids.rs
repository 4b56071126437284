//! One id type per entity, so that a client's id can never be passed where a document's is meant.

use crate::Invalid;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A UUIDv7 from a time in milliseconds since 1970-01-01 UTC and ten random bytes,
            /// both given by the caller because this crate knows no clock and no chance.
            pub fn from_parts(unix_millis: u64, random: [u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid())
            }

            /// The id that follows from a command's id. A new row takes it, so that a command sent twice is the same
            /// to the letter and names the same row.
            pub fn of_command(command: &CommandId) -> Self {
                Self(command.0)
            }

            /// The id of the `nr`th of several rows that one command makes: follows from the command's id, as if it were
            /// random.
            pub fn part_of(command: &CommandId, nr: u32) -> Self {
                let bytes = command.0.as_bytes();
                let mix = |mut state: u64| {
                    // splitmix64 (Steele, Lea and Flood 2014).
                    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                    state ^ (state >> 31)
                };
                let seed = bytes.iter().fold(0_u64, |sum, byte| mix(sum ^ u64::from(*byte)));
                let first = mix(seed.wrapping_add(u64::from(nr).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
                let second = mix(first ^ 0x9e37_79b9_7f4a_7c15);
                let mut random = [0; 10];
                random[..8].copy_from_slice(&first.to_be_bytes());
                random[8..].copy_from_slice(&second.to_be_bytes()[..2]);
                Self::from_parts(command.unix_millis(), random)
            }

            /// When the id was made, in milliseconds since 1970-01-01 UTC: its first 48 bits (RFC 9562, section 5.7).
            pub fn unix_millis(&self) -> u64 {
                self.0
                    .as_bytes()
                    .iter()
                    .take(6)
                    .fold(0, |millis, byte| (millis << 8) | u64::from(*byte))
            }

            /// The 16 bytes of the id.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = Invalid;
            fn from_str(text: &str) -> Result<Self, Invalid> {
                Uuid::parse_str(text.trim()).map(Self).map_err(|_| Invalid::IdFormat)
            }
        }
    };
}

id!(
    /// A client of the bank: a person or a business.
    ClientId
);
id!(
    /// A talk or a letter outside visits.
    ContactId
);
id!(
    /// One statement of consent or of its withdrawal.
    ConsentId
);
id!(
    /// One note of a client's attitude.
    AttitudeId
);
id!(
    /// One entry of a client's potential.
    PotentialId
);
id!(
    /// Weights of the valuation as they were set once.
    WeightsId
);
id!(
    /// A tie between two clients.
    TieId
);
id!(
    /// A person of the desk: advisor, supervisor, administrator or auditor.
    PersonId
);
id!(
    /// A booked visit.
    AppointmentId
);
id!(
    /// A room of the branch in which visits take place.
    RoomId
);
id!(
    /// Visits that were booked together, such as every Monday.
    SeriesId
);
id!(
    /// Somebody who came without a visit and waits.
    WalkInId
);
id!(
    /// A client who waits for an earlier time.
    WaitingId
);
id!(
    /// Something to be done by a day.
    TaskId
);
id!(
    /// What a client said about a visit.
    OpinionId
);
id!(
    /// A stretch of somebody's time that another calendar takes.
    BlockId
);
id!(
    /// One filled template.
    DocumentId
);
id!(
    /// One printed copy of a document.
    CopyId
);
id!(
    /// One question to the register of reserved PESEL numbers.
    PeselCheckId
);
id!(
    /// Documents made together for one purpose.
    PacketId
);
id!(
    /// A version of a template that the branch wrote.
    TemplateId
);
id!(
    /// A kept view of the portfolio.
    ViewId
);
id!(
    /// Two rows of one client made into one.
    MergeId
);
id!(
    /// One import of a file.
    ImportId
);
id!(
    /// Clients passed from one advisor to another, as one act.
    HandoverId
);
id!(
    /// A time in which one advisor stands in for another.
    SubstitutionId
);
id!(
    /// Clients given to an advisor by who runs the branch, as one act.
    AssignmentId
);
id!(
    /// A list of clients to telephone.
    CallListId
);
id!(
    /// A command as the window or the command line made it; the same id is applied once.
    CommandId
);
id!(
    /// One stay of a person at the program, from unlocking to locking.
    SessionId
);

/// How many times a row was changed, counted from 1; a change names the revision it was based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub u32);

impl Revision {
    /// The revision of a row that was just added.
    pub const FIRST: Self = Self(1);

    /// The revision after one more change.
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}
