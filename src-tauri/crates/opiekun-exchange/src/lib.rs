//! Files from other programs: bytes in, checked drafts and a report out. Nothing here writes anywhere.

mod cells;
mod columns;
pub mod eml;
mod encoding;
mod escapes;
mod fault;
mod fence;
mod foreign;
mod holdings;
pub mod ical;
mod mapping;
mod marks;
mod portfolio;
mod refused;
mod sheet;
mod source;
mod table;
pub mod vcard;
pub mod write;
mod xlsx;

pub use columns::Field;
pub use fault::FileFault;
pub use holdings::{HoldingColumns, HoldingRow, JudgedHoldings};
pub use mapping::{MapFile, Mapping};
pub use portfolio::{AcceptedRow, Judged, Refusal, RefusedRow};
pub use refused::refused_csv;
pub use source::{Format, Source};

/// Greatest file that is read, in bytes.
pub const FILE_MAX: usize = 64 << 20;
