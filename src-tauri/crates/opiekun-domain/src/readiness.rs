//! "Can I sign something with this client today?" in one answer with its reasons.

use crate::client::{Body, ClientDraft};
use chrono::{Days, NaiveDate};

/// Days before the end of an identity document from which a person should be told.
const EXPIRING_DAYS: u64 = 60;

/// The answer at the top of a client card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing stands in the way.
    Yes,
    /// Possible, with something to look at.
    Attention,
    /// Not today.
    No,
}

/// One reason of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The identity document ended on that day.
    IdExpired(NaiveDate),
    /// The identity document ends soon.
    IdExpiring(NaiveDate),
    /// No identity document is known, or not how long it is valid.
    IdMissing,
    /// The person is under age and nobody is known who signs for them (civil code art. 10–22).
    Minor {
        /// Whole years of age.
        age: u32,
    },
    /// The person is under age; these people sign for them, or agree to what they sign themselves.
    MinorRepresented {
        /// Whole years of age.
        age: u32,
        /// Names as in lists, parted by commas.
        names: String,
    },
    /// A guardian or curator signs for the person, or agrees to what they sign themselves.
    WardRepresented {
        /// Names as in lists, parted by commas.
        names: String,
    },
    /// Who signs for the firm is not recorded yet.
    RepresentationUnknown,
    /// A firm signs by its rule of representation.
    RepresentationByRule,
    /// Without PESEL the papers of an account cannot be filled.
    PeselMissing,
    /// Without an address the papers cannot be filled.
    AddressMissing,
}

impl Reason {
    /// Stable code; words under `sign-reason-…` and `finding-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::IdExpired(_) => "id_expired",
            Self::IdExpiring(_) => "id_expiring",
            Self::IdMissing => "id_missing",
            Self::Minor { .. } => "minor",
            // From 13 on a minor may sign with the consent of who represents them (art. 17 of the civil code).
            Self::MinorRepresented { age: ..13, .. } => "minor_represented",
            Self::MinorRepresented { .. } => "minor_consent",
            Self::WardRepresented { .. } => "ward_represented",
            Self::RepresentationUnknown => "representation_unknown",
            Self::RepresentationByRule => "representation_by_rule",
            Self::PeselMissing => "pesel_missing",
            Self::AddressMissing => "address_missing",
        }
    }

    /// Parameters of the words.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::IdExpired(date) | Self::IdExpiring(date) => vec![("date", date.to_string())],
            Self::Minor { age } => vec![("age", age.to_string())],
            Self::MinorRepresented { age, names } => {
                vec![("age", age.to_string()), ("names", names.clone())]
            }
            Self::WardRepresented { names } => vec![("names", names.clone())],
            Self::IdMissing
            | Self::RepresentationUnknown
            | Self::RepresentationByRule
            | Self::PeselMissing
            | Self::AddressMissing => Vec::new(),
        }
    }

    /// How much it weighs.
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::IdExpired(_) | Self::Minor { .. } => Verdict::No,
            _ => Verdict::Attention,
        }
    }
}

/// Whole years of age on a day.
pub fn age_on(birth: NaiveDate, day: NaiveDate) -> u32 {
    day.years_since(birth).unwrap_or(0)
}

/// State of an identity document valid until `until` (that day included) on `today`.
pub fn id_state(until: Option<NaiveDate>, today: NaiveDate) -> Option<Reason> {
    let Some(until) = until else {
        return Some(Reason::IdMissing);
    };
    if until < today {
        return Some(Reason::IdExpired(until));
    }
    let soon = today.checked_add_days(Days::new(EXPIRING_DAYS)).unwrap_or(today);
    (until <= soon).then_some(Reason::IdExpiring(until))
}

/// What the client's ties say about signing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signing {
    /// Of a firm: its rule of representation is written down; who may sign then follows from its ties.
    pub rule_known: bool,
    /// Of a person: may sign nothing alone, because of age or of a court's decision.
    pub not_alone: bool,
    /// Of such a person: names of those who sign for them or agree to it.
    pub represented_by: Vec<String>,
}

impl Signing {
    /// Why a person signs nothing alone.
    fn reason(&self, age: Option<u32>) -> Option<Reason> {
        let names = self.represented_by.join(", ");
        match age.filter(|age| *age < 18) {
            _ if !self.not_alone => None,
            Some(age) if names.is_empty() => Some(Reason::Minor { age }),
            Some(age) => Some(Reason::MinorRepresented { age, names }),
            None => Some(Reason::WardRepresented { names }),
        }
    }
}

/// The answer with its reasons, heaviest first.
pub fn assess(client: &ClientDraft, today: NaiveDate, signing: &Signing) -> (Verdict, Vec<Reason>) {
    let mut reasons = Vec::new();
    match &client.body {
        Body::Person(person) => {
            reasons.extend(signing.reason(person.birth_date().map(|birth| age_on(birth, today))));
            if person.pesel.is_none() {
                reasons.push(Reason::PeselMissing);
            }
            let until = person.id_document.as_ref().and(person.id_document_valid_until);
            reasons.extend(id_state(until, today));
        }
        Body::Business(_) if signing.rule_known => reasons.push(Reason::RepresentationByRule),
        Body::Business(_) => reasons.push(Reason::RepresentationUnknown),
    }
    if client.reach.street.is_none() || client.reach.city.is_none() {
        reasons.push(Reason::AddressMissing);
    }
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.verdict()));
    let verdict = reasons.iter().map(Reason::verdict).max().unwrap_or(Verdict::Yes);
    (verdict, reasons)
}
