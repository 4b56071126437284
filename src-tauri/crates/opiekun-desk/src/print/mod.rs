//! The system spooler behind a trait: one implementation per platform.

mod lp;

pub use lp::LpSpooler;

use crate::{DeskError, views::Printer};

/// Takes finished PDFs to a printer.
pub trait Spooler: Send + Sync {
    /// Printers of the system; empty without a spooler.
    fn printers(&self) -> Vec<Printer>;

    /// Hands the bytes over. The title is shown in queues that others can see, so it holds a document's number and
    /// no name. Gives back the spooler's name of the job.
    ///
    /// # Errors
    /// `printer_unavailable`, `print_failed`.
    fn print(&self, pdf: &[u8], title: &str, printer: Option<&str>) -> Result<String, DeskError>;
}
