//! Calendars of other programs.

use super::files;
use crate::{
    arguments::CalendarCommand,
    outcome::{Printer, Run},
};
use opiekun_desk::{Desk, views::Coded, words::key};
use serde_json::json;

pub fn calendar(desk: &Desk, printer: &Printer, command: &CalendarCommand) -> Run {
    match command {
        CalendarCommand::Import { file } => {
            let bytes = files::import(file)?;
            let done = desk.calendar_import(desk.new_command_id()?, &bytes)?;
            printer.answer(&done, || {
                let mut lines = vec![printer.words(
                    "cli-calendar-read",
                    &[
                        ("events", (done.added + done.changed).to_string()),
                        ("times", done.times.to_string()),
                    ],
                )];
                lines.extend(done.skipped.iter().map(|one| skipped(printer, one)));
                lines
            })
        }
        CalendarCommand::Export { from, to, out, busy } => {
            desk.paper_target(out)?; // asked before anything leaves the register
            let bytes = desk.calendar_export(from, to, *busy)?;
            desk.paper_to(out, &bytes)?;
            let path = out.display().to_string();
            printer.answer(&json!({ "file": path }), || vec![path.clone()])
        }
    }
}

fn skipped(printer: &Printer, one: &Coded) -> String {
    let reason = printer.words(&key("ical-reason", &one.code), &[]);
    let line = one.params.get("line").cloned().unwrap_or_default();
    printer.words("cli-calendar-skipped", &[("line", line), ("why", reason)])
}
