//! What a visit of one purpose needs.

use crate::{
    Invalid,
    appointment::{Minutes, Purpose},
    client::{Language, Segment},
};
use serde::{Deserialize, Serialize};

codes!(
    /// What a room is for.
    RoomKind {
        /// Stanowisko w sali obsługi.
        Counter = "counter",
        /// Gabinet.
        Office = "office",
        /// Sala spotkań.
        Meeting = "meeting",
        /// Pokój do rozmów wideo.
        Video = "video",
    }
);

codes!(
    /// In what way a visit takes place.
    VisitChannel {
        /// W placówce.
        Branch = "branch",
        /// Telefonicznie.
        Phone = "phone",
        /// Wideo.
        Video = "video",
        /// U klienta.
        Outside = "outside",
    }
);

/// Most characters of the code of a specialisation.
const CODE_MAX: usize = 40;

/// What an advisor is trained for, by a code of the branch such as `mortgage`: lower-case letters, digits and `_`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Specialisation(String);

impl Specialisation {
    /// Checks the code.
    ///
    /// # Errors
    /// [`Invalid::Required`], [`Invalid::TooLong`], [`Invalid::ChoiceUnknown`] for other signs.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let code = text.trim();
        if code.is_empty() {
            return Err(Invalid::Required);
        }
        if code.len() > CODE_MAX {
            return Err(Invalid::TooLong { max: CODE_MAX });
        }
        let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        if !code.bytes().all(sign) {
            return Err(Invalid::ChoiceUnknown);
        }
        Ok(Self(code.to_owned()))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// People of the desk are marked by the segment they look after.
impl From<Segment> for Specialisation {
    fn from(segment: Segment) -> Self {
        Self(segment.code().to_owned())
    }
}

impl TryFrom<String> for Specialisation {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        Self::parse(&text)
    }
}

impl From<Specialisation> for String {
    fn from(code: Specialisation) -> Self {
        code.0
    }
}

/// Time kept free beside a visit: 0 to 120 minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Buffer(u16);

impl Buffer {
    /// Checks the range.
    ///
    /// # Errors
    /// [`Invalid::OutOfRange`] over 120.
    pub fn new(minutes: u16) -> Result<Self, Invalid> {
        if minutes <= 120 {
            Ok(Self(minutes))
        } else {
            Err(Invalid::OutOfRange { min: 0, max: 120 })
        }
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Buffer {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(u16::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

/// Time that the advisor keeps free around a visit, to prepare and to write down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Buffers {
    /// Before the visit.
    pub before: Buffer,
    /// After the visit.
    pub after: Buffer,
}

/// Length of a visit by segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lengths {
    /// Klient indywidualny.
    pub individual: Minutes,
    /// Klient firmowy.
    pub business: Minutes,
    /// Klient strategiczny.
    pub strategic: Minutes,
}

impl Lengths {
    /// Length for a client of that segment.
    pub fn of(&self, segment: Segment) -> Minutes {
        match segment {
            Segment::Individual => self.individual,
            Segment::Business => self.business,
            Segment::Strategic => self.strategic,
        }
    }
}

/// What visits of one purpose need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeRules {
    /// The purpose.
    pub purpose: Purpose,
    /// How long.
    pub lengths: Lengths,
    /// What is kept free around.
    pub buffers: Buffers,
    /// Kind of room; none when the visit takes no room.
    pub room: Option<RoomKind>,
    /// What the advisor must be trained for.
    pub specialisation: Option<Specialisation>,
    /// What the advisor must speak.
    pub language: Option<Language>,
    /// In what way.
    pub channel: VisitChannel,
    /// Name of a purpose that the branch added, or its own name for one of the program.
    #[serde(default)]
    pub title: String,
    /// Code of the packet of papers for a person.
    #[serde(default)]
    pub packet_person: Option<String>,
    /// Code of the packet of papers for a business.
    #[serde(default)]
    pub packet_business: Option<String>,
    /// What the client must bring beside what the packet asks for, a line each.
    #[serde(default)]
    pub bring: Vec<String>,
    /// Whether visits of the purpose are booked at all.
    #[serde(default = "offered")]
    pub offered: bool,
}

fn offered() -> bool {
    true
}

impl PurposeRules {
    /// Rules of a branch that set none: the usual length for every segment and nothing else.
    pub fn usual(purpose: Purpose) -> Self {
        let minutes = purpose.minutes();
        Self {
            purpose,
            lengths: Lengths {
                individual: minutes,
                business: minutes,
                strategic: minutes,
            },
            buffers: Buffers::default(),
            room: None,
            specialisation: None,
            language: None,
            channel: VisitChannel::Branch,
            title: String::new(),
            packet_person: usual_packet(purpose, false),
            packet_business: usual_packet(purpose, true),
            bring: Vec::new(),
            offered: true,
        }
    }

    /// The kind of room to keep free: none for a visit at the client's, whatever the rules say.
    pub fn room_needed(&self) -> Option<RoomKind> {
        match self.channel {
            VisitChannel::Outside => None,
            VisitChannel::Branch | VisitChannel::Phone | VisitChannel::Video => self.room,
        }
    }
}

/// The packet of papers that comes with the program for visits of that purpose.
fn usual_packet(purpose: Purpose, business: bool) -> Option<String> {
    let code = match (purpose, business) {
        (Purpose::ACCOUNT_OPENING, true) => "rachunek-firmowy",
        (_, true) => return None,
        (Purpose::ACCOUNT_OPENING, false) => "rachunek",
        (Purpose::CARD_APPLICATION, false) => "karta",
        (Purpose::LOAN_CONSULTATION, false) => "kredyt",
        (Purpose::SAVINGS_CONSULTATION, false) => "oszczednosci",
        (Purpose::DATA_CHANGE, false) => "zmiana-danych",
        (Purpose::POWER_OF_ATTORNEY, false) => "pelnomocnictwo",
        (Purpose::COMPLAINT, false) => "reklamacja-ustna",
        (_, false) => return None,
    };
    Some(code.to_owned())
}
