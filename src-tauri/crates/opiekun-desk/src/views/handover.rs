//! Handovers and substitutions.

use super::ClientFilterView;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Clients picked in the list: those ticked, or all of a filter but some.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClientSelection {
    /// Ids of ticked clients; without meaning when there is a filter.
    pub ids: Vec<String>,
    /// All clients that fit.
    pub filter: Option<ClientFilterView>,
    /// Ids of those of the filter that are left out.
    pub except: Vec<String>,
}

/// A word about one client.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClientNote {
    /// Client.
    pub client_id: String,
    /// The word.
    pub note: String,
}

/// An offer as the form gives it. Clients that cannot be offered are left out; the check before says which.
#[derive(Clone, Serialize, Deserialize, Type)]
pub struct HandoverInput {
    /// Who is passed on.
    pub selection: ClientSelection,
    /// Id of the receiver.
    pub receiver: String,
    /// First day on which it counts.
    pub counts_from: String,
    /// A word to the receiver.
    pub note: String,
    /// Words about single clients.
    pub notes: Vec<ClientNote>,
}

/// A client picked for an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverCandidate {
    /// Id.
    pub id: String,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Advisor as written.
    pub advisor: String,
    /// Why the client cannot be offered: `offered`, `held`, `foreign`.
    pub hindrance: Option<String>,
}

/// What would be offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverCheck {
    /// Clients picked.
    pub total: u32,
    /// Clients that can be offered.
    pub fit: u32,
    /// The first of them, hindered ones before the others.
    pub clients: Vec<HandoverCandidate>,
}

/// Deeds that the person at the desk may do now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverMay {
    /// Accept or refuse.
    pub answer: bool,
    /// Take the offer back.
    pub withdraw: bool,
    /// Undo an accepted one.
    pub undo: bool,
    /// Make letters to the clients.
    pub letters: bool,
}

/// A handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverView {
    /// Id.
    pub id: String,
    /// `offered`, `accepted`, `refused`, `withdrawn`, `undone`.
    pub state: String,
    /// Name of the giver; empty when there are several or none.
    pub giver: String,
    /// Name of the receiver.
    pub receiver: String,
    /// Whether the person at the desk is the receiver.
    pub to_me: bool,
    /// Name of who offered, when it was not the giver.
    pub on_behalf: Option<String>,
    /// Local time.
    pub offered_at: String,
    /// First day on which it counts.
    pub counts_from: String,
    /// Whether the clients have changed hands.
    pub started: bool,
    /// A word to the receiver.
    pub note: String,
    /// Clients of the offer.
    pub clients: u32,
    /// Clients that the receiver took, or will take on the day.
    pub taken: u32,
    /// Clients that the receiver did not take.
    pub refused: u32,
    /// Clients that are back.
    pub returned: u32,
    /// Clients that had another advisor when the day came.
    pub lapsed: u32,
    /// Local time of the answer or the withdrawal.
    pub decided_at: Option<String>,
    /// By whom.
    pub decided_by: Option<String>,
    /// Why clients were refused.
    pub reason: String,
    /// Local time of the undoing.
    pub undone_at: Option<String>,
    /// By whom.
    pub undone_by: Option<String>,
    /// Local time at which letters were made.
    pub letters_at: Option<String>,
    /// What the person at the desk may do.
    pub may: HandoverMay,
}

/// One client of a handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverClient {
    /// Id.
    pub id: String,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Town.
    pub city: String,
    /// What the receiver should know.
    pub note: String,
    /// `offered`, `waiting`, `taken`, `refused`, `withdrawn`, `returned`, `lapsed`.
    pub state: String,
    /// Whether the client has gone further and can no longer return.
    pub moved_on: bool,
}

/// A handover with its clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverCard {
    /// The handover.
    pub handover: HandoverView,
    /// Its clients in Polish alphabetical order.
    pub clients: Vec<HandoverClient>,
}

/// Letters that were made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LettersMade {
    /// Where: a file, or a folder when there are several.
    pub path: String,
    /// Letters.
    pub letters: u32,
    /// Letters without an address, to be handed over in person.
    pub without_address: u32,
}

/// Where a substitution stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SubstitutionState {
    /// Its first day is ahead.
    Planned,
    /// Holds today.
    Running,
    /// Its last day has passed.
    Over,
    /// Called off.
    CalledOff,
}

/// A substitution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SubstitutionView {
    /// Id.
    pub id: String,
    /// Name of who is away.
    pub absent: String,
    /// Name of who stands in.
    pub substitute: String,
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
    /// A word to the substitute.
    pub note: String,
    /// Where it stands.
    pub state: SubstitutionState,
    /// Whether the person at the desk may call it off.
    pub may_end: bool,
}

/// A substitution as the form gives it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SubstitutionInput {
    /// Id of who is away.
    pub absent: String,
    /// Id of who stands in.
    pub substitute: String,
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
    /// A word to the substitute.
    pub note: String,
}

/// Somebody, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Until {
    /// Name.
    pub person: String,
    /// Last day.
    pub until: String,
}

/// Whose clients the person at the desk looks after today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CareView {
    /// Colleagues whose clients are looked after meanwhile.
    pub standing_in_for: Vec<Until>,
    /// Who looks after one's own clients today.
    pub stood_in_by: Option<Until>,
    /// Offers that wait for an answer, the oldest first.
    pub offers: Vec<HandoverView>,
    /// Whether the register has clients of this person or of those stood in for.
    pub has_clients: bool,
}
