//! Clients: one register of people and businesses.

mod draft;
mod kinds;

pub use draft::{AccountDraft, ClientDraft, RawAccount, RawClient, Reach, parse_date};
pub use kinds::{Body, Business, ClientKind, LegalForm, NaturalPerson, Segment};
