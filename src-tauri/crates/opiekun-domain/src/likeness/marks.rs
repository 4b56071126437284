//! Marks by which clients that may be one find each other among very many: whoever is like another by
//! [`likeness`](super::likeness) has a mark in common with it, so that only those few are compared.

use crate::{
    client::{Body, ClientDraft},
    collation::{fold, words},
    identifiers::Pesel,
};
use chrono::NaiveDate;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What is looked at of a client, as its row or its draft has it.
#[derive(Default)]
#[allow(missing_docs)] // fields are named as in the draft
pub struct Looked<'a> {
    pub business: bool,
    /// As lists show it; left empty where nobody asks for [`Marks::narrow`], which stays empty then.
    pub name: &'a str,
    pub pesel: Option<&'a str>,
    pub nip: Option<&'a str>,
    pub id_document: Option<&'a str>,
    pub birth_date: Option<NaiveDate>,
    pub street: Option<&'a str>,
    pub city: Option<&'a str>,
    pub phones: Vec<&'a str>,
    pub emails: Vec<&'a str>,
}

/// Fingerprints of what two clients may have in common. Two different values with one fingerprint cost a comparison and
/// nothing else.
#[derive(Default)]
pub struct Marks {
    /// Enough to ask by themselves.
    pub certain: Vec<u64>,
    /// Enough beside a near name, unless both are identified.
    pub beside: Vec<u64>,
    /// For looking through a whole register, where too many were born on one day: the certain ones, the telephones,
    /// e-mail addresses and the address, and the birth date together with the town and with each word of the name. Only
    /// two clients who have nothing in common but the birth date and slips in both names pass each other by.
    pub narrow: Vec<u64>,
    /// Has a PESEL or a firm's NIP: two such clients with different ones are two.
    pub identified: bool,
}

impl Marks {
    /// Marks of a client.
    pub fn of(draft: &ClientDraft) -> Self {
        let reach = &draft.reach;
        let name = draft.body.list_name();
        let mut looked = Looked {
            name: &name,
            street: reach.street.as_deref(),
            city: reach.city.as_deref(),
            phones: reach
                .phone
                .iter()
                .chain(&reach.other_phones)
                .map(|v| v.as_str())
                .collect(),
            emails: reach
                .email
                .iter()
                .chain(&reach.other_emails)
                .map(|v| v.as_str())
                .collect(),
            ..Looked::default()
        };
        match &draft.body {
            Body::Person(person) => {
                looked.pesel = person.pesel.as_ref().map(|v| v.as_str());
                looked.id_document = person.id_document.as_ref().map(|v| v.as_str());
                looked.birth_date = person.birth_date();
            }
            Body::Business(firm) => {
                looked.business = true;
                looked.nip = firm.nip.as_ref().map(|v| v.as_str());
            }
        }
        Self::of_parts(&looked)
    }

    /// Marks of a client of which only the row is read.
    pub fn of_parts(looked: &Looked<'_>) -> Self {
        let mark = |what: &str, value: &str| {
            let mut hasher = DefaultHasher::new();
            (looked.business, what, value).hash(&mut hasher);
            hasher.finish()
        };
        let mut out = Self::default();
        let mut narrow = Vec::new();
        if looked.business {
            out.identified = looked.nip.is_some();
            out.certain.extend(looked.nip.map(|nip| mark("nip", nip)));
        } else {
            out.identified = looked.pesel.is_some();
            out.certain.extend(looked.pesel.map(|pesel| mark("pesel", pesel)));
            out.certain
                .extend(looked.id_document.map(|paper| mark("paper", paper)));
            let of_pesel = || looked.pesel.and_then(|pesel| Pesel::parse(pesel).ok());
            let born = looked.birth_date.or_else(|| Some(of_pesel()?.birth_date()));
            if let Some(day) = born {
                out.beside.push(mark("born", &day.to_string()));
                if !looked.name.is_empty() {
                    let parts = words(looked.name).into_iter().chain(looked.city.map(fold));
                    narrow.extend(parts.map(|part| mark("born and", &format!("{day}|{part}"))));
                }
            }
        }
        let common = out.beside.len();
        if let Some((street, city)) = looked.street.zip(looked.city) {
            out.beside
                .push(mark("address", &format!("{}|{}", fold(street), fold(city))));
        }
        out.beside
            .extend(looked.phones.iter().map(|phone| mark("phone", phone)));
        let emails = looked.emails.iter();
        out.beside
            .extend(emails.map(|address| mark("email", &address.to_lowercase())));
        if !looked.name.is_empty() {
            narrow.extend(&out.certain);
            narrow.extend(out.beside.iter().skip(common));
            out.narrow = narrow;
        }
        out
    }
}
