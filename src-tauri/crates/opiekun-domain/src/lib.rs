//! The words of a bank branch as types: clients, identifiers, money, working days, appointments, documents.
//!
//! Values are parsed once, at the edge, and stay valid by construction. Nothing here reads the clock, a file,
//! a database or a network. Types that hold personal data redact themselves in `Debug`.

#[macro_use]
mod codes;

pub mod access;
pub mod advisor;
pub mod appointment;
pub mod attention;
pub mod calendar;
pub mod calls;
pub mod client;
pub mod collation;
pub mod command;
pub mod contact;
pub mod copies;
pub mod difference;
pub mod document;
pub mod filter;
pub mod handover;
pub mod holding;
pub mod holidays;
pub mod identifiers;
pub mod ids;
pub mod import;
pub mod invalid;
pub mod likeness;
pub mod money;
pub mod plural;
pub mod queue;
pub mod readiness;
pub mod spelling;
pub mod substitution;
pub mod tasks;
pub mod template;
pub mod text;
pub mod ties;
pub mod valuation;
pub mod visits;
pub mod words;

pub use invalid::{FieldProblem, Invalid};
