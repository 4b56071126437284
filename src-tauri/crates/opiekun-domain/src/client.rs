//! Clients: one register of people and businesses.

pub mod details;
mod draft;
mod kinds;

pub use details::{AddressForm, Country, Hours, IdPaper, Language, Pkd};
pub use draft::{AccountDraft, ClientDraft, RawAccount, RawClient, Reach, parse_date};
pub use kinds::{Body, Business, ClientKind, LegalForm, NaturalPerson, Segment};
