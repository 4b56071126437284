//! Clients that may be one.

use super::{ClientInput, ClientRow};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A client who may be the one at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LikelyView {
    /// The client.
    pub client: ClientRow,
    /// What they have in common; words under `common-…`.
    pub common: Vec<String>,
}

/// Two clients that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SuspectView {
    /// The one that came first.
    pub one: ClientRow,
    /// The other.
    pub other: ClientRow,
    /// What they have in common; words under `common-…`.
    pub common: Vec<String>,
}

/// Clients of the whole register that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Suspects {
    /// Pairs, the most alike first.
    pub pairs: Vec<SuspectView>,
    /// Whether there are more than are shown.
    pub more: bool,
}

/// One side of a merge.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeSide {
    /// The client.
    pub client: ClientRow,
    /// Every field, whole.
    pub input: ClientInput,
}

/// Both sides of a merge.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeSides {
    /// The row that stays.
    pub keep: MergeSide,
    /// The row that is given up.
    pub give_up: MergeSide,
}

/// Two rows to be made into one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeInput {
    /// Id of the client that stays.
    pub keep: String,
    /// Its revision as seen.
    pub base: u32,
    /// Id of the client that is given up.
    pub give_up: String,
    /// Its revision as seen.
    pub give_up_base: u32,
    /// The fields as they shall be.
    pub input: ClientInput,
}

/// A merge that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeView {
    /// Id.
    pub id: String,
    /// Bank's number of the row that was given up.
    pub number: String,
    /// Local time.
    pub at: String,
    /// Who.
    pub person: String,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it can be taken back.
    pub can_be_undone: bool,
}
