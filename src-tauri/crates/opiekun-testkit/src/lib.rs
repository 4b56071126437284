//! What tests share: a counter to sit at, invented people, a spooler that keeps jobs, the hammer's language.
//!
//! Everything is decided by seeds and a standing clock, so that a failing test fails again.

mod counter;
pub mod forms;
pub mod hammer;
mod ids;
pub mod numbers;
mod printer;
pub mod programs;
mod spooler;

pub use counter::{Counter, PASSPHRASE, desk_at, preview, refused};
pub use ids::Ids;
pub use printer::{CupsPrinter, NetworkPrinter, Outside, PRINTER};
pub use spooler::{KeptJob, KeptJobs};

/// The standing clock of tests: Monday, 23 November 2026, nine o'clock at the counter.
pub const MONDAY: &str = "2026-11-23T08:00:00Z";
