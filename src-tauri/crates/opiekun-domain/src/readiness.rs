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
    /// The person is under age and cannot sign without a guardian (civil code art. 10–22).
    Minor {
        /// Whole years of age.
        age: u32,
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

/// The answer with its reasons, heaviest first.
///
/// `rule_known` says whether a firm's rule of representation is written down; who may sign then follows from its ties.
pub fn assess(client: &ClientDraft, today: NaiveDate, rule_known: bool) -> (Verdict, Vec<Reason>) {
    let mut reasons = Vec::new();
    match &client.body {
        Body::Person(person) => {
            let age = person.birth_date().map(|birth| age_on(birth, today));
            if let Some(age) = age.filter(|age| *age < 18) {
                reasons.push(Reason::Minor { age });
            }
            if person.pesel.is_none() {
                reasons.push(Reason::PeselMissing);
            }
            let until = person.id_document.as_ref().and(person.id_document_valid_until);
            reasons.extend(id_state(until, today));
        }
        Body::Business(_) if rule_known => reasons.push(Reason::RepresentationByRule),
        Body::Business(_) => reasons.push(Reason::RepresentationUnknown),
    }
    if client.reach.street.is_none() || client.reach.city.is_none() {
        reasons.push(Reason::AddressMissing);
    }
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.verdict()));
    let verdict = reasons.iter().map(Reason::verdict).max().unwrap_or(Verdict::Yes);
    (verdict, reasons)
}
