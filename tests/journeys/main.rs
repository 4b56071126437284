//! Days at the counter: use cases on a real encrypted vault and real PDFs, with a standing clock.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod attention;
mod backup;
mod contacts;
mod contract;
mod copies;
mod demo;
mod finding;
mod first_day;
mod four_eyes;
mod handing;
mod handovers;
mod handovers_after;
mod history;
mod holdings;
mod import;
mod import_changes;
mod in_full;
mod keys;
mod likely;
mod mails;
mod many;
mod merging;
mod packets;
mod paper;
mod people;
mod printing;
mod saving;
mod settings;
mod substitutions;
mod ties;
mod ties_ages;
mod undoing;
mod valuation;
mod views;
mod visits;
