//! The real window, driven through WebDriver under Xvfb. `cargo xtask test` builds what these tests start and runs
//! them; by itself `cargo test` leaves them out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod attention;
mod axe;
mod branch;
mod branch_day;
mod calendar;
mod clock_changes;
mod contacts;
mod dialogs;
mod drag;
mod handover;
mod harness;
mod imports;
mod keyboard;
mod looks;
mod main_job;
mod many;
mod merge;
mod packets;
mod page;
mod picture;
mod signers;
mod speed;
mod templates;
mod ties;
mod unsettled;
mod valuation;
mod views;
mod working;
