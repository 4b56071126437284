//! A spooler that prints nothing and keeps everything.

use opiekun_desk::{DeskError, print::Spooler, views::Printer};
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
        }]
    }

    fn print(&self, pdf: &[u8], title: &str, printer: Option<&str>) -> Result<String, DeskError> {
        if *self.broken.lock().unwrap_or_else(PoisonError::into_inner) {
            return Err(DeskError::PrintFailed);
        }
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.push(KeptJob {
            pdf: pdf.to_vec(),
            title: title.to_owned(),
            printer: printer.map(str::to_owned),
        });
        Ok(format!("Sala-{}", jobs.len()))
    }
}
