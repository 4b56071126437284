//! Clients: invented, imported, found, shown.

use super::{client_id, files, open};
use crate::{
    arguments::{Arguments, ClientCommand, ImportCommand},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk,
    views::{ImportError, ImportNote, ImportReport, Params},
};
use serde_json::{Value, json};
use std::{path::Path, process::ExitCode};

pub fn demo(desk: &Desk, printer: &Printer, clients: u32, seed: u64, appointments: u32) -> Run {
    let added = desk.demo_fill(clients, seed, appointments, |_| {})?;
    printer.answer(&json!({ "added": added }), || {
        vec![printer.words("cli-demo", &[("clients", added.to_string())])]
    })
}

pub fn import(desk: &Desk, printer: &Printer, command: &ImportCommand) -> Run {
    match command {
        ImportCommand::Clients { file, dry_run } => import_file(desk, printer, file, *dry_run),
        ImportCommand::List => {
            let made = desk.imports_made()?;
            printer.answer(&json!({ "imports": made }), || {
                let lines = made.iter().map(|one| {
                    let mark = if one.undone_at.is_some() { "–" } else { "+" };
                    format!(
                        "{}  {}  {mark}{}  {}",
                        one.id,
                        one.at.replace('T', " "),
                        one.added,
                        one.person
                    )
                });
                lines.collect()
            })
        }
        ImportCommand::Undo { id } => {
            let removed = desk.import_undo(desk.new_command_id()?, id)?;
            printer.answer(&json!({ "id": id, "removed": removed }), || {
                vec![printer.words("cli-import-undone", &[("removed", removed.to_string())])]
            })
        }
    }
}

fn import_file(desk: &Desk, printer: &Printer, file: &Path, dry_run: bool) -> Run {
    let preview = desk.import_preview(&files::import(file)?)?;
    let report = if dry_run {
        ImportReport {
            id: String::new(),
            imported: preview.good,
            already: preview.already,
            differing: preview.differing,
            differences: preview.differences,
            ignored_columns: preview.ignored_columns,
            ignored_values: preview.ignored_values,
            refused: preview.refused,
            cancelled: false,
            errors: preview.errors,
        }
    } else {
        desk.import_apply(&preview.token, |_| {})?
    };
    let imported = report.imported;
    let errors: Vec<Value> = report
        .errors
        .iter()
        .map(|error| error_json(printer, error))
        .collect();
    let object = json!({
        "id": report.id, "dry_run": dry_run, "encoding": preview.encoding, "separator": preview.separator, "rows": preview.rows,
        "imported": if dry_run { 0 } else { imported }, "would_import": if dry_run { imported } else { 0 },
        "already": report.already, "differing": report.differences, "differing_count": report.differing,
        "ignored_columns": report.ignored_columns, "ignored_values": report.ignored_values,
        "refused": report.refused, "errors": errors,
    });
    let answered = printer.answer(&object, || {
        let done = if dry_run {
            "cli-would-import"
        } else {
            "cli-imported"
        };
        let mut lines = vec![printer.words(done, &[("imported", imported.to_string())])];
        if report.already > 0 {
            lines.push(printer.words("cli-already", &[("already", report.already.to_string())]));
        }
        if report.differing > 0 {
            lines.push(printer.words("cli-differing", &[("differing", report.differing.to_string())]));
        }
        lines.extend(report.differences.iter().map(|note| note_line(printer, note)));
        if !report.ignored_columns.is_empty() {
            let columns = report.ignored_columns.join(", ");
            lines.push(printer.words("cli-ignored-columns", &[("columns", columns)]));
        }
        if !report.ignored_values.is_empty() {
            lines.push(printer.words("cli-ignored-values", &[]));
            lines.extend(report.ignored_values.iter().map(|note| note_line(printer, note)));
        }
        if report.refused > 0 {
            lines.push(printer.words("cli-refused", &[("refused", report.refused.to_string())]));
        }
        lines.extend(report.errors.iter().map(|error| error_line(printer, error)));
        lines
    })?;
    let nothing = report.imported == 0 && report.already == 0 && report.refused > 0;
    Ok(if nothing { ExitCode::from(1) } else { answered })
}

fn note_line(printer: &Printer, note: &ImportNote) -> String {
    let names = printer.fields(&note.fields);
    printer.words(
        "cli-note-line",
        &[("line", note.line.to_string()), ("names", names)],
    )
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

pub fn client(arguments: &Arguments, printer: &Printer, command: &ClientCommand) -> Run {
    match command {
        ClientCommand::Find { words, limit } => {
            if *limit == 0 {
                return Err(Stop::Usage("cli-limit-zero", Params::new()));
            }
            let desk = open(arguments)?;
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
        ClientCommand::Ties(command) => super::ties::ties(&open(arguments)?, printer, command),
        ClientCommand::Show { id } => {
            let desk = open(arguments)?;
            let card = desk.client_card(&client_id(&desk, id)?)?;
            printer.answer(&card, || {
                let shown = serde_json::to_string_pretty(&card).unwrap_or_default();
                vec![shown]
            })
        }
    }
}
