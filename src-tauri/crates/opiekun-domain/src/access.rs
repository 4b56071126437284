//! People of the desk and what each role may do.

use crate::{
    Invalid,
    calendar::Specialisation,
    client::{Language, Segment},
    ids::PersonId,
};
use serde::{Deserialize, Serialize};

/// What a person of the desk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Serves clients: opiekun klienta, doradca.
    Advisor,
    /// Serves clients and approves what needs a second pair of eyes: kierownik placówki.
    Supervisor,
    /// Keeps people, settings and backups, and may serve clients.
    Administrator,
    /// Reads everything and changes nothing.
    Auditor,
}

/// A thing to do that the door asks the role about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Read cards, lists and documents.
    Read,
    /// Change clients, appointments and documents.
    Serve,
    /// Add and disable people of the desk.
    ManagePeople,
    /// Give the second signature under another person's act.
    Approve,
    /// Write templates of papers, publish them, take them back; set the rooms, hours and purposes of the branch.
    WriteTemplates,
    /// Make a backup, verify, read the audit trail.
    Inspect,
}

impl Role {
    /// Every role, in the order of lists.
    pub const ALL: [Self; 4] = [
        Self::Advisor,
        Self::Supervisor,
        Self::Administrator,
        Self::Auditor,
    ];

    /// Whether the role may do the act.
    pub fn may(self, act: Act) -> bool {
        match act {
            Act::Read | Act::Inspect => true,
            Act::Serve => matches!(self, Self::Advisor | Self::Supervisor | Self::Administrator),
            Act::ManagePeople => matches!(self, Self::Administrator),
            // An advisor fills papers in; what they say is decided by who answers for the branch.
            Act::Approve | Act::WriteTemplates => matches!(self, Self::Supervisor | Self::Administrator),
        }
    }

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Advisor => "advisor",
            Self::Supervisor => "supervisor",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == text)
            .ok_or(Invalid::ChoiceUnknown)
    }
}

/// A person of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// First and last name as colleagues write it.
    pub name: String,
    /// Role.
    pub role: Role,
    /// How the bank's systems sign the person, such as `A.Lis`; a client's advisor is known by it.
    pub signature: Option<String>,
    /// Which clients the person looks after.
    pub specialisation: Option<Segment>,
    /// Languages the person serves clients in, beside Polish.
    pub languages: Vec<Language>,
    /// What the person is trained for.
    pub skills: Vec<Specialisation>,
    /// A disabled person cannot unlock the vault, but stays in the history.
    pub active: bool,
}
