//! A booked visit at the branch.

use crate::{
    Invalid,
    calendar::{Buffers, VisitChannel},
    ids::{AppointmentId, ClientId, PersonId, RoomId, SeriesId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Most letters of the code of a purpose.
const CODE_MAX: usize = 40;

/// Why the client comes, by its code: lower-case letters, digits and `_`. The purposes of [`Purpose::BUILT_IN`] have words
/// in the message files; a branch that adds its own gives them a title.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Purpose {
    letters: [u8; CODE_MAX],
    len: u8,
}

macro_rules! built_in {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $minutes:literal;)+) => {
        impl Purpose {
            $($(#[$doc])* pub const $name: Self = Self::known($code);)+

            /// Every purpose that comes with the program, in the order of lists.
            pub const BUILT_IN: &'static [Self] = &[$(Self::$name),+];

            /// Usual length in minutes; half an hour for a purpose of the branch.
            pub fn minutes(self) -> Minutes {
                Minutes(match self.code() {
                    $($code => $minutes,)+
                    _ => 30,
                })
            }
        }
    };
}

built_in! {
    /// Otwarcie rachunku.
    ACCOUNT_OPENING = "account_opening", 60;
    /// Wniosek o kartę.
    CARD_APPLICATION = "card_application", 30;
    /// Rozmowa o kredycie.
    LOAN_CONSULTATION = "loan_consultation", 60;
    /// Rozmowa o oszczędnościach.
    SAVINGS_CONSULTATION = "savings_consultation", 45;
    /// Rozmowa o ubezpieczeniu.
    INSURANCE_CONSULTATION = "insurance_consultation", 45;
    /// Zmiana danych.
    DATA_CHANGE = "data_change", 20;
    /// Pełnomocnictwo.
    POWER_OF_ATTORNEY = "power_of_attorney", 30;
    /// Reklamacja.
    COMPLAINT = "complaint", 30;
    /// Pomoc w dostępie.
    ACCESS_HELP = "access_help", 20;
    /// Podpisanie dokumentów.
    DOCUMENT_SIGNING = "document_signing", 30;
    /// Przegląd produktów.
    REVIEW = "review", 45;
}

impl Purpose {
    const fn known(code: &str) -> Self {
        let from = code.as_bytes();
        let mut letters = [0; CODE_MAX];
        let mut at = 0;
        while at < from.len() {
            letters[at] = from[at];
            at += 1;
        }
        // A code of the list above is shorter than `CODE_MAX`: indexing would not compile otherwise.
        #[allow(clippy::cast_possible_truncation)]
        let len = from.len() as u8;
        Self { letters, len }
    }

    /// Stable code.
    pub fn code(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(letters).unwrap_or_default()
    }

    /// Reads a code. Whether the branch has such a purpose is another question.
    ///
    /// # Errors
    /// [`Invalid::Required`], [`Invalid::TooLong`], [`Invalid::ChoiceUnknown`] for other letters.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let code = text.trim().as_bytes();
        if code.is_empty() {
            return Err(Invalid::Required);
        }
        let mut letters = [0; CODE_MAX];
        let room = letters
            .get_mut(..code.len())
            .ok_or(Invalid::TooLong { max: CODE_MAX })?;
        if !code
            .iter()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'_')
        {
            return Err(Invalid::ChoiceUnknown);
        }
        room.copy_from_slice(code);
        let len = u8::try_from(code.len()).map_err(|_| Invalid::TooLong { max: CODE_MAX })?;
        Ok(Self { letters, len })
    }
}

impl std::fmt::Debug for Purpose {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Purpose {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Purpose {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
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

codes!(
    /// How far a visit has come. A cancelled visit keeps its reason and never comes back to life.
    VisitState {
        /// Umówiona.
        Booked = "booked",
        /// Potwierdzona: the client said that they will come.
        Confirmed = "confirmed",
        /// Klient jest: the client waits in the branch.
        Arrived = "arrived",
        /// W toku: the client sits at the desk.
        InService = "in_service",
        /// Obsłużona.
        Served = "served",
        /// Klient nie przyszedł.
        NoShow = "no_show",
        /// Odwołana.
        Cancelled = "cancelled",
    }
);

codes!(
    /// What happens to a visit on its day.
    VisitStep {
        /// The client confirms.
        Confirm = "confirm",
        /// The client comes in.
        Arrive = "arrive",
        /// The client is asked to the desk.
        Begin = "begin",
        /// The client leaves.
        Finish = "finish",
        /// The client did not come.
        Miss = "miss",
        /// It took place, though nobody noted it on its day.
        Settle = "settle",
        /// The last step was a slip.
        Back = "back",
    }
);

impl VisitState {
    /// Whether the time of the visit is kept for it.
    pub fn holds_time(self) -> bool {
        match self {
            Self::Booked | Self::Confirmed | Self::Arrived | Self::InService | Self::Served => true,
            Self::NoShow | Self::Cancelled => false,
        }
    }

    /// Whether the client is still to come, so that the visit may be moved or called off.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Booked | Self::Confirmed)
    }

    /// Where a step leads; nothing when the visit does not take it.
    ///
    /// Whoever is at the desk at once is served without waiting, and a visit that was never confirmed is confirmed by
    /// coming.
    pub fn after(self, step: VisitStep) -> Option<Self> {
        match (self, step) {
            (Self::Booked, VisitStep::Confirm) => Some(Self::Confirmed),
            (Self::Booked | Self::Confirmed, VisitStep::Arrive) => Some(Self::Arrived),
            (Self::Booked | Self::Confirmed | Self::Arrived, VisitStep::Begin) => Some(Self::InService),
            (Self::InService, VisitStep::Finish) => Some(Self::Served),
            (Self::Booked | Self::Confirmed, VisitStep::Miss) => Some(Self::NoShow),
            (Self::Booked | Self::Confirmed | Self::Arrived | Self::InService, VisitStep::Settle) => {
                Some(Self::Served)
            }
            (Self::Confirmed | Self::Arrived | Self::NoShow, VisitStep::Back) => Some(Self::Booked),
            (Self::InService, VisitStep::Back) => Some(Self::Arrived),
            (Self::Served, VisitStep::Back) => Some(Self::InService),
            (
                Self::Booked
                | Self::Confirmed
                | Self::Arrived
                | Self::InService
                | Self::Served
                | Self::NoShow
                | Self::Cancelled,
                _,
            ) => None,
        }
    }
}

codes!(
    /// In what part somebody comes along.
    GuestRole {
        /// Współposiadacz, drugi klient.
        Client = "client",
        /// Pełnomocnik.
        Attorney = "attorney",
        /// Opiekun prawny lub rodzic.
        Guardian = "guardian",
        /// Członek organu lub prokurent.
        Board = "board",
        /// Osoba towarzysząca, tłumacz.
        Other = "other",
    }
);

/// Somebody who comes along with the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Who.
    pub client: ClientId,
    /// In what part.
    pub role: GuestRole,
}

/// Most people who come along.
pub const GUESTS_MAX: usize = 20;
/// Most colleagues who serve together.
pub const COLLEAGUES_MAX: usize = 5;
/// Most visits of one series.
pub const SERIES_MAX: usize = 60;

/// When things happened on the day of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VisitTimes {
    /// The client confirmed.
    pub confirmed: Option<DateTime<Utc>>,
    /// The client came in.
    pub arrived: Option<DateTime<Utc>>,
    /// Service began.
    pub begun: Option<DateTime<Utc>>,
    /// Service ended.
    pub ended: Option<DateTime<Utc>>,
}

/// What is booked: everything of a visit that does not change by being served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewVisit {
    /// Id.
    pub id: AppointmentId,
    /// Whose visit it is.
    pub client: ClientId,
    /// Who serves; whoever books when nobody is named.
    pub advisor: Option<PersonId>,
    /// Colleagues who serve too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub colleagues: Vec<PersonId>,
    /// Who comes along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<Guest>,
    /// Room that is kept.
    pub room: Option<RoomId>,
    /// Why.
    pub purpose: Purpose,
    /// By what way.
    pub channel: VisitChannel,
    /// When.
    pub slot: Slot,
    /// What is kept free around it.
    pub buffers: Buffers,
    /// Why the time is given though it is taken or nobody works then; empty for a usual visit.
    pub overbooked: String,
    /// The reason is one for standing on top of another visit, not only for an unusual time.
    #[serde(default)]
    pub doubles: bool,
    /// Free words.
    pub note: String,
}

/// A visit of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Id.
    pub id: AppointmentId,
    /// Whose visit it is.
    pub client: ClientId,
    /// Who serves.
    pub advisor: PersonId,
    /// Room that is kept.
    pub room: Option<RoomId>,
    /// Why.
    pub purpose: Purpose,
    /// By what way.
    pub channel: VisitChannel,
    /// When.
    pub slot: Slot,
    /// What is kept free around it.
    pub buffers: Buffers,
    /// State.
    pub state: VisitState,
    /// Why it was called off, in the person's own words; may be empty.
    pub reason: String,
    /// Why the time was given though it was taken or nobody worked then; empty for a usual visit.
    pub overbooked: String,
    /// The series it belongs to.
    pub series: Option<SeriesId>,
    /// When things happened.
    pub times: VisitTimes,
    /// Whether the identity of the client was established on arrival; unknown before.
    pub identified: Option<bool>,
    /// Free words.
    pub note: String,
}
