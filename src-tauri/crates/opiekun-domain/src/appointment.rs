//! A booked visit at the branch.

use crate::{
    Invalid,
    ids::{AppointmentId, ClientId, PersonId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Why the client comes; carries the usual length of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the codes are the documentation; their words are in the message files
pub enum Purpose {
    AccountOpening,
    CardApplication,
    LoanConsultation,
    SavingsConsultation,
    InsuranceConsultation,
    DataChange,
    PowerOfAttorney,
    Complaint,
    AccessHelp,
    DocumentSigning,
    Review,
}

impl Purpose {
    /// Every purpose in the order of lists.
    pub const ALL: [Self; 11] = [
        Self::AccountOpening,
        Self::CardApplication,
        Self::LoanConsultation,
        Self::SavingsConsultation,
        Self::InsuranceConsultation,
        Self::DataChange,
        Self::PowerOfAttorney,
        Self::Complaint,
        Self::AccessHelp,
        Self::DocumentSigning,
        Self::Review,
    ];

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::AccountOpening => "account_opening",
            Self::CardApplication => "card_application",
            Self::LoanConsultation => "loan_consultation",
            Self::SavingsConsultation => "savings_consultation",
            Self::InsuranceConsultation => "insurance_consultation",
            Self::DataChange => "data_change",
            Self::PowerOfAttorney => "power_of_attorney",
            Self::Complaint => "complaint",
            Self::AccessHelp => "access_help",
            Self::DocumentSigning => "document_signing",
            Self::Review => "review",
        }
    }

    /// Usual length in minutes.
    pub fn minutes(self) -> Minutes {
        Minutes(match self {
            Self::AccountOpening | Self::LoanConsultation => 60,
            Self::SavingsConsultation | Self::InsuranceConsultation | Self::Review => 45,
            Self::CardApplication | Self::PowerOfAttorney | Self::Complaint | Self::DocumentSigning => 30,
            Self::DataChange | Self::AccessHelp => 20,
        })
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|purpose| purpose.code() == text)
            .ok_or(Invalid::ChoiceUnknown)
    }
}

/// Length of a visit: 5 to 480 minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Minutes(u16);

impl Minutes {
    /// Checks the range.
    ///
    /// # Errors
    /// [`Invalid::OutOfRange`] outside 5–480.
    pub fn new(minutes: u16) -> Result<Self, Invalid> {
        if (5..=480).contains(&minutes) {
            Ok(Self(minutes))
        } else {
            Err(Invalid::OutOfRange { min: 5, max: 480 })
        }
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(u16::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

/// When a visit begins and how long it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Beginning, UTC, whole minutes.
    pub start: DateTime<Utc>,
    /// Length.
    pub minutes: Minutes,
}

impl Slot {
    /// The first moment after the visit.
    pub fn end(self) -> DateTime<Utc> {
        let length = TimeDelta::minutes(i64::from(self.minutes.get()));
        self.start.checked_add_signed(length).unwrap_or(self.start)
    }

    /// Whether the two share any moment; visits that only touch do not.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end() && other.start < self.end()
    }
}

/// State of a visit. A cancelled visit keeps its reason and never comes back to life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum AppointmentState {
    /// Expected.
    Booked,
    /// Called off.
    Cancelled {
        /// Why, in the person's own words; may be empty.
        reason: String,
    },
}

/// A visit of one client with one advisor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Id.
    pub id: AppointmentId,
    /// Who comes.
    pub client: ClientId,
    /// Who serves.
    pub advisor: PersonId,
    /// Why.
    pub purpose: Purpose,
    /// When.
    pub slot: Slot,
    /// State.
    pub state: AppointmentState,
    /// Free words.
    pub note: String,
}
