//! What is done to many clients at once: another advisor, lists to telephone.

use super::ClientSelection;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Clients given to an advisor.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AssignInput {
    /// Which clients.
    pub selection: ClientSelection,
    /// Id of the person who gets them.
    pub advisor: String,
    /// Why, in one line.
    pub reason: String,
}

/// What became of clients given or given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Assigned {
    /// Id of the act, by which it is taken back.
    pub id: String,
    /// Clients that have another advisor now.
    pub clients: u32,
    /// Clients left as they were: they had that advisor already, or have gone further meanwhile.
    pub left: u32,
}

/// An act of giving clients to an advisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AssignmentView {
    /// Id.
    pub id: String,
    /// Local time.
    pub at: String,
    /// Who decided.
    pub person: String,
    /// New advisor, by name where the person works here.
    pub advisor: String,
    /// Why.
    pub reason: String,
    /// How many clients.
    pub clients: u32,
    /// Local time at which it was taken back.
    pub undone_at: Option<String>,
    /// Who took it back.
    pub undone_by: Option<String>,
}

/// Clients for a list to telephone.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct CallInput {
    /// Which clients.
    pub selection: ClientSelection,
    /// Id of an own list; nothing begins a new one.
    pub list: Option<String>,
    /// Name of a new list.
    pub name: String,
    /// `service` or `offer`, of a new list.
    pub aim: String,
}

/// Who of the picked clients can be put on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CallCheck {
    /// Clients that can.
    pub fit: u32,
    /// Clients without a telephone.
    pub no_phone: u32,
    /// Clients who have not agreed to offers by telephone.
    pub no_consent: u32,
    /// Clients that are on the list already.
    pub listed: u32,
}

/// Clients put on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Listed {
    /// Id of the list.
    pub list: String,
    /// Its name.
    pub name: String,
    /// Clients put on it.
    pub added: u32,
    /// By this the same clients are taken off again.
    pub added_with: String,
}

/// A list to telephone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CallListView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// `service` or `offer`.
    pub aim: String,
    /// Local time.
    pub begun_at: String,
    /// Clients still to be called.
    pub open: u32,
    /// Clients talked to.
    pub done: u32,
    /// Clients left out.
    pub skipped: u32,
}

/// A client on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CallView {
    /// Id of the client.
    pub client_id: String,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Name as spoken.
    pub spoken: String,
    /// Telephone.
    pub phone: Option<String>,
    /// When the client likes to be called.
    pub hours: Option<String>,
    /// Day of the last contact.
    pub last_contact: Option<String>,
    /// `open`, `done` or `skipped`.
    pub state: String,
    /// Whether the call may be made: a list of offers needs a consent that still stands.
    pub allowed: bool,
}

/// A list with its clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CallSheet {
    /// The list.
    pub list: CallListView,
    /// Clients, those still to be called first.
    pub calls: Vec<CallView>,
}
