//! The system spooler behind a trait: one implementation per platform.

mod ipp;
mod reasons;

pub use ipp::IppSpooler;

use crate::{
    DeskError,
    views::{PrintProgress, Printer},
};

/// What is to be printed, and how.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The finished file.
    pub pdf: &'a [u8],
    /// Shown in queues that others can see, so it holds a document's number and no name.
    pub title: &'a str,
    /// One of [`Spooler::printers`]; the default one when none is named.
    pub printer: Option<&'a str>,
    /// On both sides of the sheet, turned over its long edge; on one side where the printer cannot.
    pub two_sided: bool,
    /// One of the printer's trays; empty leaves the choice to the printer.
    pub tray: &'a str,
}

/// Takes finished PDFs to a printer.
pub trait Spooler: Send + Sync {
    /// Printers of the system; empty without a spooler.
    fn printers(&self) -> Vec<Printer>;

    /// Hands a job over. Gives back its name, for [`Spooler::follow`].
    ///
    /// # Errors
    /// `printer_unavailable`, `print_failed`.
    fn print(&self, order: &Order<'_>) -> Result<String, DeskError>;

    /// How far a job is, and what the printer waits for.
    ///
    /// # Errors
    /// `printer_unavailable` when the spooler does not answer; `not_found` when it knows no such job any more.
    fn follow(&self, job: &str) -> Result<PrintProgress, DeskError>;
}
