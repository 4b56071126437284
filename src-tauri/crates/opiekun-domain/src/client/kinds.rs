//! What a client is.

use super::details::{AddressForm, Country, IdPaper, Language, Pkd};
use crate::{
    Invalid,
    identifiers::{IdDocument, Krs, Nip, Pesel, Regon, Sex},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Person or business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientKind {
    /// Osoba fizyczna.
    Person,
    /// Firma.
    Business,
}

impl ClientKind {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Business => "business",
        }
    }

    /// Reads a code, or the letters of a bank's export: O (osoba), F (firma).
    ///
    /// # Errors
    /// [`Invalid::KindUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        match text.trim().to_lowercase().as_str() {
            "person" | "o" | "osoba" | "osoba fizyczna" => Ok(Self::Person),
            "business" | "f" | "firma" => Ok(Self::Business),
            _ => Err(Invalid::KindUnknown),
        }
    }
}

/// Which advisor and which products fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Segment {
    /// Klient indywidualny.
    Individual,
    /// Klient firmowy.
    Business,
    /// Klient strategiczny.
    Strategic,
}

impl Segment {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Business => "business",
            Self::Strategic => "strategic",
        }
    }

    /// The Polish word of a bank's export.
    pub fn word(self) -> &'static str {
        match self {
            Self::Individual => "indywidualny",
            Self::Business => "firmowy",
            Self::Strategic => "strategiczny",
        }
    }

    /// Reads a code or the Polish word of a bank's export.
    ///
    /// # Errors
    /// [`Invalid::SegmentUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        match text.trim().to_lowercase().as_str() {
            "individual" | "indywidualny" => Ok(Self::Individual),
            "business" | "firmowy" => Ok(Self::Business),
            "strategic" | "strategiczny" => Ok(Self::Strategic),
            _ => Err(Invalid::SegmentUnknown),
        }
    }
}

/// Legal form of a business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the table in `names` is the documentation
pub enum LegalForm {
    Jdg,
    Sc,
    Sj,
    Sp,
    Sk,
    Ska,
    Zoo,
    Sa,
    Psa,
    Stowarzyszenie,
    Fundacja,
    Wspolnota,
    Spoldzielnia,
}

impl LegalForm {
    /// Every form in the order of lists.
    pub const ALL: [Self; 13] = [
        Self::Jdg,
        Self::Sc,
        Self::Sj,
        Self::Sp,
        Self::Sk,
        Self::Ska,
        Self::Zoo,
        Self::Sa,
        Self::Psa,
        Self::Stowarzyszenie,
        Self::Fundacja,
        Self::Wspolnota,
        Self::Spoldzielnia,
    ];

    /// Stable code, usual abbreviation, full name.
    pub fn names(self) -> [&'static str; 3] {
        match self {
            Self::Jdg => ["jdg", "JDG", "jednoosobowa działalność gospodarcza"],
            Self::Sc => ["sc", "s.c.", "spółka cywilna"],
            Self::Sj => ["sj", "sp. j.", "spółka jawna"],
            Self::Sp => ["sp", "sp. p.", "spółka partnerska"],
            Self::Sk => ["sk", "sp. k.", "spółka komandytowa"],
            Self::Ska => ["ska", "S.K.A.", "spółka komandytowo-akcyjna"],
            Self::Zoo => ["zoo", "sp. z o.o.", "spółka z ograniczoną odpowiedzialnością"],
            Self::Sa => ["sa", "S.A.", "spółka akcyjna"],
            Self::Psa => ["psa", "P.S.A.", "prosta spółka akcyjna"],
            Self::Stowarzyszenie => ["stowarzyszenie", "stowarzyszenie", "stowarzyszenie"],
            Self::Fundacja => ["fundacja", "fundacja", "fundacja"],
            Self::Wspolnota => ["wspolnota", "wspólnota", "wspólnota mieszkaniowa"],
            Self::Spoldzielnia => ["spoldzielnia", "spółdzielnia", "spółdzielnia"],
        }
    }

    /// Stable code.
    pub fn code(self) -> &'static str {
        self.names()[0]
    }

    /// Usual abbreviation.
    pub fn short(self) -> &'static str {
        self.names()[1]
    }

    /// Reads a code, an abbreviation or a full name; case, spaces and dots do not matter.
    ///
    /// # Errors
    /// [`Invalid::LegalFormUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let bare = |text: &str| text.to_lowercase().replace([' ', '.', '\u{a0}'], "");
        let wanted = bare(text);
        Self::ALL
            .into_iter()
            .find(|form| form.names().iter().any(|name| bare(name) == wanted))
            .ok_or(Invalid::LegalFormUnknown)
    }
}

/// A natural person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NaturalPerson {
    /// First name or names.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Names borne before, such as a maiden name.
    pub former_names: Option<String>,
    /// How letters address the person.
    pub address_form: Option<AddressForm>,
    /// PESEL; foreigners may have none.
    pub pesel: Option<Pesel>,
    /// Birth date as entered, only when there is no PESEL to derive it from.
    pub entered_birth_date: Option<NaiveDate>,
    /// Country of birth; always there beside an entered birth date.
    pub birth_country: Option<Country>,
    /// Sex as entered, only when there is no PESEL to derive it from.
    pub entered_sex: Option<Sex>,
    /// Citizenships.
    pub citizenship: Vec<Country>,
    /// Languages the person speaks, best first.
    pub languages: Vec<Language>,
    /// Identity card or passport.
    pub id_document: Option<IdDocument>,
    /// Last day on which the identity document is valid.
    pub id_document_valid_until: Option<NaiveDate>,
    /// Further papers of identity.
    pub other_documents: Vec<IdPaper>,
}

impl NaturalPerson {
    /// Birth date, from PESEL or as entered.
    pub fn birth_date(&self) -> Option<NaiveDate> {
        self.pesel
            .as_ref()
            .map(Pesel::birth_date)
            .or(self.entered_birth_date)
    }

    /// Sex, from PESEL or as entered.
    pub fn sex(&self) -> Option<Sex> {
        self.pesel.as_ref().map(Pesel::sex).or(self.entered_sex)
    }
}

/// A firm.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Business {
    /// Name as registered.
    pub name: String,
    /// Legal form.
    pub legal_form: LegalForm,
    /// Tax number.
    pub nip: Option<Nip>,
    /// Statistical number.
    pub regon: Option<Regon>,
    /// Court register number.
    pub krs: Option<Krs>,
    /// Activities, the main one first.
    pub pkd: Vec<Pkd>,
}

/// Person or business with what belongs to it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    /// Osoba fizyczna.
    Person(NaturalPerson),
    /// Firma.
    Business(Business),
}

impl Body {
    /// Which of the two.
    pub fn kind(&self) -> ClientKind {
        match self {
            Self::Person(_) => ClientKind::Person,
            Self::Business(_) => ClientKind::Business,
        }
    }

    /// Name as spoken: first and last name, or the firm's name.
    pub fn name(&self) -> String {
        match self {
            Self::Person(person) => format!("{} {}", person.first_name, person.last_name),
            Self::Business(business) => business.name.clone(),
        }
    }

    /// Name as in lists: last name first.
    pub fn list_name(&self) -> String {
        match self {
            Self::Person(person) => format!("{} {}", person.last_name, person.first_name),
            Self::Business(business) => business.name.clone(),
        }
    }
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Body::{:?}(…)", self.kind())
    }
}
