//! What an advisor does, as use cases: one function a deed. The desk owns the clock, transactions, roles and files;
//! it knows neither the window nor the command line.

mod assigning;
mod attention;
mod booking;
mod branch;
mod calendar;
mod calendars;
mod calls;
mod cards;
mod clients;
mod clock;
mod contacts;
mod copies;
mod day;
mod day_sheet;
pub mod demo;
mod desk;
mod document_shapes;
mod documents;
mod error;
pub mod export;
mod filling;
mod fit;
mod forms;
mod graph;
mod grounds;
mod guide;
mod handovers;
mod holdings;
mod hours;
mod imports;
mod letters;
mod logo;
mod mails;
mod maintenance;
mod measures;
mod merging;
mod open_items;
mod package_check;
mod packages;
mod packets;
mod passed;
mod people;
pub mod print;
mod printing;
mod queue;
mod saved_views;
mod second_signer;
mod selection;
mod series;
mod session;
mod settings;
mod shelf;
mod sides;
mod signers;
mod signing;
mod substitutions;
mod tasks;
mod template_check;
mod template_life;
mod template_rows;
mod template_text;
mod template_why;
mod templates;
mod ties;
mod time;
mod timeline;
mod valuation;
mod vcards;
pub mod views;
mod visit_day;
pub mod words;
mod working;

pub use clock::{Clock, FixedClock, SystemClock};
pub use desk::{Desk, Places};
pub use documents::PrepareOptions;
pub use error::DeskError;
pub use opiekun_domain as domain;
pub use opiekun_exchange::FILE_MAX as IMPORT_FILE_MAX;
pub use opiekun_storage::KdfPolicy;
pub use package_check::{PackageFault, PackageReport, package_check};

/// Version of SQLite inside the program; tests keep it above the floor.
pub fn sqlite_version() -> &'static str {
    opiekun_storage::sqlite_version()
}
