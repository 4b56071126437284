//! Clients: invented, imported, found, shown.

use super::client_id;
use crate::{
    arguments::{ClientCommand, ImportCommand},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, views::ImportError};
use serde_json::{Value, json};
use std::{fs, path::Path};

pub fn demo(desk: &Desk, printer: &Printer, clients: u32, seed: u64, appointments: u32) -> Run {
    let added = desk.demo_fill(clients, seed, appointments, |_| {})?;
    printer.answer(&json!({ "added": added }), || {
        vec![printer.words("cli-demo", &[("clients", added.to_string())])]
    })
}

pub fn import(desk: &Desk, printer: &Printer, command: &ImportCommand) -> Run {
    let ImportCommand::Clients { file, dry_run } = command;
    let bytes = read(file)?;
    let preview = desk.import_preview(&bytes)?;
    let (imported, already, refused) = if *dry_run {
        (preview.good, preview.already, preview.refused)
    } else {
        let report = desk.import_apply(&preview.token, |_| {})?;
        (report.imported, report.already, report.refused)
    };
    let errors: Vec<Value> = preview
        .errors
        .iter()
        .map(|error| error_json(printer, error))
        .collect();
    let object = json!({
        "dry_run": dry_run, "encoding": preview.encoding, "separator": preview.separator, "rows": preview.rows,
        "imported": if *dry_run { 0 } else { imported }, "would_import": if *dry_run { imported } else { 0 },
        "already": already, "refused": refused, "errors": errors,
    });
    printer.answer(&object, || {
        let done = if *dry_run {
            "cli-would-import"
        } else {
            "cli-imported"
        };
        let mut lines = vec![printer.words(done, &[("imported", imported.to_string())])];
        if already > 0 {
            lines.push(printer.words("cli-already", &[("already", already.to_string())]));
        }
        if refused > 0 {
            lines.push(printer.words("cli-refused", &[("refused", refused.to_string())]));
        }
        lines.extend(preview.errors.iter().map(|error| error_line(printer, error)));
        lines
    })
}

fn read(file: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(file).map_err(|_| Stop::file("cli-file-unreadable", file))
}

/// `code` names what is wrong (pesel, nip, account, name, date, duplicate, …), `reason` exactly how.
fn error_json(printer: &Printer, error: &ImportError) -> Value {
    let code = match error.code.as_str() {
        "duplicate_in_file" => "duplicate",
        "name_missing" => "name",
        "date_format" | "date_missing_day" => "date",
        _ => error.field.as_str(),
    };
    json!({
        "line": error.line, "column": error.column, "code": code, "reason": error.code,
        "message": printer.reason(&error.code, &error.params),
    })
}

fn error_line(printer: &Printer, error: &ImportError) -> String {
    let reason = printer.reason(&error.code, &error.params);
    let key = if error.column.is_empty() {
        "cli-refusal-row"
    } else {
        "cli-refusal-line"
    };
    let line = error.line.to_string();
    printer.words(
        key,
        &[
            ("line", line),
            ("column", error.column.clone()),
            ("reason", reason),
        ],
    )
}

pub fn client(desk: &Desk, printer: &Printer, command: &ClientCommand) -> Run {
    match command {
        ClientCommand::Find { words, limit } => {
            let found = desk.client_find(&words.join(" "), *limit)?;
            printer.answer(&found, || {
                if found.hits.is_empty() {
                    return vec![printer.words("cli-nothing-found", &[])];
                }
                found
                    .hits
                    .iter()
                    .map(|hit| format!("{}  {}  {}", hit.number, hit.name, hit.detail))
                    .collect()
            })
        }
        ClientCommand::Show { id } => {
            let card = desk.client_card(&client_id(desk, id)?)?;
            printer.answer(&card, || {
                let shown = serde_json::to_string_pretty(&card).unwrap_or_default();
                vec![shown]
            })
        }
    }
}
