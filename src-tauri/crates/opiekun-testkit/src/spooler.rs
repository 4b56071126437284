//! A spooler that prints nothing and keeps everything.

use opiekun_desk::{
    DeskError,
    print::{Order, Spooler},
    views::{PrintProgress, PrintState, Printer},
};
use std::sync::{Arc, Mutex, PoisonError};

/// A job as it was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptJob {
    /// The bytes.
    pub pdf: Vec<u8>,
    /// The title that queues would show.
    pub title: String,
    /// The chosen printer.
    pub printer: Option<String>,
    /// On both sides.
    pub two_sided: bool,
    /// The chosen tray.
    pub tray: String,
}

/// Keeps jobs; copies of it share the same pile.
#[derive(Debug, Clone, Default)]
pub struct KeptJobs {
    jobs: Arc<Mutex<Vec<KeptJob>>>,
    broken: Arc<Mutex<bool>>,
}

impl KeptJobs {
    /// Everything that was printed so far.
    pub fn jobs(&self) -> Vec<KeptJob> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on the printer refuses, or takes, jobs.
    pub fn break_down(&self, broken: bool) {
        *self.broken.lock().unwrap_or_else(PoisonError::into_inner) = broken;
    }
}

impl Spooler for KeptJobs {
    fn printers(&self) -> Vec<Printer> {
        vec![Printer {
            name: "Sala".to_owned(),
            default: true,
            two_sided: true,
            trays: vec!["main".to_owned(), "by-pass-tray".to_owned()],
        }]
    }

    fn print(&self, order: &Order<'_>) -> Result<String, DeskError> {
        if *self.broken.lock().unwrap_or_else(PoisonError::into_inner) {
            return Err(DeskError::PrintFailed);
        }
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.push(KeptJob {
            pdf: order.pdf.to_vec(),
            title: order.title.to_owned(),
            printer: order.printer.map(str::to_owned),
            two_sided: order.two_sided,
            tray: order.tray.to_owned(),
        });
        Ok(format!("Sala/{}", jobs.len()))
    }

    fn follow(&self, _job: &str) -> Result<PrintProgress, DeskError> {
        Ok(PrintProgress {
            state: PrintState::Done,
            troubles: Vec::new(),
        })
    }
}
