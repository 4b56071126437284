//! Whether two clients may be one: the same identifiers, or a near name with something else in common.

mod marks;

pub use marks::{Looked, Marks};

use crate::{
    client::{Body, ClientDraft},
    collation,
    spelling::{slips, slips_to_beginning},
};
use serde::{Deserialize, Serialize};

/// One thing that two clients have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Common {
    /// PESEL.
    Pesel,
    /// NIP of two firms.
    Nip,
    /// Paper of identity.
    IdDocument,
    /// Name, spelled the same.
    Name,
    /// Name, up to a slip or two.
    NearName,
    /// Birth date.
    BirthDate,
    /// Street and town.
    Address,
    /// A telephone.
    Phone,
    /// An e-mail address.
    Email,
}

impl Common {
    /// Stable code; words under `common-…`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pesel => "pesel",
            Self::Nip => "nip",
            Self::IdDocument => "id_document",
            Self::Name => "name",
            Self::NearName => "near_name",
            Self::BirthDate => "birth_date",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }
}

/// What two clients have in common, when it is enough to ask whether they are one; heaviest first.
///
/// The same PESEL, paper or firm's NIP is enough by itself. A same or near name needs the birth date, the address, the
/// telephone or the e-mail beside it, and two known birth dates or PESEL that differ speak against it: a father and a
/// son at one address are two clients.
pub fn likeness(one: &ClientDraft, other: &ClientDraft) -> Option<Vec<Common>> {
    let mut common = identifiers(one, other);
    let certain = !common.is_empty();
    let name = name(&one.body, &other.body);
    let beside = beside(one, other);
    if !certain && (name.is_none() || beside.is_empty() || contradicted(one, other)) {
        return None;
    }
    common.extend(name);
    common.extend(beside);
    Some(common)
}

fn identifiers(one: &ClientDraft, other: &ClientDraft) -> Vec<Common> {
    let mut common = Vec::new();
    match (&one.body, &other.body) {
        (Body::Person(a), Body::Person(b)) => {
            if a.pesel.is_some() && a.pesel == b.pesel {
                common.push(Common::Pesel);
            }
            if a.id_document.is_some() && a.id_document == b.id_document {
                common.push(Common::IdDocument);
            }
        }
        (Body::Business(a), Body::Business(b)) if a.nip.is_some() && a.nip == b.nip => {
            common.push(Common::Nip)
        }
        _ => {}
    }
    common
}

fn contradicted(one: &ClientDraft, other: &ClientDraft) -> bool {
    match (&one.body, &other.body) {
        (Body::Person(a), Body::Person(b)) => {
            let births = a.birth_date().zip(b.birth_date());
            let numbers = a.pesel.as_ref().zip(b.pesel.as_ref());
            births.is_some_and(|(a, b)| a != b) || numbers.is_some_and(|(a, b)| a != b)
        }
        (Body::Business(a), Body::Business(b)) => {
            a.nip.as_ref().zip(b.nip.as_ref()).is_some_and(|(a, b)| a != b)
        }
        _ => true,
    }
}

fn name(one: &Body, other: &Body) -> Option<Common> {
    if one.kind() != other.kind() {
        return None;
    }
    let sorted = |body: &Body| {
        let mut words = collation::words(&body.list_name());
        words.sort();
        words
    };
    let (a, b) = (sorted(one), sorted(other));
    if a == b {
        return Some(Common::Name);
    }
    let near = a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| near(a, b));
    near.then_some(Common::NearName)
}

/// Words a slip or two apart, counted the same from both sides.
fn near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let most = slips(a.len().min(b.len()));
    a == b
        || (a.len().abs_diff(b.len()) <= most
            && slips_to_beginning(&a, &b, most).is_some()
            && slips_to_beginning(&b, &a, most).is_some())
}

fn beside(one: &ClientDraft, other: &ClientDraft) -> Vec<Common> {
    let mut common = Vec::new();
    if let (Body::Person(a), Body::Person(b)) = (&one.body, &other.body)
        && a.birth_date().is_some()
        && a.birth_date() == b.birth_date()
    {
        common.push(Common::BirthDate);
    }
    let (a, b) = (&one.reach, &other.reach);
    let place = |street: &Option<String>, city: &Option<String>| {
        street
            .as_ref()
            .zip(city.as_ref())
            .map(|(street, city)| (collation::fold(street), collation::fold(city)))
    };
    if place(&a.street, &a.city).is_some() && place(&a.street, &a.city) == place(&b.street, &b.city) {
        common.push(Common::Address);
    }
    let phones = |reach: &crate::client::Reach| {
        let mut all: Vec<String> = reach.other_phones.iter().map(|v| v.as_str().to_owned()).collect();
        all.extend(reach.phone.iter().map(|v| v.as_str().to_owned()));
        all
    };
    let emails = |reach: &crate::client::Reach| {
        let mut all: Vec<String> = reach
            .other_emails
            .iter()
            .map(|v| v.as_str().to_lowercase())
            .collect();
        all.extend(reach.email.iter().map(|v| v.as_str().to_lowercase()));
        all
    };
    if phones(a).iter().any(|phone| phones(b).contains(phone)) {
        common.push(Common::Phone);
    }
    if emails(a).iter().any(|email| emails(b).contains(email)) {
        common.push(Common::Email);
    }
    common
}
