//! What else is known of a client: how to address them, where they come from, when they like to be called.

use crate::{
    Invalid,
    identifiers::IdDocument,
    text::{self, NAME_MAX},
};
use chrono::{NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// Most values of one list, such as languages or further telephones.
pub const LIST_MAX: usize = 10;

/// ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS \
IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA \
RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT \
TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io \
is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my \
na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq \
sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Every country's code, in alphabetical order.
pub fn countries() -> impl Iterator<Item = &'static str> {
    COUNTRIES.split(' ')
}

/// Every language's code, in alphabetical order.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.split(' ')
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $fold:ident, $all:ident, $reason:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[serde(transparent)]
        pub struct $name(&'static str);

        impl $name {
            /// Reads a code; case does not matter.
            ///
            /// # Errors
            #[doc = concat!("[`Invalid::", stringify!($reason), "`].")]
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                let wanted = text.trim().$fold();
                $all().find(|code| *code == wanted).map(Self).ok_or(Invalid::$reason)
            }

            /// The code.
            pub fn as_str(&self) -> &'static str {
                self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as Deserialize>::deserialize(from)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

code!(
    /// A country by its ISO 3166-1 alpha-2 code.
    Country, to_ascii_uppercase, countries, CountryUnknown
);
code!(
    /// A language by its ISO 639-1 code.
    Language, to_ascii_lowercase, languages, LanguageUnknown
);

/// How the client is addressed on letters; stored, never guessed from a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressForm {
    /// Pan.
    Pan,
    /// Pani.
    Pani,
    /// Bez formy: the letter is written impersonally.
    Neutral,
}

impl AddressForm {
    /// Every form, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Pan, Self::Pani, Self::Neutral];

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pan => "pan",
            Self::Pani => "pani",
            Self::Neutral => "neutral",
        }
    }

    /// Reads a code or the word of an export.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let wanted = text.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|form| form.code() == wanted)
            .ok_or(Invalid::ChoiceUnknown)
    }
}

/// Code of an activity in the Polish classification, such as `62.10.B` (PKD 2025, regulation of 18 December 2024).
/// Checked for shape only: the classification changes, and firms keep old codes for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pkd(String);

impl Pkd {
    /// Reads `62.10.B`, also `6210b` and `62.10 B`.
    ///
    /// # Errors
    /// [`Invalid::PkdFormat`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let bare: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '.')
            .collect::<String>()
            .to_uppercase();
        let fits = bare.len() == 5
            && bare.bytes().take(4).all(|b| b.is_ascii_digit())
            && bare.bytes().skip(4).all(|b| b.is_ascii_uppercase());
        match (bare.get(..2), bare.get(2..4), bare.get(4..)) {
            (Some(division), Some(group), Some(letter)) if fits => {
                Ok(Self(format!("{division}.{group}.{letter}")))
            }
            _ => Err(Invalid::PkdFormat),
        }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Pkd {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        Self::parse(&text)
    }
}

impl From<Pkd> for String {
    fn from(pkd: Pkd) -> Self {
        pkd.0
    }
}

/// Hours of a day at which a client likes to be reached, whole minutes, end after beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    from: NaiveTime,
    to: NaiveTime,
}

impl Hours {
    /// Reads `16:00–18:30`, also `16-18`, `16.00 - 18.30`.
    ///
    /// # Errors
    /// [`Invalid::HoursFormat`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let (from, to) = text.split_once(['-', '–', '—']).ok_or(Invalid::HoursFormat)?;
        let (from, to) = (clock(from)?, clock(to)?);
        if from < to {
            Ok(Self { from, to })
        } else {
            Err(Invalid::HoursFormat)
        }
    }

    /// Whether a time of day lies within; the end no longer does.
    pub fn holds(&self, time: NaiveTime) -> bool {
        self.from <= time && time < self.to
    }
}

impl std::fmt::Display for Hours {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}–{}", self.from.format("%H:%M"), self.to.format("%H:%M"))
    }
}

impl TryFrom<String> for Hours {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        Self::parse(&text)
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> Self {
        hours.to_string()
    }
}

fn clock(text: &str) -> Result<NaiveTime, Invalid> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let number = |part: &str| {
        let fits = !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| part.parse::<u32>().ok()).flatten()
    };
    number(hour)
        .zip(number(minute))
        .and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
        .filter(|time| time.second() == 0)
        .ok_or(Invalid::HoursFormat)
}

/// A further paper of identity with its last valid day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdPaper {
    /// The paper.
    pub document: IdDocument,
    /// Last day on which it is valid.
    pub valid_until: Option<NaiveDate>,
}

impl IdPaper {
    /// Reads `ABC123456 (31.12.2030)`, the day being optional.
    ///
    /// # Errors
    /// As [`IdDocument::parse`] and [`super::parse_date`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let (number, day) = match text.trim().trim_end_matches(')').split_once('(') {
            Some((number, day)) => (number, Some(super::parse_date(day)?)),
            None => (text, None),
        };
        Ok(Self {
            document: IdDocument::parse(number)?,
            valid_until: day,
        })
    }
}

impl std::fmt::Display for IdPaper {
    /// The form that [`Self::parse`] reads; the whole number, so never for a screen.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.document.as_str())?;
        match self.valid_until {
            Some(day) => write!(f, " ({})", day.format("%d.%m.%Y")),
            None => Ok(()),
        }
    }
}

/// Reads a list written with commas, semicolons or line breaks between the values; a value is kept once.
///
/// # Errors
/// The reason of the first refused value; [`Invalid::TooMany`] over [`LIST_MAX`].
pub fn list<T: PartialEq>(text: &str, parse: impl Fn(&str) -> Result<T, Invalid>) -> Result<Vec<T>, Invalid> {
    let mut out = Vec::new();
    for part in text
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let value = parse(part)?;
        if !out.contains(&value) {
            out.push(value);
        }
        if out.len() > LIST_MAX {
            return Err(Invalid::TooMany { max: LIST_MAX });
        }
    }
    Ok(out)
}

/// The text that [`list`] reads back; nothing for an empty list.
pub fn joined(values: impl IntoIterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.into_iter().collect();
    (!values.is_empty()).then(|| values.join("; "))
}

/// A line such as a street.
///
/// # Errors
/// As [`text::clean`].
pub fn line(text: &str) -> Result<String, Invalid> {
    text::clean(text, NAME_MAX)
}
