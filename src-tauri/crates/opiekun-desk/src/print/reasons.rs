//! What a printer says of itself (RFC 8011, 5.4.12 and 5.3.8), in the few words that help at a desk.

use crate::views::{PrintProgress, PrintState, PrintTrouble};

/// Numbers of `job-state`.
const PENDING: i32 = 3;
const HELD: i32 = 4;
const PROCESSING: i32 = 5;
const STOPPED: i32 = 6;
const CANCELED: i32 = 7;
const COMPLETED: i32 = 9;

/// From `job-state` and the reasons of the job and the printer.
pub(super) fn progress(state: i32, reasons: &[String]) -> PrintProgress {
    let mut troubles: Vec<PrintTrouble> = Vec::new();
    for trouble in reasons.iter().filter_map(|reason| trouble(reason)) {
        if !troubles.contains(&trouble) {
            troubles.push(trouble);
        }
    }
    let waits = !troubles.is_empty();
    let state = match state {
        PENDING | HELD if waits => PrintState::Stopped,
        PENDING | HELD => PrintState::Waiting,
        PROCESSING if waits => PrintState::Stopped,
        PROCESSING => PrintState::Printing,
        STOPPED => PrintState::Stopped,
        CANCELED => PrintState::Cancelled,
        COMPLETED => PrintState::Done,
        _ => PrintState::Failed,
    };
    // What is over waits for nothing, whatever happens at the printer now.
    let over = matches!(
        state,
        PrintState::Done | PrintState::Cancelled | PrintState::Failed
    );
    PrintProgress {
        state,
        troubles: if over { Vec::new() } else { troubles },
    }
}

/// A report stops nothing. Of an empty tray some printers say no more than a warning while they wait.
fn trouble(reason: &str) -> Option<PrintTrouble> {
    if reason.ends_with("-report") {
        return None;
    }
    let word = reason
        .strip_suffix("-error")
        .or_else(|| reason.strip_suffix("-warning"))
        .unwrap_or(reason);
    match word {
        "media-empty" | "media-needed" | "input-tray-missing" => Some(PrintTrouble::PaperOut),
        "media-jam" => Some(PrintTrouble::PaperJam),
        "toner-empty" | "marker-supply-empty" | "developer-empty" => Some(PrintTrouble::TonerOut),
        "cover-open" | "door-open" | "interlock-open" => Some(PrintTrouble::CoverOpen),
        "connecting-to-device" | "timed-out" | "shutdown" | "offline" => Some(PrintTrouble::Offline),
        "paused" | "moving-to-paused" | "printer-stopped" | "stopped-partly" | "job-hold-until-specified" => {
            Some(PrintTrouble::Paused)
        }
        _ if reason.ends_with("-error") => Some(PrintTrouble::Other),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(state: i32, reasons: &[&str]) -> (PrintState, Vec<PrintTrouble>) {
        let reasons: Vec<String> = reasons.iter().map(|&reason| reason.to_owned()).collect();
        let progress = progress(state, &reasons);
        (progress.state, progress.troubles)
    }

    #[test]
    fn what_the_printer_says_becomes_a_word_for_the_desk() {
        assert_eq!(
            said(PROCESSING, &["job-printing", "none"]),
            (PrintState::Printing, vec![])
        );
        assert_eq!(
            said(
                PROCESSING,
                &["media-empty-error", "media-needed", "toner-low-warning"]
            ),
            (PrintState::Stopped, vec![PrintTrouble::PaperOut]),
            "named once; low toner stops nothing"
        );
        assert_eq!(
            said(PENDING, &["paused"]),
            (PrintState::Stopped, vec![PrintTrouble::Paused])
        );
        assert_eq!(
            said(PENDING, &["media-empty-report"]),
            (PrintState::Waiting, vec![])
        );
        assert_eq!(
            said(PROCESSING, &["media-empty-warning"]),
            (PrintState::Stopped, vec![PrintTrouble::PaperOut])
        );
        assert_eq!(
            said(STOPPED, &["fuser-over-temp-error"]),
            (PrintState::Stopped, vec![PrintTrouble::Other])
        );
        assert_eq!(said(COMPLETED, &["media-empty"]), (PrintState::Done, vec![]));
        assert_eq!(
            said(CANCELED, &["job-canceled-by-user"]),
            (PrintState::Cancelled, vec![])
        );
        assert_eq!(said(8, &["aborted-by-system"]), (PrintState::Failed, vec![]));
    }
}
